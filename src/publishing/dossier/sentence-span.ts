import { covers, type Span } from "../../model/span.ts";

/** How far a guessed sentence may reach to each side, in UTF-16 units. */
const REACH = 400;

/** The place in `sentences` (in order, without overlaps) of the last one that begins at or before `offset`. */
const lastFrom = (sentences: readonly Span[], offset: number): number => {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

const SENTENCE_END = /[.!?…؟۔][\p{Pf}\p{Pe}"']{0,3}(?=\s)|\n/gu;
const endOf = (match: RegExpMatchArray): number => match.index! + match[0].length;

/** A sentence around a span from punctuation and line breaks alone: for display where nothing better is known. */
const guess = (text: string, span: Span): Span => {
  const from = Math.max(0, span.start - REACH);
  const before = [...text.slice(from, span.start).matchAll(SENTENCE_END)].at(-1);
  // Some characters back, so that a span which ends its sentence does not run on into the next.
  const tail = Math.max(span.start, span.end - 4);
  const after = [...text.slice(tail, tail + REACH).matchAll(SENTENCE_END)].find((end) => tail + endOf(end) >= span.end);
  return trim(text, {
    start: before === undefined ? from : from + endOf(before),
    end: Math.max(span.end, after === undefined ? Math.min(text.length, tail + REACH) : tail + endOf(after)),
  });
};

const trim = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return lead === words.length ? { start, end } : { start: start + lead, end: start + words.trimEnd().length };
};

/**
 * The sentence that holds a span: one of `sentences` where it covers the span, else a guess that never cuts into the
 * span. UTF-16 offsets into `text`.
 */
export const sentenceSpan = (text: string, sentences: readonly Span[], span: Span): Span => {
  const known = sentences[lastFrom(sentences, span.start)];
  return known !== undefined && covers(known, span) ? known : guess(text, span);
};
