import type { Linear } from "../src/language/perceptron/scores.ts";

/** A linear model under training, with the sums that averaging needs. */
export interface Learner {
  readonly model: Linear & { readonly weights: Float32Array };
  readonly sums: Float64Array;
  steps: number;
}

export function startLearner(classes: number, rows: number): Learner {
  return {
    model: { classes, rows, weights: new Float32Array(rows * classes) },
    sums: new Float64Array(rows * classes),
    steps: 1,
  };
}

export function update(learner: Learner, features: Uint32Array, count: number, right: number, wrong: number): void {
  const { classes, rows, weights } = learner.model;
  for (let f = 0; f < count; f++) {
    const row = (features[f]! % rows) * classes;
    weights[row + right]! += 1;
    weights[row + wrong]! -= 1;
    learner.sums[row + right]! += learner.steps;
    learner.sums[row + wrong]! -= learner.steps;
  }
}

/** Averaged weights in eight bits. */
export function quantise(learner: Learner): Int8Array {
  const averaged = learner.model.weights.map((weight, i) => weight - learner.sums[i]! / learner.steps);
  const sorted = averaged
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort();
  const scale = 127 / (sorted[Math.floor(sorted.length * 0.9995)] ?? 1);
  return Int8Array.from(averaged, (weight) => Math.max(-127, Math.min(127, Math.round(weight * scale))));
}
