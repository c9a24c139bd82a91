import { childrenBy, hasRelation, tagOf } from "../language/view.ts";
import { conjunctsOf, prepositionOf, relativeHead } from "./clause.ts";
import { clauseStretch, eventNounStretch, nounStretch } from "./clause-span.ts";
import { type Draft, draftOf } from "./draft.ts";
import { modifierParties } from "./event-parties.ts";
import { nameWords } from "./name-index.ts";
import { type Party, partiesOf, partyOf } from "./parties.ts";
import { unique } from "./refiners/fill-roles.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** Finds that one group is, is called, belongs to or takes in another, where no verb of the lexicon tells it. */
export function findIdentities(scene: Scene): readonly Draft[] {
  const { doc } = scene;
  const found: Draft[] = [];
  for (let token = 0; token < doc.length; token++) {
    if (scene.inFurniture[token]) continue;
    found.push(...copulas(scene, token), ...appositions(scene, token), ...members(scene, token));
    if (lowerOf(scene, token) === "(") found.push(...brackets(scene, token));
    if (lowerOf(scene, token) === "known" || lowerOf(scene, token) === "called") found.push(...knownAs(scene, token));
  }
  return found;
}

const identity = (
  anchor: number,
  first: number,
  last: number,
  targets: readonly Party[],
  rule: string,
): readonly Draft[] =>
  targets.length === 0 && rule !== "identity/copula"
    ? []
    : [draftOf({ anchor, first, last, kind: "relation", type: "identity", targets: unique(targets), rule })];

/** "X is al-Qaeda's branch", "those are terrorists", "X is part of Y". */
function copulas(scene: Scene, token: number): readonly Draft[] {
  const { doc } = scene;
  if (childrenBy(doc, token, "cop").length === 0) return [];
  const tag = tagOf(doc, token);
  if (tag !== "NOUN" && tag !== "PROPN") return [];
  const subject = childrenBy(doc, token, "nsubj")[0];
  if (subject === undefined) return [];
  const meant = relativeHead(doc, subject);
  const isGroup = (head: number): boolean =>
    inClass(scene, head, "groups", "branches", "forces", "fighters") ||
    scene.lexicon.labelNouns.has(lemmaOf(scene, head)) ||
    ["armed-group", "organisation"].includes(scene.names.at(head)?.kind ?? "");
  if (lemmaOf(scene, token) === "ally" || lemmaOf(scene, token) === "force") return [];
  if (!isGroup(token) || inClass(scene, token, "places", "heads")) return [];
  const who = partyOf(scene, subject, "identity/copula");
  if ((who.length === 0 && !isLabel(scene, token)) || inClass(scene, meant, "heads", "eventNouns", "deals")) return [];
  const owners = [...modifierParties(scene, token, "identity/copula"), ...ofParties(scene, token)];
  const other =
    owners.length > 0 ? owners : scene.names.at(token) !== null ? partyOf(scene, token, "identity/copula") : [];
  const stretch = clauseStretch(scene, token);
  // "were distinct organisations": that they are apart
  const apart = childrenBy(doc, token, "amod").some((child) => inClass(scene, child, "distinct"));
  return identity(token, stretch.first, stretch.last, [...who, ...other], "identity/copula").map((draft) =>
    apart ? { ...draft, polarity: "denied" as const } : draft,
  );
}

const isLabel = (scene: Scene, token: number): boolean => scene.lexicon.labelNouns.has(lemmaOf(scene, token));

const ofParties = (scene: Scene, noun: number): readonly Party[] =>
  childrenBy(scene.doc, noun, "nmod")
    .filter((child) => ["of", "to", "with"].includes(prepositionOf(scene.doc, child)))
    .flatMap((child) => partiesOf(scene, child, "identity/of"));

/** "Jabhat al-Nusra, al-Qaeda's Syrian branch", "an affiliate of al-Qaeda, X". */
function appositions(scene: Scene, token: number): readonly Draft[] {
  const { doc } = scene;
  if (!hasRelation(doc, token, "appos") || doc.heads[token]! < 0) return [];
  const head = doc.heads[token]!;
  const [noun, name] = inClass(scene, token, "branches", "groups") ? [token, head] : [head, token];
  if (
    !inClass(scene, noun, "branches", "groups") ||
    (lemmaOf(scene, noun) === "front" && scene.names.at(noun) !== null)
  )
    return [];
  const owners = [...modifierParties(scene, noun, "identity/apposition"), ...ofParties(scene, noun)].filter(
    (party) => scene.names.at(party.head) !== null,
  );
  if (owners.length === 0 || scene.names.at(name) === null) return [];
  const [from, to] = [
    nounStretch(scene, Math.min(head, token), true),
    nounStretch(scene, Math.max(head, token), false),
  ];
  return identity(
    token,
    from.first,
    to.last,
    [...partyOf(scene, name, "identity/apposition"), ...owners],
    "identity/apposition",
  );
}

