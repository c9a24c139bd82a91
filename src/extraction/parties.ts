import { childrenBy, childrenOf, hasRelation, spanOf, tagOf, wordOf } from "../language/view.ts";
import type { Said } from "../model/claim.ts";
import { cut } from "../model/span.ts";
import { guessAntecedent, lastGroupBefore } from "./antecedents.ts";
import { conjunctsOf, prepositionOf, relativeHead } from "./clause.ts";
import { type NamedThing, tidyName } from "./name-index.ts";
import { coreEdges, phraseText } from "./party-phrase.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** A party, thing or group that words name, with the token that heads its words. */
export interface Party extends Said {
  readonly head: number;
}

const PRONOUNS = new Set([
  "it",
  "its",
  "itself",
  "they",
  "them",
  "their",
  "themselves",
  "he",
  "him",
  "his",
  "himself",
  "she",
  "her",
  "herself",
]);

const EMPTY = new Set([
  "who",
  "which",
  "that",
  "this",
  "these",
  "those",
  "there",
  "what",
  "i",
  "we",
  "you",
  "us",
  "me",
  "my",
  "our",
  "your",
  "one",
  "whom",
  "whose",
  "here",
  "everyone",
  "anyone",
  "someone",
  "nobody",
  "all",
  "some",
  "both",
  "many",
  "others",
  "each",
  "nothing",
  "something",
  "everything",
]);

const DEEPEST = 6;

/**
 * Who or what the phrase under a token names, each conjunct on its own, as the fullest name in the article
 * (codebook, rules 9, 15 and 16). Pronouns go to what they stand for, parts ("some of them") to their whole, and a
 * noun for an event to whoever does it.
 */
export function partiesOf(scene: Scene, head: number, rule: string, depth = 0): readonly Party[] {
  if (depth > DEEPEST) return [];
  return conjunctsOf(scene.doc, head).flatMap((each) => partyOf(scene, each, rule, depth));
}

/** Like `partiesOf`, for the one head alone. */
export function partyOf(scene: Scene, token: number, rule: string, depth = 0): readonly Party[] {
  const { doc } = scene;
  const head = relativeHead(doc, token);
  if (head !== token) return depth > DEEPEST ? [] : partiesOf(scene, head, rule, depth + 1);
  const word = lowerOf(scene, head);
  const antecedent = doc.antecedents[head] ?? -1;
  if (PRONOUNS.has(word) || (tagOf(doc, head) === "PRON" && antecedent >= 0)) {
    const given = antecedent >= 0 && antecedent !== head && isParty(scene, antecedent) ? antecedent : -1;
    const meant = given >= 0 ? given : guessAntecedent(scene, head);
    return meant < 0 || depth > DEEPEST
      ? []
      : partiesOf(scene, meant, rule, depth + 1).map((party) => ({ ...party, span: spanOf(doc, head, head) }));
  }
  if (inClass(scene, head, "parts") || (tagOf(doc, head) === "NUM" && childrenBy(doc, head, "nmod").length > 0)) {
    const whole = childrenBy(doc, head, "nmod").find((child) => prepositionOf(doc, child) === "of");
    if (whole !== undefined && depth <= DEEPEST) return partiesOf(scene, whole, rule, depth + 1);
  }
  if (scene.lexicon.vagueNumbers.has(word)) return [];
  const named = scene.names.at(head) !== null || (word === "us" && wordOf(doc, head) === "US");
  if (!named && (EMPTY.has(word) || tagOf(doc, head) === "PRON" || tagOf(doc, head) === "DET")) return [];
  const tag = tagOf(doc, head);
  if (!named && (tag === "ADJ" || tag === "ADV" || tag === "NUM")) {
    const demonym = scene.lexicon.demonyms.get(word);
    return demonym === undefined ? [] : [said(scene, head, head, head, scene.names.fullest(demonym, null), rule)];
  }
  if (antecedent >= 0 && antecedent !== head && depth <= DEEPEST && isShort(scene, head)) {
    const full = hasName(scene, antecedent) ? partyOf(scene, antecedent, rule, depth + 1) : [];
    if (full.length > 0) return full.map((party) => ({ ...party, span: spanOf(doc, head, head), head }));
  }
  return namedBy(scene, head, rule, depth);
}

