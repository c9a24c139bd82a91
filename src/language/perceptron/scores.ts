/** A linear model: `weights[(feature mod rows) × classes + class]`, summed over the features that fire. */
export interface Linear {
  readonly classes: number;
  readonly rows: number;
  readonly weights: Int8Array | Float32Array;
}

/** Writes the score of every class. */
export function scoreAll(model: Linear, features: Uint32Array, count: number, out: Float64Array): void {
  const { classes, rows, weights } = model;
  out.fill(0, 0, classes);
  for (let f = 0; f < count; f++) {
    const row = (features[f]! % rows) * classes;
    for (let c = 0; c < classes; c++) out[c] = out[c]! + weights[row + c]!;
  }
}

export function best(scores: Float64Array, count: number): number {
  let at = 0;
  for (let c = 1; c < count; c++) if (scores[c]! > scores[at]!) at = c;
  return at;
}
