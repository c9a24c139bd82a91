import type { Span } from "../model/span.ts";

const BREAK = /[.!?]["”’')\]]*\s+(?=["“‘'(]?[\p{Lu}\p{N}])|\n+/gu;
/** A full stop after these ends no sentence. */
const SHORT_FORM = /(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|St|No|vs|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec)|\b\p{Lu})$/u;

/** Where the sentences of a text begin, rising, with 0 first. Good enough to say how near two claims stand. */
export function sentenceStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(BREAK)) {
    if (match[0].startsWith(".") && SHORT_FORM.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    starts.push(match.index + match[0].length);
  }
  return starts;
}

/** The number of the sentence that holds an offset. */
export function sentenceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The sentence around a span, as a span. */
export function sentenceAround(starts: readonly number[], text: string, span: Span): Span {
  const number = sentenceAt(starts, span.start);
  return { start: starts[number]!, end: Math.max(span.end, starts[number + 1] ?? text.length) };
}
