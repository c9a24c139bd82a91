import { scramble, shingles, type TextWords } from "./text-words.ts";

/** Hash functions of the signature, and how they are cut into bands: at 10 % of words edited, 97 % of pairs meet. */
const HASHES = 128;
const BANDS = 32;
const ROWS = HASHES / BANDS;
const SHINGLE = 3;
/** Winnowing (Schleimer, Wilkerson, Aiken 2003): any shared run of at least PASSAGE + WINDOW − 1 words shares a key. */
const PASSAGE = 8;
const WINDOW = 16;

const SEEDS = Uint32Array.from({ length: HASHES }, (_, i) => scramble(0x5bd1e995 + Math.imul(i, 0x9e3779b1)));

/**
 * Keys under which an article is stored to find its copies: texts that are nearly the same share a band of their MinHash
 * signature, texts that share a passage of 23 words or more share one of its fingerprints. No two articles without a
 * common key need ever be compared.
 */
export function sourceKeys(words: TextWords): readonly string[] {
  return [...new Set([...bandKeys(words), ...passageKeys(words)])];
}

function bandKeys(words: TextWords): readonly string[] {
  const runs = new Set(shingles(words, SHINGLE));
  if (runs.size === 0) return [];
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  for (const run of runs) {
    for (let i = 0; i < HASHES; i++) {
      // One multiplication and one fold a hash: enough mixing for runs that are hashes already.
      const mixed = Math.imul(run ^ SEEDS[i]!, 0x9e3779b1 | 1);
      const value = (mixed ^ (mixed >>> 15)) >>> 0;
      if (value < signature[i]!) signature[i] = value;
    }
  }
  return Array.from({ length: BANDS }, (_, band) => {
    let hash = band;
    for (let row = 0; row < ROWS; row++) hash = scramble(Math.imul(hash, 31) ^ signature[band * ROWS + row]!);
    return `b${band}:${hash.toString(36)}`;
  });
}

function passageKeys(words: TextWords): readonly string[] {
  const runs = shingles(words, PASSAGE);
  const keys = new Set<string>();
  // A queue of candidates in rising order; its head is the least hash of the window, the rightmost of equals.
  const queue: number[] = [];
  let head = 0;
  for (let i = 0; i < runs.length; i++) {
    while (queue.length > head && runs[queue[queue.length - 1]!]! >= runs[i]!) queue.pop();
    queue.push(i);
    if (queue[head]! <= i - WINDOW) head++;
    if (i >= WINDOW - 1 || i === runs.length - 1) keys.add(`p${runs[queue[head]!]!.toString(36)}`);
  }
  return [...keys];
}
