import { type Name, UPOS } from "../document.ts";
import { hashText, mix } from "../hash.ts";
import { foldWord } from "./fold.ts";

/** How many features a word has. */
export const NAME_TEMPLATES = 38;

/** Lists of words that speak for a kind of name, as hashes of folded words: which lists hold a word is a bit mask. */
export type WordSets = ReadonlyMap<number, number>;

export const setsOf = (sets: WordSets, word: string): number => sets.get(hashText(foldWord(word))) ?? 0;

/** What the features see of one sentence. */
export interface NameClues {
  readonly length: number;
  readonly word: Uint32Array;
  readonly shape: Uint32Array;
  readonly suffix: Uint32Array;
  readonly prefix: Uint32Array;
  readonly tag: Uint8Array;
  readonly sets: Uint32Array;
  /** Kind in a name list, and whether the listed name begins here. */
  readonly listed: Uint8Array;
  /** First and last word of the run of capitalised words that the word stands in; −1 outside. */
  readonly runFirst: Int32Array;
  readonly runLast: Int32Array;
}

const CODES = { person: 1, organisation: 2, "armed-group": 3, place: 4, weapon: 5, demonym: 6 } as const;
const LONGEST = 40;

/** Gathers the clues of one sentence; `names` are those of the lists, with tokens counted from `offset`. */
export function nameClues(
  words: readonly string[],
  tags: ArrayLike<number>,
  names: readonly Name[],
  sets: WordSets,
  offset = 0,
): NameClues {
  const n = words.length;
  const clues = {
    length: n,
    word: new Uint32Array(n),
    shape: new Uint32Array(n),
    suffix: new Uint32Array(n),
    prefix: new Uint32Array(n),
    tag: Uint8Array.from({ length: n }, (_, i) => tags[offset + i]!),
    sets: new Uint32Array(n),
    listed: new Uint8Array(n),
    runFirst: new Int32Array(n).fill(-1),
    runLast: new Int32Array(n).fill(-1),
  };
  const known = looksOf(sets);
  for (let i = 0; i < n; i++) {
    const look = lookOf(words[i]!, sets, known);
    clues.word[i] = look.word;
    clues.shape[i] = look.shape;
    clues.suffix[i] = look.suffix;
    clues.prefix[i] = look.prefix;
    clues.sets[i] = look.sets;
  }
  for (const { first, last, kind } of names)
    for (let i = first; i <= last; i++) clues.listed[i - offset] = CODES[kind] * 2 + (i === first ? 1 : 0);
  markRuns(words, clues);
  return clues;
}

/** What a word form shows wherever it stands. */
interface Look {
  readonly word: number;
  readonly shape: number;
  readonly suffix: number;
  readonly prefix: number;
  readonly sets: number;
}

/** Looks of the forms met lately; words come back so often that most need no second look. */
const looks = new WeakMap<WordSets, Map<string, Look>>();
const MOST_LOOKS = 30_000;

function looksOf(sets: WordSets): Map<string, Look> {
  const known = looks.get(sets);
  if (known && known.size <= MOST_LOOKS) return known;
  const fresh = new Map<string, Look>();
  looks.set(sets, fresh);
  return fresh;
}

function lookOf(written: string, sets: WordSets, known: Map<string, Look>): Look {
  const form = written.length > LONGEST ? written.slice(0, LONGEST) : written;
  const before = known.get(form);
  if (before) return before;
  const lower = form.toLowerCase();
  const look = {
    word: hashText(/\d/.test(lower) ? lower.replaceAll(/\d/g, "0") : lower),
    shape: hashText(shapeOf(form)),
    suffix: hashText(lower.slice(-3)),
    prefix: hashText(lower.slice(0, 3)),
    sets: setsOf(sets, form),
  };
  known.set(form, look);
  return look;
}

/** "Xx", "XX", "x", "X.", "0", "X-x" and so on: runs of one kind of letter become one. */
const shapeOf = (form: string): string =>
  form
    .slice(0, 12)
    .replaceAll(/\p{Lu}{2,}/gu, "XX")
    .replaceAll(/\p{Lu}(?!X)/gu, "X")
    .replaceAll(/\p{Ll}+/gu, "x")
    .replaceAll(/\d+/g, "0");

