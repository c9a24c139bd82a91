import type { Document } from "../language/document.ts";
import { childrenBy, childrenOf, hasRelation, tagOf, wordOf } from "../language/view.ts";
import { inClass, type Scene } from "./scene.ts";

/** What the arguments of a verb are read from. */
type Words = Pick<Scene, "doc" | "lexicon">;

/** The arguments of a verb as its meaning has them: who does, who undergoes, and the rest by preposition. */
export interface Arguments {
  readonly subject: readonly number[];
  readonly object: readonly number[];
  readonly indirect: readonly number[];
  /** Preposition or relation ("unmarked") → heads of the phrases. */
  readonly obliques: readonly { readonly preposition: string; readonly head: number }[];
  /** The clause is passive: `object` is what the grammar calls the subject. */
  readonly passive: boolean;
}

const RELATIVES = new Set(["who", "which", "that", "whom", "whose"]);

/** Heads of a coordinated phrase, the first one included. */
export function conjunctsOf(doc: Document, head: number): readonly number[] {
  const all = [head];
  const nominal = isNominalTag(doc, head);
  for (const token of all) {
    const next = childrenBy(doc, token, "conj");
    // "stormed the base and destroyed two tanks", the second verb hung on the first noun
    const verb = nominal ? next.find((child) => tagOf(doc, child) === "VERB") : undefined;
    all.push(...(verb === undefined ? next : next.filter((child) => child < verb)));
  }
  return all;
}

const isNominalTag = (doc: Document, token: number): boolean => /^(?:NOUN|PROPN|PRON|NUM)$/.test(tagOf(doc, token));

/** The first head of the coordination that a token belongs to. */
export function firstConjunct(doc: Document, token: number): number {
  let first = token;
  while (hasRelation(doc, first, "conj") && doc.heads[first]! >= 0) first = doc.heads[first]!;
  return first;
}

