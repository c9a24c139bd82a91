import type { Kernel } from "./kernel.ts";

/**
 * A learnt matrix in the kernel's memory: 8-bit entries times the scale of their row, and a bias a row. The entries
 * stand there in 16 bits, since that makes the products a third faster. Places in bytes.
 */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly weights: number;
  readonly scales: number;
  readonly bias: number;
}

/** Full scale of a 16-bit vector: with 8-bit weights and up to 512 columns no sum leaves 32 bits. */
export const FULL = 32767;

/** `out = matrix · vector + bias`, where one step of the vector is worth `worth`; places in bytes. */
export function multiply(kernel: Kernel, matrix: Matrix, vector: number, worth: number, out: number): void {
  const { weights, scales, bias, rows, columns } = matrix;
  kernel.multiply(weights, vector, scales, bias, out, rows, columns, worth);
}

/** Writes floats in 16 bits, the largest at full scale, and gives the worth of one step. */
export function quantise(from: Float32Array, length: number, full: number, to: Int16Array, at: number): number {
  let largest = 0;
  for (let i = 0; i < length; i++) {
    const size = Math.abs(from[i]!);
    if (size > largest) largest = size;
  }
  if (largest === 0) {
    to.fill(0, at, at + length);
    return 0;
  }
  const step = full / largest;
  // one half is added and the rest cut off; what is below −½ has to round down
  for (let i = 0; i < length; i++) {
    const value = from[i]! * step;
    to[at + i] = value < 0 ? -((0.5 - value) | 0) : (value + 0.5) | 0;
  }
  return largest / full;
}
