import { fold, parseSearch } from "../../storage/search-terms.ts";
import type { Segments } from "../api/basics.ts";

/** How much is shown around the first hit of a long text, in UTF-16 units. */
const REACH = 140;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What counts as a hit of a search. */
export interface Hits {
  readonly words: readonly string[];
  /** Runs of the text that the search hit. */
  readonly in: (text: string) => readonly { readonly start: number; readonly end: number }[];
}

/** Reads a search as the ledger does. Each word is also a beginning; words of a phrase must stand together. */
export const hitsOf = (search: string): Hits => {
  const terms = parseSearch(search).filter(({ not }) => !not);
  return {
    words: terms.map(({ words }) => words.join(" ")),
    in: (text) => {
      const own = [...text.matchAll(WORD)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
        folded: fold(match[0]),
      }));
      return own.flatMap((_, at) => {
        const term = terms.find(({ words, prefix }) =>
          words.every((word, i) => {
            const other = own[at + i]?.folded;
            return prefix && i === words.length - 1 ? (other?.startsWith(word) ?? false) : other === word;
          }),
        );
        const last = term === undefined ? undefined : own[at + term.words.length - 1];
        return last === undefined ? [] : [{ start: own[at]!.start, end: last.end }];
      });
    },
  };
};

/** The whole of a short text with its hits marked. */
export const markHits = (text: string, hits: Hits): Segments => {
  const segments: { text: string; hit: boolean }[] = [];
  let from = 0;
  for (const { start, end } of hits.in(text)) {
    if (start < from) continue;
    if (start > from) segments.push({ text: text.slice(from, start), hit: false });
    segments.push({ text: text.slice(start, end), hit: true });
    from = end;
  }
  if (from < text.length) segments.push({ text: text.slice(from), hit: false });
  return segments;
};

/** The neighbourhood of the first hit of a long text, its hits marked. */
export const markAround = (text: string, hits: Hits): Segments => {
  const first = hits.in(text)[0] ?? { start: 0, end: 0 };
  const from = Math.max(0, first.start - REACH);
  const to = Math.min(text.length, first.end + REACH);
  const words = text.slice(from, to).replace(/\s+/g, " ");
  return markHits(`${from > 0 ? "…" : ""}${words}${to < text.length ? "…" : ""}`, hits);
};
