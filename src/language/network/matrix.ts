import type { Kernel } from "./kernel.ts";

/** A learnt matrix in the kernel's memory: entry = Int8 × the scale of its row, plus one bias a row. */
export interface Matrix {
  readonly place: number;
  readonly rows: number;
  readonly columns: number;
  readonly scales: Float32Array;
  readonly bias: Float32Array;
}

/** Places of working memory that the products read and write. */
export interface Scratch {
  /** Int16, at least as long as the widest vector. */
  readonly vector: Int16Array;
  /** Int32, at least as long as the tallest product. */
  readonly product: Int32Array;
}

/** Full scale of a 16-bit vector: with 8-bit weights and up to 512 columns no sum leaves 32 bits. */
export const FULL = 32767;

/** Writes a vector in 16 bits at `vector` and gives the worth of one step. */
export function quantise(from: Float32Array, at: number, length: number, full: number, vector: Int16Array): number {
  let largest = 0;
  for (let i = 0; i < length; i++) {
    const size = Math.abs(from[at + i]!);
    if (size > largest) largest = size;
  }
  if (largest === 0) {
    vector.fill(0, 0, length);
    return 0;
  }
  const step = full / largest;
  for (let i = 0; i < length; i++) vector[i] = Math.round(from[at + i]! * step);
  return largest / full;
}

/** `out[at + r] = matrix · vector + bias`, where one step of the vector is worth `worth`. */
export function multiply(
  kernel: Kernel,
  matrix: Matrix,
  vector: Int16Array,
  worth: number,
  product: Int32Array,
  out: Float32Array,
  at: number,
): void {
  const { rows, scales, bias } = matrix;
  kernel.multiply(matrix.place, vector.byteOffset, product.byteOffset, rows, matrix.columns);
  for (let r = 0; r < rows; r++) out[at + r] = product[r]! * scales[r]! * worth + bias[r]!;
}
