import type { Network } from "./load-network.ts";
import { FULL, multiply, quantise } from "./matrix.ts";
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
  const { resultValues: result, vectorValues: vector } = work;
  for (let word = 0; word < size; word++) {
    multiply(kernel, arcHead, states + word * stride, 1 / FULL, work.result.place);
    rectify(result, arcHead.rows);
    work.worthValues[word] = quantise(result, arcHead.rows, ARC_FULL, vector, 0);
    for (let k = 0; k < arcHead.rows; k += 8) {
      const to = blockPlace(word, k, arcHead.rows);
      for (let i = 0; i < 8; i++) work.offerValues[to + i] = vector[k + i]!;
    }
  }
  const rows = Math.ceil(size / 4) * 4;
  for (let word = 1; word < size; word++) {
    multiply(kernel, arcChild, states + word * stride, 1 / FULL, work.result.place);
    rectify(result, arcChild.rows);
    const worth = quantise(result, arcChild.rows, FULL, vector, 0);
    multiply(kernel, arc, work.vector.place, worth, work.result.place);
    const asked = quantise(result, arc.rows, ARC_FULL, vector, 0);
    const [offers, worths, zeros] = [work.offers.place, work.worths.place, work.zeros.place];
    kernel.multiply(offers, work.vector.place, worths, zeros, work.result.place, rows, arc.rows, asked);
    for (let head = 0; head < size; head++) scores[word * size + head] = result[head]!;
  }
  return scores;
}

export function rectify(values: Float32Array, length: number): void {
  for (let i = 0; i < length; i++) if (values[i]! < 0) values[i] = 0;
}
