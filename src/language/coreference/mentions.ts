import type { Name, NameKind, Tree } from "../document.ts";
import { GIVEN_BITS, setsOf, type WordSets } from "../names/name-features.ts";
import { childrenBy, childrenOf, hasRelation, tagOf, wordOf } from "../view.ts";
import { classOf, FEMALE, MALE, type NounClass } from "./noun-classes.ts";

/** A noun phrase or a name that something later in the article may point back to. */
export interface Mention {
  readonly head: number;
  readonly sentence: number;
  readonly class: NounClass;
  readonly plural: boolean;
  /** Two or more joined by "and": never "it", always "they". */
  readonly joined: boolean;
  readonly gender: "male" | "female" | null;
  readonly name: Name | null;
  /** How a subject, an object and the like differ as antecedents. */
  readonly role: "subject" | "object" | "oblique" | "modifier";
  /** Inside a relative clause or a participle on a noun: told by the way. */
  readonly embedded: boolean;
}

const CLASS_OF: Readonly<Record<NameKind, NounClass>> = {
  person: "person",
  organisation: "group",
  "armed-group": "group",
  place: "place",
  weapon: "thing",
  demonym: "measure",
};

/** All mentions of a text, in the order of their heads. */
export function findMentions(tree: Tree, names: readonly Name[], sets: WordSets): Mention[] {
  const nameAt = new Map<number, Name>();
  const inName = new Uint8Array(tree.length);
  for (const name of names) {
    if (name.kind === "demonym") continue;
    nameAt.set(headOfName(tree, name), name);
    inName.fill(1, name.first, name.last + 1);
  }
  const mentions: Mention[] = [];
  for (let token = 0; token < tree.length; token++) {
    const name = nameAt.get(token) ?? null;
    const tag = tagOf(tree, token);
    if (name === null && (inName[token] === 1 || !isNominal(tree, token, tag))) continue;
    mentions.push({
      head: token,
      sentence: tree.sentenceOf[token]!,
      class: name ? CLASS_OF[name.kind] : nounClass(tree, token, tag),
      plural: isPlural(tree, token, name),
      joined: isJoined(tree, token),
      gender: genderOf(tree, token, name, sets),
      name,
      role: roleOf(tree, token),
      embedded: isEmbedded(tree, token),
    });
  }
  return mentions;
}

/** The word of a name that the rest of it hangs on. */
export function headOfName(tree: Tree, { first, last }: Name): number {
  for (let token = first; token <= last; token++) {
    const head = tree.heads[token]!;
    if (head < first || head > last) return token;
  }
  return first;
}

function isNominal(tree: Tree, token: number, tag: string): boolean {
  if (hasRelation(tree, token, "compound", "flat", "nmod:desc", "fixed", "goeswith")) return false;
  if (tag === "NOUN" || tag === "PROPN") return true;
  // "one of them", "two were killed", "those"
  if (tag === "NUM") return hasRelation(tree, token, "nsubj", "obj") && childrenBy(tree, token, "nmod").length > 0;
  return tag === "PRON" && /^(?:those|most|many|some|others|none|both)$/i.test(wordOf(tree, token));
}

function nounClass(tree: Tree, token: number, tag: string): NounClass {
  const lemma = tree.lemmas[token]!.toLowerCase();
  if (tag === "PRON" || tag === "NUM") return "person";
  const known = classOf(lemma);
  if (known !== "thing") return known;
  if (
    /(?:people|troops|personnel|forces|reinforcements|authorities|ranks|rescuers)$/.test(
      wordOf(tree, token).toLowerCase(),
    )
  )
    return "person";
  return /(?:man|men|ist|eer)$/.test(lemma) ? "person" : "thing";
}

const isPlural = (tree: Tree, token: number, name: Name | null): boolean => {
  if (tree.features(token).number === "Plur" && (name === null || name.kind === "armed-group")) return true;
  if (name !== null) return false;
  const word = wordOf(tree, token).toLowerCase();
  if (/^(?:people|police|troops|those|most|many|some|others|both)$/.test(word)) return true;
  return childrenBy(tree, token, "nummod").some((number) => !/^(?:one|1)$/i.test(wordOf(tree, number)));
};

const isJoined = (tree: Tree, token: number): boolean =>
  childrenBy(tree, token, "conj").some(
    (child) => (tagOf(tree, child) === "NOUN" || tagOf(tree, child) === "PROPN") && joinedByAnd(tree, child),
  );

const joinedByAnd = (tree: Tree, conjunct: number): boolean =>
  childrenBy(tree, conjunct, "cc").some((cc) => tree.lemmas[cc] === "and");

/** From the words of the phrase, titles and the given name; null where they do not tell. */
function genderOf(tree: Tree, token: number, name: Name | null, sets: WordSets): Mention["gender"] {
  const near = [token, ...childrenBy(tree, token, "compound", "nmod:desc", "flat", "appos", "amod")];
  for (const word of near) {
    const lemma = tree.lemmas[word]!.toLowerCase();
    if (MALE.has(lemma)) return "male";
    if (FEMALE.has(lemma)) return "female";
  }
  if (name?.kind !== "person" || name.first === name.last) return null;
  const bits = setsOf(sets, wordOf(tree, name.first)) & GIVEN_BITS;
  return bits === 1 ? "male" : bits === 2 ? "female" : null;
}

function roleOf(tree: Tree, token: number): Mention["role"] {
  let at = token;
  // a conjunct or an apposition plays the part of what it is joined to
  for (let steps = 0; steps < 10 && hasRelation(tree, at, "conj", "appos") && tree.heads[at]! >= 0; steps++) {
    const head = tree.heads[at]!;
    if (!["NOUN", "PROPN", "PRON"].includes(tagOf(tree, head))) break;
    at = head;
  }
  // "most were parents who …": what a subject is said to be
  if (hasRelation(tree, at, "nsubj", "csubj", "root") || childrenBy(tree, at, "cop").length > 0) return "subject";
  if (hasRelation(tree, at, "obj", "iobj", "obl:agent")) return "object";
  return hasRelation(tree, at, "obl") ? "oblique" : "modifier";
}

function isEmbedded(tree: Tree, token: number): boolean {
  let at = tree.heads[token]!;
  for (let steps = 0; steps < 10 && at >= 0; steps++) {
    if (hasRelation(tree, at, "acl")) return true;
    if (tagOf(tree, at) === "VERB") return false;
    at = tree.heads[at]!;
  }
  return false;
}

/** Whether a noun has "the", "that" or "this" and nothing that tells it from others of its kind. */
export function isBareDefinite(tree: Tree, token: number): boolean {
  let definite = false;
  for (const child of childrenOf(tree, token)) {
    const lemma = tree.lemmas[child]!.toLowerCase();
    if (hasRelation(tree, child, "det"))
      definite ||= lemma === "the" || lemma === "that" || lemma === "this" || lemma === "these" || lemma === "those";
    else if (hasRelation(tree, child, "nmod:poss")) return false;
    else if (
      hasRelation(tree, child, "amod", "compound", "nummod") &&
      !/^(?:same|whole|two|three|four|other|entire)$/.test(lemma)
    )
      return false;
    else if (hasRelation(tree, child, "nmod", "acl") && child > token && !hasRelation(tree, child, "acl:relcl"))
      return false;
  }
  return definite;
}
