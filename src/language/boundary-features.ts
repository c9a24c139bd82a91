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
  const length = Math.min(i - first, 60);
  const bucket = length < 8 ? length : 8 + (length >> 3);
  // the last token that is no closing mark
  const ender = views.shape[i]! === 8 && i > first ? i - 1 : i;
  const [before, word, next] = [wordAt(views, n, i - 1), wordAt(views, n, i), wordAt(views, n, i + 1)];
  const [s, sBefore, s0, s1, s2] = [
    shapeAt(views, n, first),
    shapeAt(views, n, i - 1),
    shapeAt(views, n, i),
    shapeAt(views, n, i + 1),
    shapeAt(views, n, i + 2),
  ];
  const [t, tBefore, t0, t1, t2] = [
    tagAt(views, n, first),
    tagAt(views, n, i - 1),
    tagAt(views, n, i),
    tagAt(views, n, i + 1),
    tagAt(views, n, i + 2),
  ];
  const [start, afterNext] = [wordAt(views, n, first), wordAt(views, n, i + 2)];
  const shapes = mix(s0, s1);
  const tags = mix(t0, t1);
  write(out, 0, s0, s1);
  write(out, 1, word, 0);
  write(out, 2, next, 0);
  write(out, 3, word, next);
  write(out, 4, before, s0);
  write(out, 5, before, word);
  write(out, 6, afterNext, s1);
  write(out, 7, next, afterNext);
  write(out, 8, mix(sBefore, s0), s1);
  write(out, 9, mix(sBefore, s0), mix(s1, s2));
  write(out, 10, shapes, bucket);
  write(out, 11, s0, bucket);
  write(out, 12, start, s0);
  write(out, 13, mix(start, s0), s1);
  write(out, 14, s, shapes);
  write(out, 15, mix(s, bucket), shapes);
  write(out, 16, word, s1);
  write(out, 17, s0, next);
  write(out, 18, mix(shapeAt(views, n, ender), s0), mix(s1, next));
  write(out, 19, shapes, mix(s2, shapeAt(views, n, i + 3)));
  write(out, 20, mix(shapeAt(views, n, i - 2), sBefore), shapes);
  write(out, 21, shapes, before);
  write(out, 22, shapes, wordAt(views, n, i - 2));
  write(out, 23, shapes, wordAt(views, n, i + 3));
  write(out, 24, mix(start, wordAt(views, n, first + 1)), s0);
  write(out, 25, mix(views.shape[i]!, views.shape[first]!), mix(next, bucket));
  write(out, 26, mix(word, before), s1);
  write(out, 27, mix(next, s1), mix(s0, s2));
  write(out, 28, mix(bucket, s), mix(s0, next));
  write(out, 29, 1, 1);
  write(out, 30, t0, t1);
  write(out, 31, tags, t2);
  write(out, 32, mix(tBefore, t0), t1);
  write(out, 33, mix(tBefore, t0), mix(t1, t2));
  write(out, 34, tags, bucket);
  write(out, 35, tags, t);
  write(out, 36, tags, mix(t2, tagAt(views, n, i + 3)));
  write(out, 37, word, t1);
  write(out, 38, t0, next);
  write(out, 39, mix(t0, s0), mix(t1, s1));
}

// functions of the module and not of the call above: they run for every boundary
const wordAt = (views: TokenViews, n: number, at: number): number => (at >= 0 && at < n ? views.word[at]! : EDGE);
const shapeAt = (views: TokenViews, n: number, at: number): number =>
  at >= 0 && at < n ? views.shape[at]! * 2 + views.spaced[at]! : 99;
const tagAt = (views: TokenViews, n: number, at: number): number =>
  at >= 0 && at < n ? views.tag[at]! * 4 + caps(views.shape[at]!) : 98;

function write(out: Uint32Array, template: number, a: number, b: number): void {
  out[template] = mix(mix(template + 501, a), b);
}

/** Lower case, a capital, capitals only, or no letters. */
const caps = (shape: number): number => (shape === 1 ? 1 : shape === 2 || shape === 4 ? 2 : shape === 3 ? 3 : 0);
