import {
  BOUNDARY_TEMPLATES,
  boundaryFeatures,
  type TagTable,
  tokenViews,
  wordHash,
} from "../src/language/boundary-features.ts";
import { UPOS, type Upos } from "../src/language/document.ts";
import type { BoundaryModel } from "../src/language/split-sentences.ts";
import { tokenise } from "../src/language/tokenise.ts";
import { goldTexts } from "./gold-text.ts";
import { randomStream } from "./random.ts";
import type { GoldSentence } from "./read-conllu.ts";

export const BOUNDARY_ROWS = 262_139;
const ROUNDS = 14;
const SHUFFLES = 4;
const RATE = 0.05;
const PULL = 3e-4;
/** A miss smaller than this teaches nothing. */
const SURE = 0.005;
/** A word rarer than this has no tag in the table: new texts hold many that the treebank lacks. */
const KNOWN = 5;

/**
 * Learns where sentences end: logistic regression (Adagrad, pulled towards 0) on the documents of the treebank joined
 * into one line each, every second round with the sentences of a document in another order, so that more ends meet
 * more beginnings. Gives 8-bit weights with the worth of one step; a score is then the logarithm of the odds.
 */
export function trainBoundaries(sentences: readonly GoldSentence[]): BoundaryModel {
  const tags = tagTable(sentences);
  const random = randomStream(3);
  const asWritten = textsOf(sentences, tags);
  const shuffled = Array.from({ length: SHUFFLES }, () => textsOf(shuffle(sentences, random), tags));
  const weights = new Float64Array(BOUNDARY_ROWS);
  const squares = new Float64Array(BOUNDARY_ROWS).fill(1e-6);
  const features = new Uint32Array(BOUNDARY_TEMPLATES);
  for (let round = 0; round < ROUNDS; round++) {
    const texts = round % 2 === 0 ? asWritten : shuffled[(round >> 1) % SHUFFLES]!;
    const order = texts.map((text) => ({ text, key: random() })).sort((a, b) => a.key - b.key);
    for (const { text } of order) {
      const { views, tokens, boundaries } = text;
      let first = 0;
      for (let i = 0; i < tokens.length - 1; i++) {
        const isEnd = boundaries.has(tokens.ends[i]!);
        if (views.spaced[i + 1] || isEnd) {
          boundaryFeatures(views, tokens.length, first, i, features);
          learn(isEnd);
        }
        if (isEnd) first = i + 1;
      }
    }
  }
  const scale = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)), scale, tags };

  function learn(isEnd: boolean): void {
    let score = 0;
    for (const feature of features) score += weights[feature % BOUNDARY_ROWS]!;
    const miss = (isEnd ? 1 : 0) - 1 / (1 + Math.exp(-score));
    if (Math.abs(miss) < SURE) return;
    for (const feature of features) {
      const row = feature % BOUNDARY_ROWS;
      const slope = miss - PULL * weights[row]!;
      squares[row]! += slope * slope;
      weights[row]! += (RATE * slope) / Math.sqrt(squares[row]!);
    }
  }
}

function textsOf(sentences: readonly GoldSentence[], tags: TagTable) {
  return goldTexts(sentences).map(({ text, ends, lasts }) => {
    const tokens = tokenise(text);
    return { tokens, views: tokenViews(text, tokens, tags), boundaries: new Set(lasts.map((last) => ends[last]!)) };
  });
}

/** The sentences in another order; `goldTexts` puts those of a document together again. */
const shuffle = (sentences: readonly GoldSentence[], random: () => number): GoldSentence[] =>
  sentences
    .map((sentence) => ({ sentence, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ sentence }) => sentence);

const TAG_ROWS = 2 ** 15;

/** The tag that most words of a hash have. */
function tagTable(sentences: readonly GoldSentence[]): TagTable {
  const votes = Array.from({ length: TAG_ROWS }, () => new Uint16Array(UPOS.length));
  for (const { words } of sentences)
    for (const { form, upos } of words) votes[wordHash(form) & (TAG_ROWS - 1)]![UPOS.indexOf(upos as Upos)]!++;
  return Uint8Array.from(votes, (counts) => {
    const all = counts.reduce((sum, count) => sum + count, 0);
    return all >= KNOWN ? counts.indexOf(Math.max(...counts)) + 1 : 0;
  });
}
