import type { Document } from "../language/document.ts";
import { wordOf } from "../language/view.ts";
import type { Lexicon } from "./lexicon.ts";

/** What is asked of the same word again and again, worked out once. */
interface WordCache {
  readonly lowers: string[];
  readonly lemmas: string[];
  readonly classes: ReadonlySet<string>[];
  /** Classes by lemma and word, so that words which come again share one set. */
  readonly byWord: Map<string, ReadonlySet<string>>;
  readonly lexicon: Lexicon | null;
}

// by the places of the words, which a mended tree shares with the parse
const caches = new WeakMap<Uint32Array, WordCache>();

const emptyCache = (lexicon: Lexicon | null): WordCache => ({
  lowers: [],
  lemmas: [],
  classes: [],
  byWord: new Map(),
  lexicon,
});

function cacheOf(doc: Document): WordCache {
  const known = caches.get(doc.starts);
  if (known !== undefined) return known;
  const made = emptyCache(null);
  caches.set(doc.starts, made);
  return made;
}

/** The word as written, lower case. */
export function lowerWord(doc: Document, token: number): string {
  const { lowers } = cacheOf(doc);
  const known = lowers[token];
  if (known !== undefined) return known;
  const word = wordOf(doc, token).toLowerCase();
  lowers[token] = word;
  return word;
}

/** Dictionary form, lower case. */
export function lowerLemma(doc: Document, token: number): string {
  const { lemmas } = cacheOf(doc);
  const known = lemmas[token];
  if (known !== undefined) return known;
  const lemma = doc.lemmas[token]!.toLowerCase();
  lemmas[token] = lemma;
  return lemma;
}

const NONE: ReadonlySet<string> = new Set();

/** Names of the word classes that a token's lemma, its written form or that without its ending is in. */
export function classesOfWord(doc: Document, lexicon: Lexicon, token: number): ReadonlySet<string> {
  let cache = cacheOf(doc);
  if (cache.lexicon !== lexicon) {
    cache = { ...cache, classes: [], byWord: new Map(), lexicon };
    caches.set(doc.starts, cache);
  }
  const known = cache.classes[token];
  if (known !== undefined) return known;
  const [lemma, word] = [lowerLemma(doc, token), lowerWord(doc, token)];
  const key = `${lemma} ${word}`;
  const classes = cache.byWord.get(key) ?? joined(lexicon, lemma, word);
  cache.byWord.set(key, classes);
  cache.classes[token] = classes;
  return classes;
}

function joined({ classesOf }: Lexicon, lemma: string, word: string): ReadonlySet<string> {
  const forms = [lemma, word, word.replace(/(?:-\d+\w?|s)$/, "")];
  const sets = [...new Set(forms)].flatMap((form) => classesOf.get(form) ?? []);
  return sets.length > 1 ? new Set(sets.flatMap((set) => [...set])) : (sets[0] ?? NONE);
}
