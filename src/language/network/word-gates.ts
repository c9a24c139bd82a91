import { type Network, packAll, type Table } from "./load-network.ts";
import { FULL, multiply, NO_FLOOR } from "./matrix.ts";
import { wordPieces } from "./word-pieces.ts";

/** Of longer forms only so much is looked at. */
const LONGEST_FORM = 40;
/** Stands before the words of every sentence; no text holds it as a word, since it is cut at its mark. */
export const ROOT = "?root";
const UNKNOWN = "?unknown";
const NO_AFFIX = "?";
const AFFIXES = 7;

/** Makes room for the forms of a sentence of so many words, whose places then stay good for that sentence. */
export function makeRoom(network: Network, words: number): void {
  const { slotOf, capacity } = network.work;
  if (slotOf.size + words > capacity) slotOf.clear();
}

/**
 * The place of what the first layer takes from a word: 4 × hidden floats forward, then as many backward. It depends
 * on the form alone, so that it is worked out once for each.
 */
export function wordGates(network: Network, form: string): number {
  const { kernel, inputs, hidden, layers, work } = network;
  const key = form.length > LONGEST_FORM ? form.slice(0, LONGEST_FORM) : form;
  const known = work.slotOf.get(key);
  const stride = 8 * hidden * 4;
  if (known !== undefined) return work.slots.place + known * stride;
  const slot = work.slotOf.size;
  work.slotOf.set(key, slot);
  const place = work.slots.place + slot * stride;
  addVectors(network, key);
  const vector = packAll(network, inputs, 1, FULL, NO_FLOOR);
  const [forward, backward] = layers[0]!;
  multiply(kernel, forward.input, vector, 1, place);
  multiply(kernel, backward.input, vector, 1, place + stride / 2);
  return place;
}

/** Writes the sum of the vectors of a word, its beginnings and ends, and its shape. */
function addVectors(network: Network, form: string): void {
  const { inputs, words, affixes, shapes } = network;
  const sum = network.work.floatValues;
  sum.fill(0, 0, inputs);
  const pieces = form === ROOT ? { key: ROOT, affixes: [], shape: 0 } : wordPieces(form);
  addRow(sum, inputs, words, pieces.key, UNKNOWN);
  for (let k = 0; k < AFFIXES; k++) addRow(sum, inputs, affixes, pieces.affixes[k] ?? NO_AFFIX, NO_AFFIX);
  for (let i = 0; i < inputs; i++) sum[i] = sum[i]! + shapes[pieces.shape * inputs + i]!;
}

function addRow(sum: Float32Array, width: number, table: Table, key: string, otherwise: string): void {
  const row = table.rows.get(key) ?? table.rows.get(otherwise)!;
  const scale = table.scales[row]!;
  for (let i = 0; i < width; i++) sum[i] = sum[i]! + table.values[row * width + i]! * scale;
}
