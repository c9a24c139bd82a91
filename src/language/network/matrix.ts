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

/** For `Kernel.pack`: no value is raised. */
export const NO_FLOOR = Number.NEGATIVE_INFINITY;

/** Vectors in 16 bits, `stride` bytes apart; the worth of a step of each, a float each or one for all (stride 0). */
export interface Vectors {
  readonly place: number;
  readonly stride: number;
  readonly worths: number;
  readonly worthStride: 0 | 4;
}

/** `out = matrix · vector + bias` for `count` vectors; each fills as many floats as the matrix has rows. */
export function multiply(kernel: Kernel, matrix: Matrix, vectors: Vectors, count: number, out: number): void {
  const { weights, scales, bias, rows, columns } = matrix;
  const { place, stride, worths, worthStride } = vectors;
  kernel.multiply(weights, rows, columns, scales, bias, place, stride, worths, worthStride, count, out, rows * 4);
}
