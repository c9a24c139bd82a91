import { type Tree, UPOS, type Upos } from "../src/language/document.ts";
import { readLabel } from "../src/language/load-model.ts";
import { labelOf } from "./label-of.ts";
import type { GoldSentence } from "./read-conllu.ts";

/** The tree of one annotated sentence, in the shape that the engine gives; its text is the words as spaced there. */
export function goldTree(sentence: GoldSentence): Tree {
  const { words } = sentence;
  const starts = new Uint32Array(words.length);
  const ends = new Uint32Array(words.length);
  let text = "";
  words.forEach((word, i) => {
    starts[i] = text.length;
    text += word.form;
    ends[i] = text.length;
    if (word.spaceAfter && i < words.length - 1) text += " ";
  });
  const labels = words.map((word) => readLabel(labelOf(word)));
  return {
    text,
    length: words.length,
    starts,
    ends,
    tags: Uint8Array.from(words, (word) => UPOS.indexOf(word.upos as Upos)),
    heads: Int32Array.from(words, (word) => word.head),
    relations: words.map((word) => word.relation),
    lemmas: words.map((word) => word.lemma),
    sentences: [{ first: 0, last: words.length - 1, span: { start: 0, end: text.length } }],
    sentenceOf: new Uint32Array(words.length),
    features: (token) => labels[token]!.features,
  };
}
