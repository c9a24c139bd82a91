import { childrenBy, hasRelation, spanOf, tagOf } from "../language/view.ts";
import { familyOf } from "../model/claim-types.ts";
import { cut } from "../model/span.ts";
import { tidyName } from "./name-index.ts";
import type { Party } from "./parties.ts";
import { inClass, lowerOf, type Scene, verbLemma } from "./scene.ts";

export interface Spot {
  readonly first: number;
  readonly last: number;
  readonly token: number;
  readonly party: Party;
  /** The place that this one lies in is told with it: "Atareb in Aleppo province". */
  readonly holder: boolean;
}

/** Place names that stand as places: after a preposition, as an object, or before a noun for places. */
export function findNamedPlaces(scene: Scene): readonly Spot[] {
  const { doc, names } = scene;
  const spots: Spot[] = [];
  for (const name of names.all) {
    if (scene.inFurniture[name.first] || !/\p{Lu}/u.test(name.text) || inClass(scene, name.last, "units")) continue;
    const isPlace =
      name.kind === "place" ||
      (name.kind === null && standsAsPlace(scene, name.first, name.last)) ||
      isCalledPlace(scene, name.first);
    if (!isPlace) continue;
    const head = headToken(scene, name.first, name.last);
    if (modifiesParty(scene, head, name.last) || !placed(scene, name.first, name.last, head)) continue;
    const { first, last } = withSide(scene, name.first, name.last);
    const text = names.fullest(tidyName(cut(doc.text, spanOf(doc, first, last))), "place");
    spots.push({
      first,
      last,
      token: head,
      party: { name: text, span: spanOf(doc, first, last), rule: "place/name", head },
      holder: holdsAnother(scene, name.first, head),
    });
  }
  return spots;
}

function headToken(scene: Scene, first: number, last: number): number {
  for (let token = first; token <= last; token++) {
    const head = scene.doc.heads[token]!;
    if (head < first || head > last) return token;
  }
  return last;
}

/** A name of unknown kind after "in", "near", "town of" and the like, or before "province". */
function standsAsPlace(scene: Scene, first: number, last: number): boolean {
  const { doc } = scene;
  const next = last + 1 < doc.length ? last + 1 : last;
  if (
    next > last &&
    inClass(scene, next, "places") &&
    tagOf(doc, next) === "NOUN" &&
    !inClass(scene, next, "buildings")
  )
    return true;
  let before = first - 1;
  while (before >= 0 && (lowerOf(scene, before) === "the" || inClass(scene, before, "compass", "aroundName"))) before--;
  if (before < 0) return false;
  if (inClass(scene, before, "whereAt")) return true;
  return (
    lowerOf(scene, before) === "of" &&
    before > 0 &&
    inClass(scene, before - 1, "places") &&
    !inClass(scene, before - 1, "forces")
  );
}

/** "the city of Orla": a name that the list of persons has too. */
const isCalledPlace = (scene: Scene, first: number): boolean =>
  first > 1 && lowerOf(scene, first - 1) === "of" && inClass(scene, first - 2, "settlements");

/** "Aleppo residents", "Homs activists", "Damascus government": the name says who, not where. */
function modifiesParty(scene: Scene, head: number, last: number): boolean {
  const { doc } = scene;
  const next = last + 1 < doc.length && doc.sentenceOf[last + 1] === doc.sentenceOf[last] ? last + 1 : -1;
  if (
    next > 0 &&
    /^[-–]$/.test(lowerOf(scene, next)) &&
    next + 1 < doc.length &&
    scene.lexicon.modifiers.has(lowerOf(scene, next + 1))
  )
    return true;
  const noun = doc.heads[head]!;
  if (noun <= last || !hasRelation(doc, head, "compound", "nmod:poss", "amod")) return false;
  return inClass(scene, noun, "forces", "fighters", "heads", "media") && !inClass(scene, noun, "places");
}

/** Articles, sides and other names in a row, which may stand between a preposition and a name. */
const isBeside = (scene: Scene, token: number): boolean =>
  /^(?:the|a|an|and|or|,)$/.test(lowerOf(scene, token)) || inClass(scene, token, "compass", "aroundName");

/**
 * Whether a place name says where: behind a preposition of place, behind a noun for places, before a noun that it
 * places, or as what is attacked, taken or held. "Turkey said", "backed by the US" name a party.
 */
