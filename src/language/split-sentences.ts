import { ABBREVIATIONS, MAY_END } from "./token-lists.ts";
import type { Tokens } from "./tokenise.ts";

/** A sentence is never longer than this, so that a parse stays linear in the length of the text. */
export const LONGEST_SENTENCE = 160;

const CLOSERS = new Set(['"', "”", "'", "’", ")", "]", "}", "''", "»"]);
const OPENERS = new Set(['"', "“", "'", "‘", "(", "[", "``", "«"]);
const ENDERS = /^(?:[.!?…]+|\.{2,}|[!?]{2,})$/;
const STARTS_SENTENCE = /^[\p{Lu}\p{Lt}\p{Lo}\d“"‘'([«•*–—-]/u;

/**
 * Finds where sentences end: for each, its last token, in order; the last entry is the last token of the text.
 * Blank lines always end one; so does a line of its own without a full stop (a headline), unless the lines look
 * like a paragraph wrapped at one width.
 */
export function splitSentences(text: string, tokens: Tokens): number[] {
  const lasts: number[] = [];
  const wraps = wrapWidths(text);
  let first = 0;
  for (let token = 0; token < tokens.length; token++) {
    if (token === tokens.length - 1 || endsAt(text, tokens, token, wraps) || token - first + 1 >= LONGEST_SENTENCE) {
      lasts.push(token);
      first = token + 1;
    }
  }
  return lasts;
}

function endsAt(text: string, tokens: Tokens, token: number, wraps: Uint32Array): boolean {
  const end = tokens.ends[token]!;
  const next = tokens.starts[token + 1]!;
  const lines = newLines(text, end, next);
  if (lines >= 2) return true;
  const follower = text.slice(next, Math.min(tokens.ends[token + 1]!, next + 40));
  if (lines === 1) {
    if (!isWrapped(text, end, follower.length, wraps)) return true;
  }
  if (next === end && !CLOSERS.has(text.slice(end - 1, end))) return false;
  // the sign that ends the sentence, behind closing quotes and brackets
  let ender = token;
  for (let steps = 0; steps < 3 && ender > 0 && isCloser(text, tokens, ender); steps++) ender--;
  const word = text.slice(tokens.starts[ender]!, Math.min(tokens.ends[ender]!, tokens.starts[ender]! + 40));
  if (isCloser(text, tokens, token + 1) && tokens.starts[token + 1] === tokens.ends[token]) return false;
  if (ENDERS.test(word)) return STARTS_SENTENCE.test(follower) || OPENERS.has(follower[0] ?? "");
  if (!word.endsWith(".")) return false;
  const bare = word.slice(0, -1).toLowerCase();
  if (bare.length === 1) return false;
  if (ABBREVIATIONS.has(bare)) return MAY_END.has(bare) && /^[\p{Lu}“"]/u.test(follower);
  return word.includes(".") && /^(?:The|A|An|In|On|But|He|She|It|They|We|I|This|That|At|“|")$/.test(follower);
}

function isCloser(text: string, tokens: Tokens, token: number): boolean {
  const start = tokens.starts[token]!;
  return (
    tokens.ends[token]! - start <= 2 &&
    CLOSERS.has(text.slice(start, tokens.ends[token]!)) &&
    (start === 0 || !/\s/.test(text[start - 1]!))
  );
}

function newLines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 0x2028) count++;
    else if (code === 0x2029 || code === 12) count += 2;
  }
  return count;
}

/** For each line, by its number, the longest line of its paragraph; lookups go by the offsets in `lineStarts`. */
function wrapWidths(text: string): Uint32Array {
  // pairs: end of line, width of its paragraph, length of the line
  const out: number[] = [];
  let pending: number[] = [];
  let longest = 0;
  let start = 0;
  const flush = (): void => {
    for (let i = 0; i < pending.length; i += 2) out.push(pending[i]!, longest, pending[i + 1]!);
    pending = [];
    longest = 0;
  };
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) !== 10) continue;
    const length = text.slice(start, at).trimEnd().length;
    if (length === 0) flush();
    else {
      pending.push(at, length);
      longest = Math.max(longest, length);
    }
    start = at + 1;
  }
  flush();
  return Uint32Array.from(out);
}

/** Whether the line that holds offset `end` was broken for width only: the next word would not have fitted. */
function isWrapped(text: string, end: number, nextLength: number, wraps: Uint32Array): boolean {
  let low = 0;
  let high = wraps.length / 3 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wraps[middle * 3]! < end) low = middle + 1;
    else high = middle;
  }
  const width = wraps[low * 3 + 1] ?? 0;
  const length = wraps[low * 3 + 2] ?? 0;
  return width >= 50 && width <= 110 && length + 1 + nextLength > width && text.length > width;
}