/** The preposition of a phrase, lower case with its fixed parts ("out of" is "out"); "" where it has none. */
export function prepositionOf(doc: Document, head: number): string {
  const cases = childrenBy(doc, head, "case").filter((token) => token < head);
  const first = cases.find((token) => !/^['’]s?$/.test(wordOf(doc, token)));
  return first === undefined ? "" : wordOf(doc, first).toLowerCase();
}

/** Whether a verb has a passive form here: by its auxiliary, or as a participle that follows its noun. */
export function isPassive(words: Words, verb: number): boolean {
  const { doc } = words;
  if (childrenOf(doc, verb).some((child) => ["aux:pass", "nsubj:pass", "csubj:pass"].includes(doc.relations[child]!)))
    return true;
  if (!isPastParticiple(doc, verb)) return false;
  if (doc.relations[verb] === "amod") return true;
  // "the raid killed four": with an object of its own the verb is finite, whatever it hangs on
  if (doc.relations[verb] === "acl") return inClass(words, verb, "naming") || !hasObject(doc, verb);
  if (childrenBy(doc, verb, "obl:agent").length > 0) return true;
  if (hasRelation(doc, verb, "conj") && childrenBy(doc, verb, "nsubj", "aux", "obj").length === 0)
    return isPassive(words, doc.heads[verb]!);
  if (hasRelation(doc, verb, "advcl", "xcomp") && childrenBy(doc, verb, "obj", "nsubj", "aux").length === 0)
    return true;
  return false;
}

const hasObject = (doc: Document, verb: number): boolean =>
  childrenBy(doc, verb, "obj").some((child) => child > verb) ||
  childrenBy(doc, verb, "obl").some((child) => child > verb && isBoundOnly(doc, child));

function isPastParticiple(doc: Document, verb: number): boolean {
  const { verbForm, tense, voice } = doc.features(verb);
  if (voice === "Pass") return true;
  if (verbForm === "Part") return tense !== "Pres" && !/ing$/i.test(wordOf(doc, verb));
  return verbForm === undefined && /(ed|en|wn|un|lt|nt|ld|ft|ght)$/i.test(wordOf(doc, verb));
}

// by the heads of a tree: the same verb is asked for by finders, spans and roles
const known = new WeakMap<Int32Array, { readonly lexicon: Scene["lexicon"]; readonly found: Arguments[] }>();

/** The deep arguments of a verb, an adjective or a predicate noun, with shared and controlled subjects filled in. */
export function argumentsOf(words: Words, verb: number): Arguments {
  const { doc, lexicon } = words;
  let cache = known.get(doc.heads);
  if (cache === undefined || cache.lexicon !== lexicon) {
    cache = { lexicon, found: [] };
    known.set(doc.heads, cache);
  }
  const before = cache.found[verb];
  if (before !== undefined) return before;
  const read = readArguments(words, verb);
  cache.found[verb] = read;
  return read;
}

function readArguments(words: Words, verb: number): Arguments {
  const { doc } = words;
  const passive = isPassive(words, verb);
  const own = childrenBy(doc, verb, "nsubj").filter((child) => isOwnSubject(words, verb, child));
  // "over 14,000 people have fled": the bound looks like a preposition
  const bounded =
    own.length > 0 ? [] : childrenBy(doc, verb, "obl").filter((head) => head < verb && isBoundOnly(doc, head));
  const surface = own.length > 0 ? own : bounded.length > 0 ? bounded : inheritedSubject(words, verb, 0);
  const subjects = surface.flatMap((head) => conjunctsOf(doc, relativeHead(doc, head)));
  const objects = objectsOf(doc, verb, passive).flatMap((head) => conjunctsOf(doc, relativeHead(doc, head)));
  const obliques = childrenBy(doc, verb, "obl", "nmod", "advmod").flatMap((head) => {
    const tag = tagOf(doc, head);
    if (doc.relations[head] === "advmod" || tag === "ADV" || isBoundOnly(doc, head)) return [];
    const preposition = prepositionOf(doc, head) || "unmarked";
    return conjunctsOf(doc, relativeHead(doc, head)).map((each) => ({
      preposition: (each === head ? "" : prepositionOf(doc, each)) || preposition,
      head: each,
    }));
  });
  const agents = obliques.filter(({ preposition }) => passive && preposition === "by").map(({ head }) => head);
  return {
    subject: passive ? agents : subjects,
    object: passive ? [...subjects, ...objects] : objects,
    indirect: childrenBy(doc, verb, "iobj").flatMap((head) => conjunctsOf(doc, head)),
    obliques: passive ? obliques.filter(({ preposition }) => preposition !== "by") : obliques,
    passive,
  };
}

/** "The troops were to leave" has them as subject, "the aim was to leave" has nobody. */
const isOwnSubject = (words: Words, verb: number, child: number): boolean =>
  words.doc.relations[child] !== "nsubj:outer" ||
  (tagOf(words.doc, verb) === "VERB" && inClass(words, child, "forces", "fighters", "people", "groups"));

/**
 * Direct objects: those of the tree, "more than 50 towns" and "at least 12" (whose bound looks like a preposition),
 * and the noun before a relative clause that has a subject of its own ("the college that rebels had seized").
 */
function objectsOf(doc: Document, verb: number, passive: boolean): readonly number[] {
  const own = childrenBy(doc, verb, "obj");
  if (own.length > 0 || passive) return own;
  const bounded = childrenBy(doc, verb, "obl").filter((head) => head > verb && isBoundOnly(doc, head));
  if (bounded.length > 0) return bounded;
  const noun = doc.heads[verb]!;
  if (noun >= 0 && doc.relations[verb] === "conj" && isNominalTag(doc, noun))
    return childrenBy(doc, noun, "conj")
      .filter((child) => child > verb && isNominalTag(doc, child))
      .slice(0, 1);
  if (doc.relations[verb] !== "acl:relcl" || noun < 0) return own;
  const subject = childrenBy(doc, verb, "nsubj")[0];
  return subject !== undefined && !RELATIVES.has(wordOf(doc, subject).toLowerCase()) ? [noun] : own;
}

/** "more than", "at least", "as many as" before a number, taken for prepositions by the tree. */
function isBoundOnly(doc: Document, head: number): boolean {
  const cases = childrenBy(doc, head, "case").filter((token) => token < head);
  if (childrenBy(doc, head, "nummod").length + (tagOf(doc, head) === "NUM" ? 1 : 0) === 0) return false;
  // "at least" hung on the number itself leaves the noun without any preposition
  if (cases.length === 0)
    return (
      doc.relations[head] === "obl" &&
      childrenBy(doc, head, "nummod").some((number) => childrenOf(doc, number).length > 0)
    );
  const word = wordOf(doc, cases.at(-1)!).toLowerCase();
  const next = wordOf(doc, Math.min(cases.at(-1)! + 1, doc.length - 1)).toLowerCase();
  const number = tagOf(doc, Math.min(cases.at(-1)! + 1, doc.length - 1)) === "NUM";
  if (cases.length === 1 && number && /^(?:over|around|about|under|some)$/.test(word)) return true;
  return (
    word === "than" || (word === "at" && (next === "least" || next === "most")) || (word === "as" && cases.length > 1)
  );
}

/** What a relative pronoun stands for: the noun that its clause hangs on; every other token is itself. */
export function relativeHead(doc: Document, token: number): number {
  const word = wordOf(doc, token);
  // "WHO" is the World Health Organization
  if (!RELATIVES.has(word.toLowerCase()) || word === "WHO" || tagOf(doc, token) === "NOUN") return token;
  for (let at = doc.heads[token]!, steps = 0; at >= 0 && steps < 12; at = doc.heads[at]!, steps++)
    if (hasRelation(doc, at, "acl:relcl") && doc.heads[at]! >= 0) return doc.heads[at]!;
  return token;
}

/** The subject that a verb without one takes from its surroundings (coordination, control, participles). */
function inheritedSubject(words: Words, verb: number, depth: number): readonly number[] {
  const { doc } = words;
  const head = doc.heads[verb]!;
  if (head < 0 || depth > 8) return [];
  const relation = doc.relations[verb]!;
  if (relation === "conj") {
    if (!isNominalTag(doc, head) || tagOf(doc, verb) !== "VERB") return subjectOf(words, head, depth);
    const governor = doc.heads[firstConjunct(doc, head)]!;
    return governor < 0 ? [] : subjectOf(words, governor, depth);
  }
  if (relation === "xcomp") {
    const objects = childrenBy(doc, head, "obj", "iobj");
    return objects.length > 0 ? objects : subjectOf(words, head, depth);
  }
  if (relation === "ccomp" || relation.startsWith("advcl") || relation === "parataxis") {
    if (childrenBy(doc, verb, "nsubj").length > 0) return [];
    const verbal = tagOf(doc, head) === "VERB" || tagOf(doc, head) === "ADJ" || tagOf(doc, head) === "AUX";
    if (relation === "ccomp" || relation === "parataxis") return [];
    // "condemned them for using", "accused them of shelling", "kept them from entering": the object does it
    const marks = childrenBy(doc, verb, "mark").map((mark) => wordOf(doc, mark).toLowerCase());
    const objects = [...childrenBy(doc, head, "obj"), ...childrenBy(doc, head, "nsubj:pass")];
    if (marks.some((mark) => /^(?:for|of|from)$/.test(mark)) && objects.length > 0) return objects;
    const controlled = inClass(words, head, "objectControl") && childrenBy(doc, verb, "mark").length > 0;
    if (controlled && childrenBy(doc, head, "obj").length > 0) return childrenBy(doc, head, "obj");
    if (verbal || childrenBy(doc, head, "nsubj").length > 0) return subjectOf(words, head, depth);
    return [];
  }
  if (relation === "acl:relcl") return childrenBy(doc, verb, "obj").length > 0 || isPassive(words, verb) ? [head] : [];
  if (relation === "acl" || relation === "amod") {
    if (tagOf(doc, head) === "VERB") return subjectOf(words, head, depth);
    const infinitive = childrenBy(doc, verb, "mark").length > 0;
    if (!infinitive) return [head];
    // "an attempt to break the siege": whoever has the attempt
    const governor = doc.heads[head]!;
    if (governor >= 0 && hasRelation(doc, head, "obj", "obl")) return subjectOf(words, governor, depth);
    return childrenBy(doc, head, "nmod:poss");
  }
  return [];
}

/** The subject of a governing verb, its own or the one that it takes over in turn. */
function subjectOf(words: Words, governor: number, depth: number): readonly number[] {
  const own = childrenBy(words.doc, governor, "nsubj").filter((each) => words.doc.relations[each] !== "nsubj:outer");
  return own.length > 0 ? own : inheritedSubject(words, governor, depth + 1);
}
