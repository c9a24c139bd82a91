import { NAME_TEMPLATES, type NameClues, nameFeatures, type WordSets } from "../src/language/names/name-features.ts";
import { mayFollow, NAME_LABELS, type NameTagger, scoreLabels } from "../src/language/names/name-tagger.ts";

/** One sentence to learn from. `allowed[i]` is a bit mask of labels: one bit where it is known, all where nothing is. */
export interface NameItem {
  readonly clues: NameClues;
  readonly allowed: Uint16Array;
  readonly weight: number;
}

const K = NAME_LABELS;
const ROWS = 2 ** 18;

/**
 * Learns a conditional random field from partly labelled sentences by AdaGrad: each step moves the expected features
 * of all label sequences towards those of the allowed ones. The same items in the same order give the same weights.
 */
export function learnNames(
  items: readonly NameItem[],
  sets: WordSets,
  options: { passes: number; rate: number; decay: number; random: () => number; log?: (line: string) => void },
): NameTagger {
  const weights = new Float32Array(ROWS * K);
  const squares = new Float32Array(ROWS * K);
  const moves = new Float32Array((K + 1) * K);
  const moveSquares = new Float32Array((K + 1) * K);
  for (let from = 0; from <= K; from++)
    for (let to = 0; to < K; to++) if (!mayFollow(from === K ? 0 : from, to)) moves[from * K + to] = -1e4;
  const order = items.map((_, i) => i);
  const seen = items.map(({ clues }) => {
    const all = new Uint32Array(clues.length * NAME_TEMPLATES);
    for (let i = 0; i < clues.length; i++)
      nameFeatures(clues, i, all.subarray(i * NAME_TEMPLATES, (i + 1) * NAME_TEMPLATES));
    return all.map((feature) => feature & (ROWS - 1));
  });
  const ALL = (1 << K) - 1;
  for (let pass = 0; pass < options.passes; pass++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(options.random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const at of order) {
      const { clues, allowed, weight } = items[at]!;
      const n = clues.length;
      const features = seen[at]!;
      const scores = new Float64Array(n * K);
      for (let i = 0; i < n; i++) {
        const own = features.subarray(i * NAME_TEMPLATES, (i + 1) * NAME_TEMPLATES);
        scoreLabels({ weights }, own, scores.subarray(i * K, (i + 1) * K));
      }
      const free = marginals(n, scores, moves, (_) => ALL);
      const held = marginals(n, scores, moves, (i) => allowed[i]!);
      loss += weight * (free.total - held.total);
      for (let i = 0; i < n; i++)
        for (let label = 0; label < K; label++) {
          const gradient = weight * (free.words[i * K + label]! - held.words[i * K + label]!);
          if (Math.abs(gradient) < 1e-4) continue;
          for (let f = 0; f < NAME_TEMPLATES; f++) {
            const place = features[i * NAME_TEMPLATES + f]! * K + label;
            step(weights, squares, place, gradient + options.decay * weights[place]!, options.rate);
          }
        }
      for (let place = 0; place < moves.length; place++) {
        const gradient = weight * (free.moves[place]! - held.moves[place]!);
        if (Math.abs(gradient) > 1e-6 && moves[place]! > -1e3) step(moves, moveSquares, place, gradient, options.rate);
      }
    }
    options.log?.(`pass ${pass + 1}: loss ${loss.toFixed(0)}`);
  }
  return { weights, unit: 1, moves, sets };
}

function step(values: Float32Array, squares: Float32Array, place: number, gradient: number, rate: number): void {
  squares[place]! += gradient * gradient;
  values[place]! -= (rate * gradient) / (Math.sqrt(squares[place]!) + 1e-2);
}

/** Forward and backward sums over all sequences of allowed labels, and the log of their total weight. */
function marginals(n: number, scores: Float64Array, moves: Float32Array, allowed: (i: number) => number) {
  const forward = new Float64Array(n * K);
  const backward = new Float64Array(n * K);
  const own = new Float64Array(n * K);
  const jump = Float64Array.from(moves, (move) => Math.exp(move));
  const scale = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    let top = -Infinity;
    for (let l = 0; l < K; l++) top = Math.max(top, scores[i * K + l]!);
    for (let l = 0; l < K; l++) own[i * K + l] = (allowed(i) >> l) & 1 ? Math.exp(scores[i * K + l]! - top) : 0;
    total += top;
    let sum = 0;
    for (let to = 0; to < K; to++) {
      let mass = 0;
      if (i === 0) mass = jump[K * K + to]!;
      else for (let from = 0; from < K; from++) mass += forward[(i - 1) * K + from]! * jump[from * K + to]!;
      forward[i * K + to] = mass * own[i * K + to]!;
      sum += forward[i * K + to]!;
    }
    if (sum <= 0) throw new Error(`no sequence of labels is allowed at word ${i}`);
    scale[i] = sum;
    total += Math.log(sum);
    for (let to = 0; to < K; to++) forward[i * K + to]! /= sum;
  }
  for (let l = 0; l < K; l++) backward[(n - 1) * K + l] = 1;
  const pairs = new Float64Array((K + 1) * K);
  for (let i = n - 1; i > 0; i--)
    for (let from = 0; from < K; from++) {
      let mass = 0;
      for (let to = 0; to < K; to++) {
        const part = (jump[from * K + to]! * own[i * K + to]! * backward[i * K + to]!) / scale[i]!;
        mass += part;
        pairs[from * K + to]! += forward[(i - 1) * K + from]! * part;
      }
      backward[(i - 1) * K + from] = mass;
    }
  const words = new Float64Array(n * K);
  for (let at = 0; at < n * K; at++) words[at] = forward[at]! * backward[at]!;
  for (let l = 0; l < K; l++) pairs[K * K + l] = words[l]!;
  return { words, moves: pairs, total };
}
