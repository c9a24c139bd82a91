import { wordPieces } from "../src/language/network/word-pieces.ts";
import { labelOf } from "./label-of.ts";
import type { GoldSentence } from "./read-conllu.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const AFFIXES = 7;

/**
 * Sentences as the network's training reads them: for each, its length and a weight, then for each word its row, its
 * shape, seven affix rows (0 for none), its label, its head (1 is the first word, 0 the root) and its relation.
 */
export function encode(sentences: readonly GoldSentence[], vocabulary: Vocabulary, weight: number): Int32Array {
  const code = (list: readonly string[]): ReadonlyMap<string, number> => new Map(list.map((key, i) => [key, i]));
  const [words, affixes] = [code(vocabulary.words), code(vocabulary.affixes)];
  const [labels, relations] = [code(vocabulary.labels), code(vocabulary.relations)];
  const out: number[] = [];
  for (const sentence of sentences) {
    out.push(sentence.words.length, weight);
    for (const word of sentence.words) {
      const pieces = wordPieces(word.form);
      out.push(words.get(pieces.key) ?? 0, pieces.shape);
      for (let k = 0; k < AFFIXES; k++) out.push(affixes.get(pieces.affixes[k] ?? "") ?? 0);
      out.push(labels.get(labelOf(word)) ?? 0, word.head + 1, relations.get(word.relation) ?? 0);
    }
  }
  return Int32Array.from(out);
}