export function placed(scene: Scene, first: number, last: number, head: number): boolean {
  const { doc } = scene;
  let before = first - 1;
  while (
    before >= 0 &&
    doc.sentenceOf[before] === doc.sentenceOf[first] &&
    (isBeside(scene, before) || (scene.names.at(before)?.kind === "place" && before < first))
  )
    before--;
  const isHere = before >= 0 && doc.sentenceOf[before] === doc.sentenceOf[first];
  const word = isHere ? lowerOf(scene, before) : "";
  if (isHere && inClass(scene, before, "whereAt", "whereAbout")) return true;
  if (/^(?:of|on|to|for|against|with)$/.test(word)) {
    const noun = before > 0 ? before - 1 : before;
    if (word === "with") return inClass(scene, noun, "routes", "frontiers");
    if (word === "of" && noun >= 0 && inClass(scene, noun, "compass", "shares")) return true;
    return !isCountry(scene, first, last) || inClass(scene, noun, "places", "eventNouns", "sieges");
  }
  const next = last + 1 < doc.length && doc.sentenceOf[last + 1] === doc.sentenceOf[last] ? last + 1 : -1;
  const genitive = next > 0 && /^['’]s?$/.test(lowerOf(scene, next));
  const noun = genitive ? doc.heads[head]! : next;
  if (
    noun > last &&
    (inClass(scene, noun, "places", "eventNouns", "assaults") || scene.names.at(noun)?.kind === "place")
  )
    return !isCountry(scene, first, last) || (inClass(scene, noun, "places") && !childrenBy(doc, noun, "appos").length);
  if (genitive) return !isCountry(scene, first, last);
  if (isAttacked(scene, head)) return true;
  return (
    doc.relations[head] !== "nsubj" &&
    !isCountry(scene, first, last) &&
    word !== "by" &&
    word !== "with" &&
    word !== "than"
  );
}

/** "bombed Afghanistan", "invaded Kuwait": a country as the object of fighting is where it happens. */
function isAttacked(scene: Scene, head: number): boolean {
  const verb = scene.doc.heads[head]!;
  if (verb < 0 || !hasRelation(scene.doc, head, "obj", "iobj")) return false;
  const senses = scene.lexicon.verbs.get(verbLemma(scene, verb)) ?? [];
  return senses.some(({ type }) => type !== "none" && ["fighting", "territory"].includes(familyOf(type)));
}

/** Countries act more often than they are acted in; their names are the ones that adjectives are known for. */
export function isCountry(scene: Scene, first: number, last: number): boolean {
  const text = tidyName(cut(scene.doc.text, spanOf(scene.doc, first, last)));
  return countries(scene).has(text.toLowerCase());
}

const known = new WeakMap<object, ReadonlySet<string>>();

function countries(scene: Scene): ReadonlySet<string> {
  const before = known.get(scene.lexicon);
  if (before !== undefined) return before;
  const made = new Set(
    [
      ...scene.lexicon.demonyms.values(),
      ...scene.lexicon.aliases.flat(),
      "washington",
      "moscow",
      "damascus",
      "kremlin",
      "tehran",
      "ankara",
      "riyadh",
      "west",
    ].map((name) => name.toLowerCase()),
  );
  known.set(scene.lexicon, made);
  return made;
}

/** With "eastern" before it or "province" after it. */
function withSide(scene: Scene, first: number, last: number): { readonly first: number; readonly last: number } {
  const { doc } = scene;
  let from = first;
  let to = last;
  if (from > 0 && inClass(scene, from - 1, "compass", "ofTheName") && doc.sentenceOf[from - 1] === doc.sentenceOf[from])
    from--;
  if (to + 1 < doc.length && inClass(scene, to + 1, "saidWithName") && tagOf(doc, to + 1) !== "VERB") to++;
  return { first: from, last: to };
}

/** Whether a smaller place hangs this one on itself: "in", "of" or a comma between the two names. */
function holdsAnother(scene: Scene, first: number, head: number): boolean {
  const { doc, names } = scene;
  if (isLostGenitive(scene, first, head)) return true;
  let at = first - 1;
  for (let steps = 0; at >= 0 && steps < 6; steps++, at--) {
    if (doc.sentenceOf[at] !== doc.sentenceOf[first]) break;
    const word = lowerOf(scene, at);
    if (/^(?:and|or|to|from)$/.test(word)) return false;
    const name = names.at(at);
    if (name !== null && (name.kind === "place" || standsAsPlace(scene, name.first, name.last)))
      return steps > 0 && !isGenitive(scene, name.last);
    const isBetween =
      /^(?:in|of|the|'s|’s|,|near|outside|neighbou?ring)$/.test(word) || inClass(scene, at, "compass", "places");
    if (!isBetween) break;
  }
  return isOwner(scene, head);
}

/** "in Syrias Idlib": a text that lost its apostrophes; the country holds the place that is named behind it. */
function isLostGenitive(scene: Scene, first: number, last: number): boolean {
  const { doc } = scene;
  const text = cut(doc.text, spanOf(doc, first, last));
  const next = last + 1;
  return (
    text.endsWith("s") &&
    next < doc.length &&
    doc.sentenceOf[next] === doc.sentenceOf[last] &&
    !countries(scene).has(text.toLowerCase()) &&
    countries(scene).has(text.slice(0, -1).toLowerCase()) &&
    /^(?:NOUN|PROPN|ADJ)$/.test(tagOf(doc, next))
  );
}

/** "Syria's Aleppo", "Ukraine's western region of Lviv": the owner holds the place that is named behind it. */
function isOwner(scene: Scene, head: number): boolean {
  const { doc, names } = scene;
  const owned = doc.heads[head]!;
  if (owned <= head || !hasRelation(doc, head, "nmod:poss")) return false;
  for (
    let at = head + 1;
    at < doc.length && at - head <= LONGEST_OWNED && doc.sentenceOf[at] === doc.sentenceOf[head];
    at++
  ) {
    if (names.at(at)?.kind !== "place") continue;
    return at === owned || doc.heads[at] === owned || (at < owned && inClass(scene, owned, "places"));
  }
  return false;
}

/** Words from an owner to the name of what it owns: "Ukraine's besieged southern port city of Mariupol". */
const LONGEST_OWNED = 8;

const isGenitive = (scene: Scene, last: number): boolean =>
  last + 1 < scene.doc.length && /^['’]s?$/.test(lowerOf(scene, last + 1));
