import { BOUNDARY_TEMPLATES, boundaryFeatures, tokenViews } from "../src/language/boundary-features.ts";
import { tokenise } from "../src/language/tokenise.ts";
import { goldTexts } from "./gold-text.ts";
import { randomStream } from "./random.ts";
import type { GoldSentence } from "./read-conllu.ts";

export const BOUNDARY_ROWS = 262_139;
const ROUNDS = 8;

/** Learns where sentences end (averaged perceptron), as 8-bit weights with the worth of one step. */
export function trainBoundaries(sentences: readonly GoldSentence[]): { weights: Int8Array; scale: number } {
  const texts = goldTexts(sentences).map(({ text, ends, lasts }) => {
    const tokens = tokenise(text);
    const boundaries = new Set(lasts.map((last) => ends[last]!));
    return { tokens, views: tokenViews(text, tokens), ends: tokens.ends, boundaries };
  });
  const weights = new Float64Array(BOUNDARY_ROWS);
  const sums = new Float64Array(BOUNDARY_ROWS);
  const features = new Uint32Array(BOUNDARY_TEMPLATES);
  const random = randomStream(3);
  let steps = 1;
  for (let round = 0; round < ROUNDS; round++) {
    const order = texts.map((text) => ({ text, key: random() })).sort((a, b) => a.key - b.key);
    for (const { text } of order) {
      const { views, tokens, boundaries } = text;
      let first = 0;
      for (let i = 0; i < tokens.length - 1; i++) {
        const isEnd = boundaries.has(text.ends[i]!);
        if (views.spaced[i + 1] || isEnd) {
          boundaryFeatures(views, tokens.length, first, i, features);
          let score = 0;
          for (const feature of features) score += weights[feature % BOUNDARY_ROWS]!;
          // a margin, so that the scores tell how sure they are
          if (isEnd ? score < 3 : score > -3)
            for (const feature of features) {
              const row = feature % BOUNDARY_ROWS;
              const change = isEnd ? 1 : -1;
              weights[row]! += change;
              sums[row]! += change * steps;
            }
          steps++;
        }
        if (isEnd) first = i + 1;
      }
    }
  }
  const averaged = weights.map((weight, row) => weight - sums[row]! / steps);
  const sorted = averaged
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = (sorted[Math.floor(sorted.length * 0.9999)] ?? 1) / 127;
  return { weights: Int8Array.from(averaged, (w) => Math.max(-127, Math.min(127, Math.round(w / scale)))), scale };
}
