import { LedgerError } from "./ledger-error.ts";

/** One word or phrase of a search. */
export interface SearchTerm {
  /** Folded words, letters and digits only; more than one is a phrase. */
  readonly words: readonly string[];
  /** Whether the last word stands for all that begin with it. */
  readonly prefix: boolean;
  readonly not: boolean;
}

const MARKS = /\p{M}/gu;
const WORD = /[\p{L}\p{N}]+/gu;
/** An optional minus, then a phrase in quotation marks or a run without space. */
const TERM = /(-?)(?:"([^"]*)"|(\S+))/g;
const MAX_TERMS = 32;

/** Lower case without diacritics, as both databases index words. */
export const fold = (text: string): string => text.normalize("NFD").replace(MARKS, "").toLowerCase();

/** How a name is searched: folded, one space between words, at most 200 characters (an index has a limit). */
export const foldName = (name: string): string => (fold(name).match(WORD) ?? []).join(" ").slice(0, 200);

/**
 * Reads a search: words (each also as a beginning), "phrases", and -words that must not be there.
 * @throws LedgerError `bad-query` when nothing is left that must be there.
 */
export const parseSearch = (text: string): readonly SearchTerm[] => {
  const terms = [...text.matchAll(TERM)].slice(0, MAX_TERMS).flatMap(([, minus, phrase, word]): SearchTerm[] => {
    const words = fold(phrase ?? word ?? "").match(WORD);
    return words === null ? [] : [{ words, prefix: phrase === undefined, not: minus === "-" }];
  });
  if (terms.every((term) => term.not))
    throw new LedgerError(
      "bad-query",
      `search "${text.slice(0, 80)}" names no word that must be there: give at least one`,
    );
  return terms;
};
