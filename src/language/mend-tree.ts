import { type Tree, UPOS } from "./document.ts";
import { hasRelation, tagOf, wordOf } from "./view.ts";

/** Relations on the way from a word up to the head of its noun phrase. */
const INSIDE_PHRASE = ["nmod", "compound", "amod", "flat", "nummod", "det", "case", "appos", "fixed"];

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "PRON"].map((tag) => UPOS.indexOf(tag as "NOUN")));

/**
 * Mends what the parser often gets wrong in tolls, "14 civilians, including six children, were killed": the part is
 * hung on the verb, and the total loses its place as subject. An "including" phrase behind a comma belongs to the noun
 * before it, and a bare noun phrase before a finite verb without a subject is its subject.
 *
 * Gives the same tree where nothing is amiss, else one with other `heads` and `relations`.
 */
export function mendTree(tree: Tree): Tree {
  // a private copy: arcs change one by one, and each change is seen by the next
  const heads = Int32Array.from(tree.heads);
  const relations = [...tree.relations];
  const mended: Tree = { ...tree, heads, relations };
  let isMended = false;
  for (let token = 1; token < tree.length; token++)
    for (const { dependent, head, relation } of arcsFor(mended, token)) {
      heads[dependent] = head;
      relations[dependent] = relation;
      isMended = true;
    }
  return isMended ? mended : tree;
}

/** The arcs to change for what a word may begin. */
function arcsFor(tree: Tree, token: number): readonly Arc[] {
  const relation = tree.relations[token]!;
  if (relation === "case" && wordOf(tree, token).toLowerCase() === "including") return mendInclusion(tree, token);
  if (tagOf(tree, token) === "NUM") return asObject(tree, token);
  if (hasRelation(tree, token, "conj")) return countedBefore(tree, token);
  return relation === "obl" ? asSubject(tree, token, tree.heads[token]!) : NO_ARCS;
}

interface Arc {
  readonly dependent: number;
  readonly head: number;
  readonly relation: string;
}

const NO_ARCS: readonly Arc[] = [];

/** Direct dependents by relation, as `childrenBy` gives them, in a tree that is being changed. */
function childrenBy(tree: Tree, token: number, ...relations: readonly string[]): readonly number[] {
  const { first, last } = tree.sentences[tree.sentenceOf[token]!]!;
  const found: number[] = [];
  for (let at = first; at <= last; at++)
    if (tree.heads[at] === token && hasRelation(tree, at, ...relations)) found.push(at);
  return found;
}

/** The arcs to change for one "including"; none where its phrase already hangs on the noun before it. */
function mendInclusion(tree: Tree, including: number): readonly Arc[] {
  const part = tree.heads[including]!;
  const total = phraseBefore(tree, including);
  if (total < 0 || part < including || tree.heads[part] === total || isUnder(tree, total, part)) return [];
  const verb = tree.heads[part]!;
  if (verb < 0 || tree.sentenceOf[verb] !== tree.sentenceOf[including]) return [];
  const above = tree.heads[total]!;
  // "killed nine farmers in the village, including two boys": the boys are no part of the village.
  const isPlace = above === verb && childrenBy(tree, total, "case").length > 0;
  const whole = isPlace ? (childrenBy(tree, verb, "obj", "nsubj:pass").find((each) => each < part) ?? -1) : total;
  if (whole < 0) return [];
  const inner: Arc = { dependent: part, head: whole, relation: "nmod" };
  if (above === verb) return [inner];
  if (verb < part) return [];
  // The part stands where the total should: "said 14 civilians, including six children, were killed".
  const isStolen =
    hasRelation(tree, part, "nsubj") &&
    above >= 0 &&
    above < total &&
    hasRelation(tree, total, "obj", "obl", "nsubj") &&
    !isUnder(tree, above, verb);
  return isStolen ? [inner, { dependent: total, head: verb, relation: tree.relations[part]! }] : [];
}

/** A noun phrase without preposition before a finite verb that has no subject is its subject. */
function asSubject(tree: Tree, noun: number, verb: number): readonly Arc[] {
  if (verb <= noun || !NOMINAL.has(tree.tags[noun]!) || childrenBy(tree, noun, "case").length > 0) return [];
  if (childrenBy(tree, verb, "nsubj", "csubj", "expl", "mark").length > 0) return [];
  if (childrenBy(tree, verb, "aux").length === 0) return [];
  const passive = childrenBy(tree, verb, "aux:pass").length > 0;
  return [{ dependent: noun, head: verb, relation: passive ? "nsubj:pass" : "nsubj" }];
}

/** Words of a bound that may stand between a verb and the number that is its object. */
const LONGEST_BOUND = 3;

/** "killed five and wounded at least 17": a number right behind a verb without an object is its object. */
function asObject(tree: Tree, number: number): readonly Arc[] {
  let verb = number - 1;
  while (verb >= 0 && number - verb <= LONGEST_BOUND && /^(?:ADP|ADJ|ADV|SCONJ)$/.test(tagOf(tree, verb))) verb--;
  if (verb < 0 || tagOf(tree, verb) !== "VERB" || tree.sentenceOf[verb] !== tree.sentenceOf[number]) return [];
  const head = tree.heads[number]!;
  // its head before the verb: the tree has jumped over the word that governs it
  if (head < 0 || head >= verb || isUnder(tree, verb, number) || childrenBy(tree, verb, "obj").length > 0) return [];
  return [{ dependent: number, head: verb, relation: "obj" }];
}

/** "11 killed, 22 injured": a number, or a noun with one, right before a participle in a row is its subject. */
function countedBefore(tree: Tree, participle: number): readonly Arc[] {
  const counted = participle - 1;
  const tag = tagOf(tree, participle);
  const isState = tag === "ADJ" || (tag === "VERB" && tree.features(participle).verbForm === "Part");
  if (!isState || counted < 0 || tree.sentenceOf[counted] !== tree.sentenceOf[participle]) return [];
  const isNumber = tagOf(tree, counted) === "NUM";
  if (!isNumber && childrenBy(tree, counted, "nummod").length === 0) return [];
  if (childrenBy(tree, participle, "nsubj", "aux", "obj").length > 0) return [];
  if (tree.heads[counted] === participle || isUnder(tree, participle, counted)) return [];
  // "killed nine soldiers and wounded": the object of the verb before stays with it
  if (!isNumber && hasRelation(tree, counted, "obj")) return [];
  return [{ dependent: counted, head: participle, relation: "nsubj:pass" }];
}

/** The head of the noun phrase that ends before a word, over a comma between; −1 where there is none. */
function phraseBefore(tree: Tree, token: number): number {
  const comma = wordOf(tree, token - 1) === ",";
  const end = comma ? token - 2 : token - 1;
  if (end < 0 || tree.sentenceOf[end] !== tree.sentenceOf[token]) return -1;
  let head = end;
  for (
    let up = tree.heads[head]!;
    up >= 0 && up <= end && hasRelation(tree, head, ...INSIDE_PHRASE);
    up = tree.heads[head]!
  ) {
    head = up;
  }
  return NOMINAL.has(tree.tags[head]!) ? head : -1;
}

/** Whether a token hangs on another, directly or not. */
function isUnder(tree: Tree, token: number, above: number): boolean {
  for (let at = tree.heads[token]!; at >= 0; at = tree.heads[at]!) if (at === above) return true;
  return false;
}
