import { hashText, mix } from "./hash.ts";
import { ABBREVIATIONS, MAY_END } from "./token-lists.ts";
import type { Tokens } from "./tokenise.ts";

/** What the boundary model sees of each token: worked out once for a text. */
export interface TokenViews {
  readonly word: Uint32Array;
  readonly shape: Uint8Array;
  /** The tag that the word mostly has, from `TagTable`; 0 where it is not known. */
  readonly tag: Uint8Array;
  /** Whether a blank stands before the token. */
  readonly spaced: Uint8Array;
}

/** The most frequent tag of each word, by hash: tag code + 1, or 0. The length is a power of two. */
export type TagTable = Uint8Array;

export const BOUNDARY_TEMPLATES = 40;
const EDGE = 0x2545f491;
const LONGEST = 24;
const OPENERS = '“"(‘[{«';
const CLOSERS = '”")’]}»';

/** Shapes: 0 other, 1 lower, 2 first capital, 3 capitals, 4 digits, 5 ender, 6 comma or the like, 7 mark, … */
function shapeOf(form: string): number {
  const first = form.codePointAt(0)!;
  const sign = form[0]!;
  if (/^[.!?…]+$/.test(form)) return form === "." ? 5 : 6;
  if (form.length === 1 && OPENERS.includes(sign)) return 7;
  if (form.length === 1 && CLOSERS.includes(sign)) return 8;
  if (sign === "," || sign === ";" || sign === ":") return sign === ":" ? 9 : 10;
  if (/^[-–—_=*#~|•·]+$/.test(form)) return form.length > 2 ? 11 : 12;
  if (first >= 48 && first <= 57) return /^\d+$/.test(form) ? 13 : 14;
  const bare = form.endsWith(".") ? form.slice(0, -1).toLowerCase() : "";
  if (bare !== "") return bare.length === 1 ? 15 : MAY_END.has(bare) ? 16 : ABBREVIATIONS.has(bare) ? 17 : 18;
  const lower = form.toLowerCase();
  if (form === lower) return lower === form.toUpperCase() ? 0 : 1;
  if (form.length > 1 && form === form.toUpperCase()) return 3;
  return sign === lower[0] ? 4 : 2;
}

/** The hash under which a word stands in the tables of the boundary model. */
export const wordHash = (form: string): number => hashText(form.toLowerCase().replace(/\d/g, "0"));

export function tokenViews(text: string, tokens: Tokens, table: TagTable): TokenViews {
  const n = tokens.length;
  const views = {
    word: new Uint32Array(n),
    shape: new Uint8Array(n),
    tag: new Uint8Array(n),
    spaced: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const start = tokens.starts[i]!;
    const form = text.slice(start, Math.min(tokens.ends[i]!, start + LONGEST));
    const word = wordHash(form);
    views.word[i] = word;
    views.tag[i] = table[word & (table.length - 1)]!;
    views.shape[i] = shapeOf(form);
    views.spaced[i] = i === 0 || tokens.ends[i - 1]! < start ? 1 : 0;
  }
  return views;
}

/** Writes the features of a boundary behind token `i` of a sentence that began at token `first`. */
export function boundaryFeatures(views: TokenViews, n: number, first: number, i: number, out: Uint32Array): void {
  const word = (at: number): number => (at >= 0 && at < n ? views.word[at]! : EDGE);
  const shape = (at: number): number => (at >= 0 && at < n ? views.shape[at]! * 2 + views.spaced[at]! : 99);
  const tag = (at: number): number => (at >= 0 && at < n ? views.tag[at]! * 4 + caps(views.shape[at]!) : 98);
  const length = Math.min(i - first, 60);
  const bucket = length < 8 ? length : 8 + (length >> 3);
  // the last token that is no closing mark
  const ender = views.shape[i]! === 8 && i > first ? i - 1 : i;
  let k = 0;
  const add = (a: number, b: number): void => {
    out[k] = mix(mix(k + 501, a), b);
    k++;
  };
  const [s0, s1] = [shape(i), shape(i + 1)];
  add(s0, s1);
  add(word(i), 0);
  add(word(i + 1), 0);
  add(word(i), word(i + 1));
  add(word(i - 1), s0);
  add(word(i - 1), word(i));
  add(word(i + 2), s1);
  add(word(i + 1), word(i + 2));
  add(mix(shape(i - 1), s0), s1);
  add(mix(shape(i - 1), s0), mix(s1, shape(i + 2)));
  add(mix(s0, s1), bucket);
  add(s0, bucket);
  add(word(first), s0);
  add(mix(word(first), s0), s1);
  add(shape(first), mix(s0, s1));
  add(mix(shape(first), bucket), mix(s0, s1));
  add(word(i), s1);
  add(s0, word(i + 1));
  add(mix(shape(ender), s0), mix(s1, word(i + 1)));
  add(mix(s0, s1), mix(shape(i + 2), shape(i + 3)));
  add(mix(shape(i - 2), shape(i - 1)), mix(s0, s1));
  add(mix(s0, s1), word(i - 1));
  add(mix(s0, s1), word(i - 2));
  add(mix(s0, s1), word(i + 3));
  add(mix(word(first), word(first + 1)), s0);
  add(mix(views.shape[i]!, views.shape[first]!), mix(word(i + 1), bucket));
  add(mix(word(i), word(i - 1)), s1);
  add(mix(word(i + 1), s1), mix(s0, shape(i + 2)));
  add(mix(bucket, shape(first)), mix(s0, word(i + 1)));
  add(1, 1);
  const [t0, t1, t2] = [tag(i), tag(i + 1), tag(i + 2)];
  add(t0, t1);
  add(mix(t0, t1), t2);
  add(mix(tag(i - 1), t0), t1);
  add(mix(tag(i - 1), t0), mix(t1, t2));
  add(mix(t0, t1), bucket);
  add(mix(t0, t1), tag(first));
  add(mix(t0, t1), mix(t2, tag(i + 3)));
  add(word(i), t1);
  add(t0, word(i + 1));
  add(mix(t0, s0), mix(t1, s1));
}

/** Lower case, a capital, capitals only, or no letters. */
const caps = (shape: number): number => (shape === 1 ? 1 : shape === 2 || shape === 4 ? 2 : shape === 3 ? 3 : 0);