const hasName = (scene: Scene, head: number): boolean =>
  scene.names.at(head) !== null ||
  childrenBy(scene.doc, head, "appos", "flat", "compound").some((child) => scene.names.at(child) !== null);

/** "the group", "the monitor", "the diplomat": a common noun for one party, with no name of its own. */
const isShort = (scene: Scene, head: number): boolean =>
  scene.names.at(head) === null &&
  inClass(scene, head, "groups", "heads", "monitors", "media") &&
  scene.doc.features(head).number !== "Plur" &&
  !childrenOf(scene.doc, head).some(
    (child) => tagOf(scene.doc, child) === "PROPN" || hasRelation(scene.doc, child, "amod", "compound"),
  );

export function said(scene: Scene, first: number, last: number, head: number, name: string, rule: string): Party {
  return { name, span: spanOf(scene.doc, first, last), rule, head };
}

/** The name or the noun phrase under a head. */
function namedBy(scene: Scene, head: number, rule: string, depth: number): readonly Party[] {
  const { names } = scene;
  const own = names.at(head);
  const edges = coreEdges(scene, head);
  if (own !== null) {
    // "spokesman Dmitry Peskov": the name; "Jabhat al-Nusra fighters" has its noun as head and goes below.
    if (own.kind === "place" && !inClass(scene, head, "forces"))
      return [said(scene, own.first, own.last, head, names.fullest(own.text, null), rule)];
    const name = withoutTitle(scene, own.first, own.last, own.text);
    return [said(scene, own.first, own.last, head, names.fullest(name, own.kind), rule)];
  }
  const several = sharedHead(scene, head, edges.last, rule);
  if (several.length > 0) return several;
  const owner = ownerOf(scene, head);
  if (owner >= 0 && depth <= DEEPEST) return partiesOf(scene, owner, rule, depth + 1);
  const inner = innerName(scene, head, edges) ?? groupMeant(scene, head);
  if (inner !== null) return [said(scene, edges.first, edges.last, head, names.fullest(inner, null), rule)];
  const text = phraseText(scene, edges.first, edges.last);
  if (text === "") return [];
  return [said(scene, edges.first, edges.last, head, fullestNoun(scene, head, text), rule)];
}

/** "its troops", "their fighters": who has them; −1 where the words say more of them than that. */
function ownerOf(scene: Scene, head: number): number {
  const { doc } = scene;
  if (!(inClass(scene, head, "forces", "fighters") || lemmaOf(scene, head) === "man") || inClass(scene, head, "groups"))
    return -1;
  const owner = childrenBy(doc, head, "nmod:poss").find((child) => tagOf(doc, child) === "PRON");
  const more = childrenBy(doc, head, "amod", "compound", "appos", "flat", "nmod", "acl").some(
    (child) => child !== owner,
  );
  return owner === undefined || more ? -1 : owner;
}

/** "Syrian and Russian warplanes", "Russian and government forces": one noun for two parties. */
function sharedHead(scene: Scene, head: number, last: number, rule: string): readonly Party[] {
  const { doc, lexicon } = scene;
  const isOwner = (child: number): boolean =>
    lexicon.demonyms.has(lowerOf(scene, child)) ||
    (inClass(scene, head, "forces", "fighters", "air") && inClass(scene, child, "sides"));
  const demonyms = childrenBy(doc, head, "amod", "compound")
    .flatMap((child) => conjunctsOf(doc, child))
    .filter((child) => child < head && isOwner(child));
  const listed = demonyms.length > 1 || (demonyms.length === 1 && childrenBy(doc, head, "cc").some((cc) => cc < head));
  const all = listed ? childrenOf(doc, head).filter((child) => child < head && isOwner(child)) : [];
  const each = [...new Set([...demonyms, ...all])].sort((a, b) => a - b);
  if (each.length < 2) return [];
  const noun = phraseText(scene, head, last);
  return each.map((child) => said(scene, child, child, head, `${wordOf(doc, child)} ${noun}`, rule));
}

