import type { Furniture } from "../model/article.ts";
import { fold } from "./fold.ts";

/** The words of a text without its furniture, in columns. */
export interface TextWords {
  readonly length: number;
  /** UTF-16 offsets into the text. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** 32-bit hash of each folded word. */
  readonly hashes: Uint32Array;
  /** 1 where a word stands between quotation marks. */
  readonly quoted: Uint8Array;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
/** A quotation that runs on longer than this is a mark that was never closed. */
const LONGEST_QUOTATION = 1500;

/** Cuts a text into folded words; words that touch furniture are left out. Linear in the text. */
export function textWords(text: string, furniture: readonly Furniture[]): TextWords {
  const skipped = [...furniture].map((one) => one.span).sort((a, b) => a.start - b.start || a.end - b.end);
  const quotations = quotedRuns(text);
  const starts: number[] = [];
  const ends: number[] = [];
  const hashes: number[] = [];
  const quoted: number[] = [];
  let skip = 0;
  let skippedTo = 0;
  let quotation = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    for (let next = skipped[skip]; next && next.start < end; next = skipped[++skip])
      skippedTo = Math.max(skippedTo, next.end);
    if (start < skippedTo) continue;
    while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation++;
    starts.push(start);
    ends.push(end);
    hashes.push(hashWord(fold(match[0])));
    quoted.push((quotations[quotation]?.start ?? Number.POSITIVE_INFINITY) <= start ? 1 : 0);
  }
  return {
    length: starts.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    hashes: Uint32Array.from(hashes),
    quoted: Uint8Array.from(quoted),
  };
}

/** Runs between quotation marks, in the order of the text. Straight marks open and close in turn, by paragraph. */
function quotedRuns(text: string): readonly { readonly start: number; readonly end: number }[] {
  const runs: { start: number; end: number }[] = [];
  let open = -1;
  for (const mark of text.matchAll(/["“”«»„]|\n\s*\n/g)) {
    const at = mark.index;
    const closes = mark[0] === "”" || mark[0] === "»" || (mark[0] === '"' && open >= 0);
    if (mark[0].startsWith("\n")) open = -1;
    else if (!closes) open = at;
    else if (open >= 0) {
      if (at - open <= LONGEST_QUOTATION) runs.push({ start: open, end: at });
      open = -1;
    }
  }
  return runs;
}

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), 32 bits. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Hashes of all runs of `size` words; empty where the text has fewer. */
export function shingles(words: TextWords, size: number): Uint32Array {
  const made = new Uint32Array(Math.max(0, words.length - size + 1));
  for (let i = 0; i < made.length; i++) {
    let hash = 0x9747b28c;
    for (let k = 0; k < size; k++) hash = scramble(Math.imul(hash, 31) ^ words.hashes[i + k]!);
    made[i] = hash >>> 0;
  }
  return made;
}

/** The finishing step of MurmurHash3: every bit of the input moves every bit of the output. */
export function scramble(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
