import { type Network, packAll, stateVectors } from "./load-network.ts";
import { FULL, multiply, NO_FLOOR } from "./matrix.ts";
import { blockPlace } from "./multiply-function.ts";

/** Full scale of the two sides of an arc: 128 products of these stay within 32 bits. */
const ARC_FULL = 4000;

/** Scores of all arcs of a sentence of n words: `values[child × stride + head]`, the root at 0. */
export interface ArcScores {
  readonly values: Float32Array;
  readonly stride: number;
}

/** Scores the arcs from the states of the last layer; the scores are good until the next sentence is read. */
export function scoreArcs(network: Network, states: number, n: number): ArcScores {
  const { kernel, work } = network;
  const { arcChild, arcHead, arc } = network.heads;
  const size = n + 1;
  const vectors = stateVectors(network, states);
  multiply(kernel, arcHead, vectors, size, work.floats.place);
  for (let word = 0; word < size; word++) {
    // the offers of all heads make a matrix in blocks, eight columns of a row after 64 bytes
    const offer = work.offers.place + 2 * blockPlace(word, 0, arcHead.rows);
    const from = work.floats.place + word * arcHead.rows * 4;
    kernel.pack(from, offer, 64, arcHead.rows, ARC_FULL, 0, work.offerWorths.place + 4 * word);
  }
  multiply(kernel, arcChild, vectors, size, work.floats.place);
  multiply(kernel, arc, packAll(network, arcChild.rows, size, FULL, 0), size, work.floats.place);
  const asked = packAll(network, arc.rows, size, ARC_FULL, NO_FLOOR);
  const rows = Math.ceil(size / 4) * 4;
  const offers = {
    rows,
    columns: arc.rows,
    weights: work.offers.place,
    scales: work.offerWorths.place,
    bias: work.zeros.place,
  };
  multiply(kernel, offers, asked, size, work.floats.place);
  return { values: work.floatValues, stride: rows };
}