/** "the group", "the terrorist organisation": the group named last (rule 16). */
function groupMeant(scene: Scene, head: number): string | null {
  if (!inClass(scene, head, "groups") || scene.doc.features(head).number === "Plur") return null;
  if (inClass(scene, head, "media", "alliances") || tagOf(scene.doc, head) === "PROPN") return null;
  const pointing = childrenBy(scene.doc, head, "det").some((det) => /^(?:the|this|that)$/.test(lowerOf(scene, det)));
  if (!pointing || childrenBy(scene.doc, head, "nmod", "acl:relcl", "appos", "compound").some((child) => child > head))
    return null;
  return lastGroupBefore(scene, head)?.text ?? null;
}

/** A name right behind its common noun, however the tree joins them: "Foreign Minister Lavrov", "the group Hamas". */
export function nameBehind(scene: Scene, head: number): NamedThing | null {
  const { doc, names } = scene;
  if (!inClass(scene, head, "heads", "groups", "branches") || names.at(head)?.kind != null) return null;
  const next = head + 1 < doc.length && doc.sentenceOf[head + 1] === doc.sentenceOf[head] ? names.at(head + 1) : null;
  return next !== null && next.first === head + 1 && next.kind !== "place" ? next : null;
}

/** Without the words for an office before a person's name: "Foreign Minister Lavrov" is "Lavrov". */
function withoutTitle(scene: Scene, first: number, last: number, text: string): string {
  for (let at = last - 1; at >= first; at--)
    if (inClass(scene, at, "heads")) return tidyName(cut(scene.doc.text, spanOf(scene.doc, at + 1, last)));
  return text;
}

/** "the Islamist group Ahrar al-Sham", "fighters from Jabhat al-Nusra": the name inside the noun phrase. */
function innerName(
  scene: Scene,
  head: number,
  edges: { readonly first: number; readonly last: number },
): string | null {
  const { doc, names } = scene;
  const behind = nameBehind(scene, head);
  if (behind !== null) return withoutTitle(scene, behind.first, behind.last, behind.text);
  for (const child of childrenBy(doc, head, "appos", "flat", "nmod:desc", "compound")) {
    const name = names.at(child);
    if (name === null || child < head) continue;
    if (
      child - head > 1 &&
      hasRelation(doc, child, "appos") &&
      !inClass(scene, head, "heads", "forces", "groups", "monitors", "media", "branches")
    )
      continue;
    return withoutTitle(scene, name.first, name.last, name.text);
  }
  if (inClass(scene, head, "fighters", "forces", "people") && edges.first === head)
    for (const child of childrenBy(doc, head, "nmod")) {
      const name = names.at(child);
      if (name !== null && name.kind !== "place" && prepositionOf(doc, child) === "from") return name.text;
    }
  return null;
}

/** "a monitor", "the army", "the government" as the fullest phrase of their kind in the article. */
function fullestNoun(scene: Scene, head: number, text: string): string {
  if (inClass(scene, head, "monitors") || /\bmonitor/i.test(text)) {
    const { monitor } = scene.names;
    if (monitor !== null) return scene.names.fullest(monitor.text, monitor.kind);
  }
  return text;
}

/** Whether a phrase can name a party: a name that is no place, a people, a force, an office, or persons. */
export function isParty(scene: Scene, head: number): boolean {
  const name = scene.names.at(head);
  if (name !== null) return true;
  const word = lowerOf(scene, head);
  return (
    PRONOUNS.has(word) ||
    scene.lexicon.demonyms.has(word) ||
    inClass(scene, head, "forces", "fighters", "groups", "heads", "people", "monitors", "media", "air")
  );
}
