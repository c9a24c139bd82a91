import type { Span } from "../../model/span.ts";
import { overlaps } from "../../model/span.ts";
import { type Html, html } from "../html.ts";

/** How much of a long sentence a card quotes to each side of what is marked, in UTF-16 units. */
const CONTEXT = 220;

const HIGH = /[\ud800-\udbff]$/;

/** A boundary that does not cut a character in two. */
const whole = (text: string, at: number): number => (HIGH.test(text.slice(0, at).slice(-1)) ? at - 1 : at);

/**
 * The words of a sentence with spans marked; marks that overlap or reach out of the sentence are cut to fit, and a
 * sentence is shortened to `context` units on each side of the first mark, with an ellipsis.
 */
export const quoteSentence = (text: string, sentence: Span, marks: readonly Span[], context = CONTEXT): Html => {
  const inside = marks
    .filter((mark) => overlaps(mark, sentence))
    .map((mark) => ({ start: Math.max(mark.start, sentence.start), end: Math.min(mark.end, sentence.end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const anchor = inside[0] ?? { start: sentence.start, end: sentence.start };
  const start = whole(text, Math.max(sentence.start, anchor.start - context));
  const end = whole(text, Math.min(sentence.end, anchor.end + context));
  const parts: Html[] = [];
  let at = start;
  for (const mark of inside) {
    const from = Math.max(mark.start, at);
    const to = Math.min(mark.end, end);
    if (from >= to) continue;
    parts.push(html`${text.slice(at, from)}<mark>${text.slice(from, to)}</mark>`);
    at = to;
  }
  return html`${start > sentence.start && "… "}${parts}${text.slice(at, end)}${end < sentence.end && " …"}`;
};