/** A run is words with capitals, joined by hyphens, "al", "of", "the", "for" and "&" inside. */
function markRuns(words: readonly string[], clues: { runFirst: Int32Array; runLast: Int32Array }): void {
  const capital = (i: number): boolean => i < words.length && /^\p{Lu}/u.test(words[i]!);
  for (let i = 0; i < words.length; i++) {
    if (!capital(i)) continue;
    let last = i;
    for (;;) {
      let next = last + 1;
      while (next < words.length && next <= last + 2 && /^(?:-|&|al|el|of|the|for|bin|ibn|'s)$/.test(words[next]!))
        next++;
      if (next > last + 3 || !capital(next)) break;
      last = next;
    }
    for (let k = i; k <= last; k++) {
      clues.runFirst[k] = i;
      clues.runLast[k] = last;
    }
    i = last;
  }
}

/** Bits of the sets: men's and women's given names, titles. */
export const GIVEN_BITS = 3;
export const TITLE_BIT = 32;
/** Bits of the sets that hold words of names themselves, not of their surroundings. */
const NAME_BITS = 31;
const NOUN = UPOS.indexOf("NOUN");
const OPEN = [UPOS.indexOf("PROPN"), UPOS.indexOf("X")];

/** Whether a word could belong to a name at all: a capital, a list, a tag or a known name in small letters. */
export const mayBeName = (clues: NameClues, i: number): boolean =>
  clues.runFirst[i]! >= 0 ||
  clues.listed[i]! > 0 ||
  OPEN.includes(clues.tag[i]!) ||
  (clues.tag[i] === NOUN && (clues.sets[i]! & NAME_BITS) > 0);

const EDGE = 0x2545f491;

/** Writes the hashed features of one word. */
export function nameFeatures(clues: NameClues, i: number, out: Uint32Array): void {
  const n = clues.length;
  const word = (at: number): number => (at >= 0 && at < n ? clues.word[at]! : EDGE + at - i);
  const shape = (at: number): number => (at >= 0 && at < n ? clues.shape[at]! : EDGE);
  const tag = (at: number): number => (at >= 0 && at < n ? clues.tag[at]! : 31);
  const sets = (at: number): number => (at >= 0 && at < n ? clues.sets[at]! : 0);
  const listed = (at: number): number => (at >= 0 && at < n ? clues.listed[at]! : 0);
  const first = clues.runFirst[i]!;
  const last = clues.runLast[i]!;
  let k = 0;
  const add = (a: number, b: number): void => {
    out[k] = mix(mix(k + 701, a), b);
    k++;
  };
  add(word(i), 0);
  add(word(i), shape(i));
  add(word(i - 1), 0);
  add(word(i + 1), 0);
  add(word(i - 2), 0);
  add(word(i + 2), 0);
  add(word(i - 1), word(i));
  add(word(i), word(i + 1));
  add(shape(i), i === 0 ? 1 : 0);
  add(shape(i), shape(i + 1));
  add(shape(i - 1), shape(i));
  add(mix(shape(i - 1), shape(i)), shape(i + 1));
  add(clues.suffix[i]!, shape(i));
  add(clues.prefix[i]!, shape(i));
  add(clues.suffix[i]!, tag(i));
  add(tag(i), 0);
  add(tag(i), tag(i - 1));
  add(tag(i), tag(i + 1));
  add(mix(tag(i - 1), tag(i)), tag(i + 1));
  add(word(i - 1), tag(i));
  add(word(i + 1), tag(i));
  add(sets(i), tag(i));
  add(sets(i), shape(i));
  add(sets(i), mix(sets(i + 1), 1));
  add(sets(i), mix(sets(i - 1), 2));
  add(sets(i - 1), shape(i));
  add(sets(i + 1), shape(i));
  add(listed(i), 0);
  add(listed(i), listed(i + 1));
  add(listed(i), listed(i - 1));
  add(listed(i), tag(i));
  add(first < 0 ? 1 : word(last), first < 0 ? 0 : i === last ? 2 : 3);
  add(first < 0 ? 1 : sets(last), first < 0 ? 0 : i === first ? 2 : 3);
  add(first < 0 ? 1 : word(first), first < 0 ? 0 : i === first ? 2 : 3);
  add(first < 0 ? 1 : sets(first), first < 0 ? 0 : i === first ? 2 : 3);
  add(first < 0 ? 1 : word(first - 1), first < 0 ? 0 : Math.min(last - first, 3));
  add(first < 0 ? 1 : word(last + 1), first < 0 ? 0 : Math.min(last - first, 3));
  add(first < 0 ? 1 : mix(tag(first - 1), tag(last + 1)), first < 0 ? 0 : Math.min(i - first, 2));
}
