import { childrenBy, childrenOf, hasRelation } from "../language/view.ts";
import { prepositionOf } from "./clause.ts";
import { inClass, isVerb, lowerOf } from "./scene.ts";
import type { Words } from "./speaker-phrase.ts";
import type { Edit } from "./tree-edit.ts";

/**
 * "Strikes carried out by the army killed ten": a participle with its doer, taken for the sentence's verb, belongs to the
 * noun, and the finite verb behind it is the sentence's own; empty where all is well.
 */
export function participleMends(words: Words, verb: number): readonly Edit[] {
  const { doc } = words;
  const noun = childrenBy(doc, verb, "nsubj").find((child) => child === verb - 1);
  if (noun === undefined || !inClass(words, noun, "eventNouns", "assaults") || hasTense(words, verb)) return [];
  const doer = childrenBy(doc, verb, "obl").find((child) => child > verb && prepositionOf(doc, child) === "by");
  if (doer === undefined) return [];
  const main = childrenBy(doc, verb, "advcl", "conj", "ccomp", "parataxis").find(
    (child) => child > doer && isVerb(words, child) && goesOn(words, child),
  );
  if (main === undefined) return [];
  return [
    { token: main, head: doc.heads[verb]!, relation: doc.relations[verb]! },
    { token: verb, head: noun, relation: "acl" },
    { token: noun, head: main, relation: "nsubj" },
    ...childrenOf(doc, verb)
      .filter((child) => child > main)
      .map((child): Edit => ({ token: child, head: main, relation: doc.relations[child]! })),
  ];
}

/** Whether words of its own give the verb a tense: "was carried out", "had launched". */
const hasTense = ({ doc }: Words, verb: number): boolean => childrenBy(doc, verb, "aux", "mark", "obj").length > 0;

/** A finite verb with no subject, conjunction or mark of its own: the subject of the sentence is its subject. */
const goesOn = (words: Words, verb: number): boolean =>
  !/ing$/.test(lowerOf(words, verb)) &&
  !hasRelation(words.doc, verb, "amod") &&
  childrenBy(words.doc, verb, "nsubj", "csubj", "mark", "cc").length === 0;
