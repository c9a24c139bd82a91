import type { Kernel } from "./kernel.ts";
import { FULL, type Matrix } from "./matrix.ts";
import { logistic, tanh } from "./squash.ts";

/** One direction of one layer: what comes in, and what the state before gives; gates in the order i, f, g, o. */
export interface Direction {
  readonly input: Matrix;
  readonly state: Matrix;
}

/**
 * Runs one direction over a sentence. `gates` holds what the input gives, 4 × hidden values a word; the states are
 * written to `out` as 16-bit steps of 1 / FULL, `stride` apart, from `offset` on.
 */
export function runDirection(
  kernel: Kernel,
  direction: Direction,
  gates: Float32Array,
  words: number,
  backward: boolean,
  cell: Float32Array,
  vector: Int16Array,
  product: Int32Array,
  out: Int16Array,
  stride: number,
  offset: number,
): void {
  const { state } = direction;
  const hidden = state.columns;
  const { scales, place } = state;
  cell.fill(0, 0, hidden);
  vector.fill(0, 0, hidden);
  for (let step = 0; step < words; step++) {
    const word = backward ? words - 1 - step : step;
    kernel.multiply(place, vector.byteOffset, product.byteOffset, 4 * hidden, hidden);
    const at = word * 4 * hidden;
    const to = word * stride + offset;
    for (let h = 0; h < hidden; h++) {
      const f = h + hidden;
      const g = f + hidden;
      const o = g + hidden;
      const input = logistic(gates[at + h]! + product[h]! * scales[h]!);
      const forget = logistic(gates[at + f]! + product[f]! * scales[f]!);
      const fresh = tanh(gates[at + g]! + product[g]! * scales[g]!);
      const open = logistic(gates[at + o]! + product[o]! * scales[o]!);
      const now = forget * cell[h]! + input * fresh;
      cell[h] = now;
      const value = Math.round(open * tanh(now) * FULL);
      vector[h] = value;
      out[to + h] = value;
    }
  }
}
