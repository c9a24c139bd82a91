import type { NameKind } from "../document.ts";
import { mayBeName, NAME_TEMPLATES, type NameClues, nameFeatures, type WordSets } from "./name-features.ts";

/** Kinds that are learnt; weapons and demonyms are found by list alone. */
export const LEARNT_KINDS = ["person", "organisation", "armed-group", "place"] as const satisfies readonly NameKind[];

/** Labels: 0 is outside, then for each learnt kind its first word and its further words. */
export const NAME_LABELS = 1 + 2 * LEARNT_KINDS.length;

export const isInside = (label: number): boolean => label > 0 && label % 2 === 0;

/** A conditional random field: one weight for each feature and label, and one for each pair of labels in a row. */
export interface NameTagger {
  /** `weights[(feature mod rows) × NAME_LABELS + label]`, in steps of `unit`; the rows are a power of two. */
  readonly weights: Int8Array | Float32Array;
  readonly unit: number;
  /** `moves[from × NAME_LABELS + to]`; the row after the last label starts a sentence. */
  readonly moves: Float32Array;
  readonly sets: WordSets;
}

/** Writes the score of every label by the features of one word. */
export function scoreLabels(tagger: Pick<NameTagger, "weights">, features: Uint32Array, out: Float64Array): void {
  const { weights } = tagger;
  const mask = weights.length / NAME_LABELS - 1;
  out.fill(0);
  for (let f = 0; f < NAME_TEMPLATES; f++) {
    const row = (features[f]! & mask) * NAME_LABELS;
    for (let label = 0; label < NAME_LABELS; label++) out[label]! += weights[row + label]!;
  }
}

/** A name goes on only after its own first or further word. */
export const mayFollow = (from: number, to: number): boolean => !isInside(to) || from === to || from === to - 1;

/** The best labels of one sentence (Viterbi). */
export function tagNames(tagger: NameTagger, clues: NameClues): Uint8Array {
  const n = clues.length;
  const k = NAME_LABELS;
  const features = new Uint32Array(NAME_TEMPLATES);
  const own = new Float64Array(k);
  let scores = new Float64Array(k);
  let next = new Float64Array(k);
  const back = new Uint8Array(n * k);
  for (let i = 0; i < n; i++) {
    const open = mayBeName(clues, i);
    if (open) {
      nameFeatures(clues, i, features);
      scoreLabels(tagger, features, own);
    } else {
      own.fill(0);
      next.fill(-Infinity);
    }
    for (let to = 0; to < (open ? k : 1); to++) {
      let best = -Infinity;
      for (let from = i === 0 ? k : 0; from < (i === 0 ? k + 1 : k); from++) {
        if (!mayFollow(from === k ? 0 : from, to)) continue;
        const score = (i === 0 ? 0 : scores[from]!) + tagger.moves[from * k + to]!;
        if (score > best) {
          best = score;
          back[i * k + to] = from;
        }
      }
      next[to] = best + own[to]! * tagger.unit;
    }
    [scores, next] = [next, scores];
  }
  const labels = new Uint8Array(n);
  if (n === 0) return labels;
  let label = 0;
  for (let to = 1; to < k; to++) if (scores[to]! > scores[label]!) label = to;
  for (let i = n - 1; i >= 0; i--) {
    labels[i] = label;
    label = back[i * k + label]!;
  }
  return labels;
}
