import { decodeTree } from "./decode-tree.ts";
import type { Network } from "./load-network.ts";
import { runDirection } from "./lstm.ts";
import { FULL, multiply, quantise } from "./matrix.ts";
import { ROOT, wordGates } from "./word-gates.ts";

/** What the network says of a sentence; heads count words from 1, 0 is the root. */
export interface Reading {
  readonly labels: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Full scale of the two sides of an arc: 128 products of these stay within 32 bits. */
const ARC_FULL = 4000;

/** Tags and parses the words of one sentence, at most as many as the network was laid out for. */
export function readSentence(network: Network, forms: readonly string[]): Reading {
  const n = forms.length;
  const states = encode(network, forms);
  const width = 2 * network.hidden;
  const worth = 1 / FULL;
  const labels = new Int32Array(n);
  const arcs = scoreArcs(network, states, n);
  const heads = decodeTree(arcs, n);
  const { relationChild, relationHead, relation, tag, vector, product, kernel } = network;
  const offers = new Float32Array((n + 1) * relationHead.rows);
  const rows = relationHead.rows;
  const tagScores = new Float32Array(tag.rows);
  const child = new Float32Array(rows);
  const relationScores = new Float32Array(relation.rows);
  const relations = new Int32Array(n);
  for (let word = 0; word <= n; word++) {
    load(states, word, width, vector);
    multiply(kernel, relationHead, vector, worth, product, offers, word * rows);
  }
  for (let word = 1; word <= n; word++) {
    load(states, word, width, vector);
    multiply(kernel, tag, vector, worth, product, tagScores, 0);
    labels[word - 1] = largest(tagScores);
    multiply(kernel, relationChild, vector, worth, product, child, 0);
    const head = heads[word - 1]! * rows;
    for (let i = 0; i < rows; i++) child[i] = Math.max(0, child[i]! + offers[head + i]!);
    const scale = quantise(child, 0, rows, FULL, vector);
    multiply(kernel, relation, vector, scale, product, relationScores, 0);
    relations[word - 1] = largest(relationScores);
  }
  return { labels, heads, relations };
}

/** Runs the layers over the root and the words; gives the states of the last layer in steps of 1 / FULL. */
function encode(network: Network, forms: readonly string[]): Int16Array {
  const { hidden, layers, kernel, vector, product, states } = network;
  const words = forms.length + 1;
  const width = 2 * hidden;
  const gates = [new Float32Array(words * 4 * hidden), new Float32Array(words * 4 * hidden)] as const;
  for (let word = 0; word < words; word++) {
    const both = wordGates(network, word === 0 ? ROOT : forms[word - 1]!);
    gates[0].set(both.subarray(0, 4 * hidden), word * 4 * hidden);
    gates[1].set(both.subarray(4 * hidden), word * 4 * hidden);
  }
  const cell = new Float32Array(hidden);
  layers.forEach((directions, layer) => {
    const below = states[(layer + 1) % 2]!;
    if (layer > 0)
      for (let word = 0; word < words; word++) {
        load(below, word, width, vector);
        directions.forEach(({ input }, side) => {
          multiply(kernel, input, vector, 1 / FULL, product, gates[side]!, word * 4 * hidden);
        });
      }
    directions.forEach((direction, side) => {
      const out = states[layer % 2]!;
      runDirection(
        kernel,
        direction,
        gates[side]!,
        words,
        side === 1,
        cell,
        vector,
        product,
        out,
        width,
        side * hidden,
      );
    });
  });
  return states[(layers.length + 1) % 2]!;
}

/** Scores of all arcs: child × (n + 1) + head. */
function scoreArcs(network: Network, states: Int16Array, n: number): Float32Array {
  const { arcChild, arcHead, arc, kernel, vector, product, offers, hidden } = network;
  const size = n + 1;
  const worths = new Float32Array(size);
  const side = new Float32Array(arcHead.rows);
  const asked = new Float32Array(arc.rows);
  const scores = new Float32Array(size * size);
  const hidden2 = 2 * hidden;
  for (let word = 0; word < size; word++) {
    load(states, word, hidden2, vector);
    multiply(kernel, arcHead, vector, 1 / FULL, product, side, 0);
    rectify(side);
    worths[word] = quantise(side, 0, side.length, ARC_FULL, offers.subarray(word * side.length));
  }
  const rows = Math.ceil(size / 4) * 4;
  for (let word = 1; word < size; word++) {
    load(states, word, hidden2, vector);
    multiply(kernel, arcChild, vector, 1 / FULL, product, side, 0);
    rectify(side);
    const worth = quantise(side, 0, side.length, FULL, vector);
    multiply(kernel, arc, vector, worth, product, asked, 0);
    const worthAsked = quantise(asked, 0, asked.length, ARC_FULL, vector);
    kernel.multiplyWide(offers.byteOffset, vector.byteOffset, product.byteOffset, rows, asked.length);
    for (let head = 0; head < size; head++) scores[word * size + head] = product[head]! * worths[head]! * worthAsked;
  }
  return scores;
}

const load = (states: Int16Array, word: number, width: number, vector: Int16Array): void => {
  const at = word * width;
  for (let i = 0; i < width; i++) vector[i] = states[at + i]!;
};

const rectify = (values: Float32Array): void => {
  for (let i = 0; i < values.length; i++) if (values[i]! < 0) values[i] = 0;
};

function largest(scores: Float32Array): number {
  let at = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}
