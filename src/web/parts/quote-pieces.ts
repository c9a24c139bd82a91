import type { Span } from "../../model/span.ts";

/** A run of a sentence, marked or not. */
export interface Piece {
  readonly text: string;
  readonly isMarked: boolean;
}

/**
 * A sentence cut at the edges of the words to mark. Spans count in the article's text, as the sentence's own span does;
 * what lies outside of the sentence is passed over, overlapping spans are joined.
 */
export const quotePieces = (
  { text, span }: { readonly text: string; readonly span: Span },
  marks: readonly Span[],
): readonly Piece[] => {
  const inside = marks
    .map(({ start, end }) => ({
      start: Math.max(0, start - span.start),
      end: Math.min(text.length, end - span.start),
    }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of inside) {
    if (end <= at) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), isMarked: false });
    pieces.push({ text: text.slice(Math.max(start, at), end), isMarked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
};
