import { type Direction, type Network, stateVectors } from "./load-network.ts";
import { multiply } from "./matrix.ts";
import { makeRoom, ROOT, wordGates } from "./word-gates.ts";

/**
 * Runs the layers over the root and the words. Gives the place of the states of the last layer: 2 × hidden 16-bit
 * steps of 1 / FULL a word, the root first.
 */
export function encodeWords(network: Network, forms: readonly string[]): number {
  const { hidden, layers, kernel, work } = network;
  const words = forms.length + 1;
  makeRoom(network, words);
  const bytes = 4 * hidden * 4;
  const places = Uint32Array.from({ length: words }, (_, word) =>
    wordGates(network, word === 0 ? ROOT : forms[word - 1]!),
  );
  layers.forEach((directions, layer) => {
    const below = work.states[(layer + 1) % 2]!.place;
    const out = work.states[layer % 2]!.place;
    directions.forEach((direction, side) => {
      if (layer > 0) {
        multiply(kernel, direction.input, stateVectors(network, below), words, work.gates.place);
        for (let word = 0; word < words; word++) places[word] = work.gates.place + word * bytes;
      } else if (side === 1) for (let word = 0; word < words; word++) places[word]! += bytes;
      runDirection(network, direction, places, side === 1, out + side * 2 * hidden);
    });
  });
  return work.states[(layers.length + 1) % 2]!.place;
}

/**
 * Runs one direction over a sentence: `places` says where what goes into the gates of each word stands, `out` where
 * the first word's state in this direction goes.
 */
function runDirection(
  network: Network,
  direction: Direction,
  places: Uint32Array,
  backward: boolean,
  out: number,
): void {
  const { kernel, hidden, work } = network;
  const { weights, scales, rows, columns } = direction.state;
  const words = places.length;
  const [sums, worth] = [work.sums.place, work.stateWorth.place];
  work.cellValues.fill(0);
  let before = work.nothing.place;
  for (let step = 0; step < words; step++) {
    const word = backward ? words - 1 - step : step;
    const state = out + word * 4 * hidden;
    kernel.multiply(weights, rows, columns, scales, places[word]!, before, 0, worth, 0, 1, sums, 0);
    kernel.gate(sums, work.cell.place, state, hidden);
    before = state;
  }
}
