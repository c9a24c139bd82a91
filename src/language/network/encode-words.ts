import type { Direction, Network } from "./load-network.ts";
import { FULL, multiply } from "./matrix.ts";
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
      const gates = work.gates[side]!.place;
      if (layer > 0)
        for (let word = 0; word < words; word++)
          multiply(kernel, direction.input, below + word * 4 * hidden, 1 / FULL, gates + word * bytes);
      const place = (word: number): number => (layer > 0 ? gates + word * bytes : places[word]! + side * bytes);
      runDirection(network, direction, words, side === 1, place, out + side * 2 * hidden);
    });
  });
  return work.states[(layers.length + 1) % 2]!.place;
}

/** Runs one direction over a sentence; `out` is the place of the first word's state in this direction. */
function runDirection(
  network: Network,
  direction: Direction,
  words: number,
  backward: boolean,
  place: (word: number) => number,
  out: number,
): void {
  const { kernel, hidden, work } = network;
  const { weights, scales, rows, columns } = direction.state;
  work.cellValues.fill(0);
  let before = work.nothing.place;
  for (let step = 0; step < words; step++) {
    const word = backward ? words - 1 - step : step;
    const state = out + word * 4 * hidden;
    kernel.multiply(weights, before, scales, place(word), work.sums.place, rows, columns, 1);
    kernel.gate(work.sums.place, work.cell.place, state, hidden);
    before = state;
  }
}
