import { joinColumns, joinLines, type Paragraph } from "./join-lines.ts";
import { orderColumns } from "./order-columns.ts";
import type { Piece } from "./piece.ts";

/** The text of a document and where in it each page begins, in UTF-16 offsets. */
export interface PagedText {
  readonly text: string;
  readonly pages: readonly number[];
  readonly paragraphs: readonly Paragraph[];
}

const BETWEEN = "\n\n";

/** Pages of pieces as one text, paragraphs apart by an empty line; a sentence that runs over a page stays whole. */
export const layOutPages = (pages: readonly (readonly Piece[])[]): PagedText => {
  const columns = pages.map(orderColumns);
  const words = wordsOf(columns.flat(2).map(({ text }) => text));
  let paragraphs: readonly Paragraph[] = [];
  const pageStarts = columns.map((page) => {
    const before = lengthOf(paragraphs);
    const count = paragraphs.length;
    let first: Paragraph | undefined;
    for (const lines of page) {
      const next = joinLines(lines, words);
      first ??= next[0];
      paragraphs = joinColumns(paragraphs, next, words);
    }
    // A paragraph that ran on was the last one before: what it grew by belongs to this page.
    const grown = paragraphs[count - 1];
    const ranOn = count > 0 && grown !== undefined && lengthOf(paragraphs.slice(0, count)) !== before;
    if (ranOn) return lengthOf(paragraphs.slice(0, count)) - (first?.text.length ?? 0);
    return count === 0 ? 0 : Math.min(before + BETWEEN.length, lengthOf(paragraphs));
  });
  return { text: paragraphs.map(({ text }) => text).join(BETWEEN), pages: pageStarts, paragraphs };
};

const lengthOf = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((sum, { text }) => sum + text.length + BETWEEN.length, 0) -
  (paragraphs.length > 0 ? BETWEEN.length : 0);

const wordsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []));
