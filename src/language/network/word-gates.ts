import type { Network, Table } from "./load-network.ts";
import { FULL, multiply, quantise } from "./matrix.ts";
import { wordPieces } from "./word-pieces.ts";

/** How many forms are kept; the store is emptied when it is full. */
const KEPT_FORMS = 8192;
/** Of longer forms only so much is looked at. */
const LONGEST_FORM = 40;
export const ROOT = "?root";
const UNKNOWN = "?unknown";
const NO_AFFIX = "?";
const AFFIXES = 7;

/**
 * What the first layer takes from a word: 4 × hidden values forward, then as many backward. It depends on the form
 * alone, so that it is worked out once for each.
 */
export function wordGates(network: Network, form: string): Float32Array {
  if (form.length > LONGEST_FORM) return wordGates(network, form.slice(0, LONGEST_FORM));
  const known = network.known.get(form);
  if (known) return known;
  const { kernel, hidden, layers, vector, product } = network;
  const worth = quantise(wordVector(network, form), 0, network.inputs, FULL, vector);
  const gates = new Float32Array(8 * hidden);
  const [forward, backward] = layers[0]!;
  multiply(kernel, forward.input, vector, worth, product, gates, 0);
  multiply(kernel, backward.input, vector, worth, product, gates, 4 * hidden);
  if (network.known.size >= KEPT_FORMS) network.known.clear();
  network.known.set(form, gates);
  return gates;
}

/** The sum of the vectors of a word, its beginnings and ends, and its shape. */
function wordVector(network: Network, form: string): Float32Array {
  const { inputs, words, affixes, shapes } = network;
  const sum = new Float32Array(inputs);
  const pieces = form === ROOT ? { key: ROOT, affixes: [], shape: 0 } : wordPieces(form);
  add(sum, words, pieces.key, UNKNOWN);
  for (let k = 0; k < AFFIXES; k++) add(sum, affixes, pieces.affixes[k] ?? NO_AFFIX, NO_AFFIX);
  for (let i = 0; i < inputs; i++) sum[i] = sum[i]! + shapes[pieces.shape * inputs + i]!;
  return sum;
}

function add(sum: Float32Array, table: Table, key: string, otherwise: string): void {
  const row = table.rows.get(key) ?? table.rows.get(otherwise)!;
  const scale = table.scales[row]!;
  for (let i = 0; i < sum.length; i++) sum[i] = sum[i]! + table.values[row * sum.length + i]! * scale;
}
