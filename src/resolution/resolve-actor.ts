import type { Resolution } from "../model/claim.ts";
import type { ActorId } from "../model/ids.ts";
import type { ActorContext } from "./actor-context.ts";
import { chooseActor, inOffice, round } from "./choose-actor.ts";
import { foldName, soundName } from "./fold-name.ts";
import { likeness } from "./likeness.ts";
import { type Mention, readMention } from "./read-mention.ts";
import { resolveForce } from "./resolve-force.ts";
import { resolveGeneric } from "./resolve-generic.ts";

/** Scores of the ways to match, best first: checked on the hand-made mentions of bench/resolution.ts. */
const SCORE = {
  description: 0.8,
  acronym: 0.97,
  spelling: 1,
  metonym: 0.85,
  owner: 0.8,
  members: 0.92,
  person: 0.95,
  sound: 0.85,
  inside: 0.7,
};

type Way = (mention: Mention, context: ActorContext) => Resolution<ActorId> | null;

/** Ways from the surest to the least sure; the first that says something, even "two could be meant", decides. */
const WAYS: readonly Way[] = [
  // An acronym means what the article says that it means.
  byAcronym,
  bySpelling,
  byMetonym,
  // Before members and titles: "Russian warplanes" are the air force, not "Russia's members".
  ({ words }, context) => resolveForce(words, context),
  byParts,
  byOwned,
  byMembers,
  ({ head }, context) => resolveForce(head, context),
  byOwner,
  byTitle,
  bySound,
  ({ words }, context) => resolveGeneric(words, context),
  byCapitals,
  ({ head }, context) => resolveGeneric(head, context),
];

/** Who is meant by a name, at the article's day and among the other names of the article; else nobody and why. */
export function resolveActor(name: string, context: ActorContext): Resolution<ActorId> {
  const mention = readMention(name);
  for (const way of WAYS) {
    const found = way(mention, context);
    if (found !== null) return found;
  }
  return { id: null, score: 0, reason: "not in the registry" };
}

function byAcronym({ words }: Mention, context: ActorContext): Resolution<ActorId> | null {
  const id = words.length === 1 ? context.acronyms.get(words[0]!) : undefined;
  return id === undefined ? null : inOffice(id, SCORE.acronym, "acronym that the article introduces", context);
}

function bySpelling({ words }: Mention, context: ActorContext): Resolution<ActorId> | null {
  const owners = context.registry.bySpelling.get(words.join(" "));
  if (owners === undefined) return null;
  // "pro-government forces" stands in the registry, but is what many call many.
  const described = owners.every(({ name }) => !/\p{Lu}/u.test(name.name) && name.language === "en");
  return chooseActor(
    owners,
    described ? SCORE.description : SCORE.spelling,
    described ? "description" : "name",
    context,
  );
}

function byMetonym({ words }: Mention, { registry }: ActorContext): Resolution<ActorId> | null {
  const id = registry.metonyms.get(words.join(" "));
  return id === undefined ? null : { id, score: SCORE.metonym, reason: "seat or people that stands for the party" };
}

/** "Daesh and Jabhat al-Nusra": two parties are no single actor. */
function byParts({ parts }: Mention, context: ActorContext): Resolution<ActorId> | null {
  if (parts.length < 2) return null;
  const found = parts.map((part) => resolveActor(part, context)).filter(({ id }) => id !== null);
  const ids = [...new Set(found.map(({ id }) => id!))];
  if (ids.length < 2) return null;
  return { id: null, score: 0, reason: `several parties: ${ids.join(", ")}` };
}

/** "Hezbollah's television": what is owned, where it has a name. */
function byOwned({ owned }: Mention, context: ActorContext): Resolution<ActorId> | null {
  const owners = owned.length === 0 ? undefined : context.registry.bySpelling.get(owned.join(" "));
  return owners === undefined ? null : chooseActor(owners, SCORE.person, "name after its owner", context);
}

/** "ISIS militants", "SDF spokesman": the party whose members or mouthpiece they are. */
function byMembers({ head }: Mention, context: ActorContext): Resolution<ActorId> | null {
  const { members, bySpelling: names } = context.registry;
  for (let end = head.length - 1; end >= 1 && members.has(head[end]!); end--) {
    const owners = names.get(head.slice(0, end).join(" "));
    if (owners !== undefined) return chooseActor(owners, SCORE.members, "its members or mouthpiece", context);
  }
  return null;
}