/** "rebels, including Ahrar al-Sham": the named ones belong to the others. */
function members(scene: Scene, token: number): readonly Draft[] {
  const { doc } = scene;
  if (!["including", "primarily", "mainly", "mostly"].includes(lowerOf(scene, token))) return [];
  const noun = doc.heads[token]!;
  if (noun < 0 || !hasRelation(doc, token, "case", "advmod")) return [];
  const group = doc.heads[noun]!;
  if (group < 0 || group > noun || !inClass(scene, group, "forces", "fighters", "groups")) return [];
  const named = conjunctsOf(doc, noun).filter((each) =>
    ["armed-group", "organisation"].includes(scene.names.at(each)?.kind ?? ""),
  );
  if (named.length === 0) return [];
  const start = eventNounStretch(scene, group);
  return identity(
    token,
    Math.min(start.first, group),
    nounStretch(scene, noun, false).last,
    [
      ...partyOf(scene, group, "identity/members"),
      ...named.flatMap((each) => partyOf(scene, each, "identity/members")),
    ],
    "identity/members",
  );
}

/** "al-Nusra Front (al-Qaeda)": a second name in brackets that is not the acronym of the first. */
function brackets(scene: Scene, token: number): readonly Draft[] {
  const { doc, names } = scene;
  const before = token > 0 ? names.at(token - 1) : null;
  let inner = token + 1;
  while (inner < doc.length && inner - token < 6 && names.at(inner) === null && lowerOf(scene, inner) !== ")") inner++;
  const name = inner < doc.length ? names.at(inner) : null;
  if (
    before === null ||
    name === null ||
    before.kind === "person" ||
    before.kind === "place" ||
    name.kind === "place" ||
    name.kind === "person"
  )
    return [];
  const close = closing(scene, token);
  if (close < 0 || name.last > close) return [];
  if (names.fullest(name.text, name.kind) === before.text || isAcronym(name.text, before.text)) return [];
  if (before.kind !== "armed-group" && name.kind !== "armed-group") return [];
  const [a, b] = [partyOf(scene, before.last, "identity/brackets"), partyOf(scene, inner, "identity/brackets")];
  return identity(token, before.first, close, [...a, ...b], "identity/brackets");
}

function closing(scene: Scene, open: number): number {
  for (let at = open + 1; at < scene.doc.length && at - open < 25; at++) if (lowerOf(scene, at) === ")") return at;
  return -1;
}

/** Whether short is made of the first letters of long's words. */
function isAcronym(short: string, long: string): boolean {
  const letters = short.replace(/[^\p{L}]/gu, "").toLowerCase();
  const initials = nameWords(long)
    .map((word) => word[0])
    .join("");
  return (
    letters.length <= 6 &&
    (initials.includes(letters) || letters.split("").every((letter) => initials.includes(letter)))
  );
}

/** "also known as X", "called X": another name of the noun before. */
function knownAs(scene: Scene, token: number): readonly Draft[] {
  const { doc } = scene;
  if (!hasRelation(doc, token, "acl", "amod", "acl:relcl")) return [];
  let before = token - 1;
  while (
    before >= 0 &&
    /^(?:formerly|also|previously|better|now|,|so|widely|commonly|often|sometimes)$/.test(lowerOf(scene, before))
  )
    before--;
  const noun = before >= 0 && scene.names.at(before) !== null ? before : doc.heads[token]!;
  if (noun < 0 || noun > token) return [];
  const names = [...childrenBy(doc, token, "obl", "xcomp", "obj")].filter(
    (child) => child > token && scene.names.at(child) !== null,
  );
  if (names.length === 0 || scene.names.at(noun)?.kind === "place") return [];
  const end = nounStretch(scene, names.at(-1)!, false).last;
  return identity(
    token,
    eventNounStretch(scene, noun).first,
    end,
    [
      ...partyOf(scene, noun, "identity/known as"),
      ...names.flatMap((each) => partyOf(scene, each, "identity/known as")),
    ],
    "identity/known as",
  );
}
