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

/** `out = matrix · vector + bias`, where one step of the vector is worth `worth`; places in bytes. */
export function multiply(kernel: Kernel, matrix: Matrix, vector: number, worth: number, out: number): void {
  const { weights, scales, bias, rows, columns } = matrix;
  kernel.multiply(weights, vector, scales, bias, out, rows, columns, worth);
}