/** "officials of the SDF", "forces loyal to Assad". */
function byOwner({ head, of }: Mention, context: ActorContext): Resolution<ActorId> | null {
  if (of.length === 0 || !head.some((word) => context.registry.members.has(word))) return null;
  for (let end = of.length; end >= 1; end--) {
    const owners = context.registry.bySpelling.get(of.slice(0, end).join(" "));
    if (owners !== undefined) return chooseActor(owners, SCORE.owner, "those who belong to it", context);
    if (!context.registry.members.has(of[end - 1]!)) break;
  }
  return null;
}

/** "President Putin", "Russian Foreign Minister Sergei Lavrov": what stands after the titles. */
function byTitle({ head }: Mention, context: ActorContext): Resolution<ActorId> | null {
  const { titles, demonyms, bySpelling: names, actors } = context.registry;
  for (let start = 1; start < head.length; start++) {
    const before = head.slice(0, start);
    if (!before.some((word) => titles.has(word))) continue;
    if (!before.every((word) => titles.has(word) || demonyms.has(word) || word.length > 1)) continue;
    const owners = (names.get(head.slice(start).join(" ")) ?? []).filter(
      ({ actor }) => actors.get(actor)!.kind === "person",
    );
    if (owners.length > 0) return chooseActor(owners, SCORE.person, "person after a title", context);
  }
  return null;
}

/** A name in capitals that sounds like a known one and is spelled nearly so. */
function bySound({ words, head, capitals }: Mention, context: ActorContext): Resolution<ActorId> | null {
  if (capitals.length === 0) return null;
  for (const heard of [words, head]) {
    const key = heard.join(" ");
    if (key.length < SHORTEST_SOUND) continue;
    const owners = context.registry
      .sounding(soundName(key))
      .filter(({ name }) => name.kind !== "acronym" && likeness(foldName(name.name), key) >= LIKE_ENOUGH);
    if (owners.length > 0) return chooseActor(owners, SCORE.sound, "another transliteration", context);
  }
  return null;
}
/** Letters that a name must have to be known by its sound, and how alike the spellings must be. */
const SHORTEST_SOUND = 5;
const LIKE_ENOUGH = 0.66;

/** The longest known names inside the capitals of the mention; two of them that do not overlap are two parties. */
function byCapitals({ capitals, head, words }: Mention, context: ActorContext): Resolution<ActorId> | null {
  // "Daesh prisoners" are not Daesh: a noun of its own must be one for members.
  const ends = [head.at(-1), words.at(-1)].filter((end) => end !== undefined);
  const named = capitals.some((run) => run.length > 0 && ends.includes(run.at(-1)!));
  if (!named && !ends.some((end) => context.registry.members.has(end))) return null;
  const found = capitals.flatMap((run) => namesIn(run, context));
  const distinct = found.filter(
    ({ owners }, i) => found.findIndex((other) => other.owners[0]!.actor === owners[0]!.actor) === i,
  );
  const kindOf = ({ owners }: (typeof distinct)[number]) => context.registry.actors.get(owners[0]!.actor)!.kind;
  const people = distinct.filter((each) => kindOf(each) === "person");
  // A person with an office is the person; a party with its country is the party.
  const parties = people.length === 1 ? people : distinct.filter((each) => kindOf(each) !== "state");
  const best = parties.length > 0 ? parties : distinct.length === 1 && distinct[0]!.whole ? distinct : [];
  const [only, second] = best;
  if (only === undefined) return null;
  if (second !== undefined) {
    return { id: null, score: 0, reason: `several parties: ${best.map(({ owners }) => owners[0]!.actor).join(", ")}` };
  }
  const chosen = chooseActor(only.owners, SCORE.inside, "name within", context);
  return { ...chosen, score: round(chosen.score) };
}

function namesIn(run: readonly string[], { registry }: ActorContext) {
  const found: { readonly owners: NonNullable<ReturnType<typeof registry.bySpelling.get>>; readonly whole: boolean }[] =
    [];
  for (let start = 0; start < run.length; ) {
    let taken = 0;
    for (let end = Math.min(run.length, start + 8); end > start && taken === 0; end--) {
      const owners = registry.bySpelling.get(run.slice(start, end).join(" "));
      if (owners === undefined) continue;
      found.push({ owners, whole: end - start === run.length });
      taken = end - start;
    }
    start += Math.max(taken, 1);
  }
  return found;
}
