import { decodeTree } from "./decode-tree.ts";
import { encodeWords } from "./encode-words.ts";
import type { Network } from "./load-network.ts";
import { FULL, multiply } from "./matrix.ts";
import { scoreArcs } from "./score-arcs.ts";

/** What the network says of a sentence: labels and relations by their codes; heads from 1, 0 is the root. */
export interface Reading {
  readonly labels: Int32Array;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

/** Tags and parses the words of one sentence, at most as many as the network was laid out for. */
export function readSentence(network: Network, forms: readonly string[]): Reading {
  const n = forms.length;
  const states = encodeWords(network, forms);
  const heads = decodeTree(scoreArcs(network, states, n), n);
  return { labels: readLabels(network, states, n), heads, relations: readRelations(network, states, heads) };
}

function readLabels(network: Network, states: number, n: number): Int32Array {
  const { kernel, hidden, work } = network;
  const { tag } = network.heads;
  return Int32Array.from({ length: n }, (_, i) => {
    multiply(kernel, tag, states + (i + 1) * 4 * hidden, 1 / FULL, work.result.place);
    return largest(work.resultValues, tag.rows);
  });
}

function readRelations(network: Network, states: number, heads: Int32Array): Int32Array {
  const { kernel, hidden, work } = network;
  const { relationChild, relationHead, relation } = network.heads;
  const { rows } = relationHead;
  const head = { ...relationHead, bias: relationChild.bias };
  for (let word = 0; word <= heads.length; word++)
    multiply(kernel, head, states + word * 4 * hidden, 1 / FULL, work.lent.place + word * rows * 4);
  return heads.map((place, i) => {
    // what the head lends takes the place of the bias, which it holds already
    const lent = { ...relationChild, bias: work.lent.place + place * rows * 4 };
    multiply(kernel, lent, states + (i + 1) * 4 * hidden, 1 / FULL, work.result.place);
    kernel.pack(work.result.place, work.vector.place, 16, rows, FULL, 0, work.worth.place);
    multiply(kernel, relation, work.vector.place, work.worthValue[0]!, work.result.place);
    return largest(work.resultValues, relation.rows);
  });
}

function largest(scores: Float32Array, length: number): number {
  let at = 0;
  for (let i = 1; i < length; i++) if (scores[i]! > scores[at]!) at = i;
  return at;
}
