import type { Network } from "./load-network.ts";
import { FULL, multiply, NO_FLOOR } from "./matrix.ts";
import { blockPlace } from "./multiply-function.ts";

/** Full scale of the two sides of an arc: 128 products of these stay within 32 bits. */
const ARC_FULL = 4000;

/** Scores of all arcs of a sentence of n words: `values[child × (n + 1) + head]`, the root at 0. */
export function scoreArcs(network: Network, states: number, n: number): Float32Array {
  const { kernel, hidden, work } = network;
  const { arcChild, arcHead, arc } = network.heads;
  const size = n + 1;
  const stride = 4 * hidden;
  const scores = new Float32Array(size * size);
  const [vector, result, worth, worthValue] = [work.vector.place, work.result.place, work.worth.place, work.worthValue];
  for (let word = 0; word < size; word++) {
    multiply(kernel, arcHead, states + word * stride, 1 / FULL, result);
    // the offers of all heads make a matrix in blocks, eight columns of a row after 64 bytes
    const offer = work.offers.place + 2 * blockPlace(word, 0, arcHead.rows);
    kernel.pack(result, offer, 64, arcHead.rows, ARC_FULL, 0, work.worths.place + 4 * word);
  }
  const rows = Math.ceil(size / 4) * 4;
  for (let word = 1; word < size; word++) {
    multiply(kernel, arcChild, states + word * stride, 1 / FULL, result);
    kernel.pack(result, vector, 16, arcChild.rows, FULL, 0, worth);
    multiply(kernel, arc, vector, worthValue[0]!, result);
    kernel.pack(result, vector, 16, arc.rows, ARC_FULL, NO_FLOOR, worth);
    const [offers, worths, zeros] = [work.offers.place, work.worths.place, work.zeros.place];
    kernel.multiply(offers, vector, worths, zeros, result, rows, arc.rows, worthValue[0]!);
    scores.set(work.resultValues.subarray(0, size), word * size);
  }
  return scores;
}
