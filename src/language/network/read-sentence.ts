import { decodeTree } from "./decode-tree.ts";
import { encodeWords } from "./encode-words.ts";
import { type Network, packAll, stateVectors } from "./load-network.ts";
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
  const { values, stride } = scoreArcs(network, states, n);
  const heads = decodeTree(values, stride, n);
  return { labels: readLabels(network, states, n), heads, relations: readRelations(network, states, heads) };
}

function readLabels(network: Network, states: number, n: number): Int32Array {
  const { kernel, hidden, work } = network;
  const { tag } = network.heads;
  multiply(kernel, tag, stateVectors(network, states + 4 * hidden), n, work.floats.place);
  return largest(work.floatValues, tag.rows, n);
}

function readRelations(network: Network, states: number, heads: Int32Array): Int32Array {
  const { kernel, hidden, work } = network;
  const { relationChild, relationHead, relation } = network.heads;
  const { rows } = relationHead;
  const n = heads.length;
  multiply(
    kernel,
    { ...relationHead, bias: relationChild.bias },
    stateVectors(network, states),
    n + 1,
    work.lent.place,
  );
  for (let word = 0; word < n; word++) {
    // what the head lends takes the place of the bias, which it holds already
    const child = { ...relationChild, bias: work.lent.place + heads[word]! * rows * 4 };
    const state = stateVectors(network, states + (word + 1) * 4 * hidden);
    multiply(kernel, child, state, 1, work.floats.place + word * rows * 4);
  }
  multiply(kernel, relation, packAll(network, rows, n, FULL, 0), n, work.floats.place);
  return largest(work.floatValues, relation.rows, n);
}

/** For each of so many runs of `width` scores, the place of the largest. */
function largest(scores: Float32Array, width: number, count: number): Int32Array {
  const found = new Int32Array(count);
  for (let k = 0; k < count; k++) {
    const start = k * width;
    let at = start;
    for (let i = start + 1; i < start + width; i++) if (scores[i]! > scores[at]!) at = i;
    found[k] = at - start;
  }
  return found;
}
