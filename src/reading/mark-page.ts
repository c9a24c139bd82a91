import type { Furniture, Headline } from "../model/article.ts";
import { bySpan, overlaps, type Span } from "../model/span.ts";
import { markHead } from "./mark-head.ts";
import { lineReason, markTail } from "./mark-tail.ts";
import { linesOf } from "./page-lines.ts";
import { DATELINE, type PagePatterns, patternsOf } from "./page-patterns.ts";
import type { PageWords } from "./page-words.ts";
import type { Stamp } from "./stamp.ts";

/** What of a text is not the report's prose, and what it tells about the report. */
export interface PageMarks {
  /** In the order of the text; no two share a character. */
  readonly furniture: readonly Furniture[];
  /** In the order of the text; none shares a character with furniture. */
  readonly headlines: readonly Headline[];
  readonly stamps: readonly Stamp[];
  readonly title: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly updated: boolean;
}

/** A dateline may stand below a summary; none is looked for farther down, in characters. */
const DATELINE_WITHIN = 1500;

/**
 * Marks the headlines and the furniture of a text. What is known of the report's title finds the headline in texts that
 * have lost their lines.
 */
export const markPage = (
  text: string,
  known: { readonly title: string | null; readonly outlet: string | null },
  words: PageWords,
): PageMarks => {
  const patterns = patternsOf(words);
  const head = markHead(text, known, patterns);
  const tail = markTail(text, head.end, patterns);
  const middle = markMiddle(text, head.end, patterns);
  const headlines = apart([...head.headlines, ...tail.headlines, ...middle.headlines]);
  const furniture = apart([...head.furniture, ...tail.furniture, ...middle.furniture]).filter(
    ({ span }) => !headlines.some((headline) => overlaps(headline.span, span)),
  );
  const titled = head.headlines.find(({ kind }) => kind === "own") ?? head.headlines[0];
  return {
    furniture,
    headlines,
    stamps: [...head.stamps, ...tail.stamps],
    title: titled ? text.slice(titled.span.start, titled.span.end).replace(/\s+/g, " ") : null,
    outlet: head.outlet,
    byline: head.byline,
    updated: head.updated || patterns.note.test(text),
  };
};

/** In order, each only where it shares no character with one before it. */
const apart = <T extends { readonly span: Span }>(marks: readonly T[]): readonly T[] => {
  const kept: T[] = [];
  for (const mark of [...marks].sort((a, b) => bySpan(a.span, b.span))) {
    const last = kept.at(-1);
    if (!last || last.span.end <= mark.span.start) kept.push(mark);
  }
  return kept;
};

/** Reasons for which a line in the midst of the prose is furniture; names and dates alone may be the report's own. */
const MIDDLE: readonly Furniture["reason"][] = ["share", "menu", "legal", "caption-credit"];

/** Controls, credits of pictures and "READ MORE: …" between the paragraphs, and a dateline below a summary. */
const markMiddle = (
  text: string,
  from: number,
  patterns: PagePatterns,
): { readonly furniture: readonly Furniture[]; readonly headlines: readonly Headline[] } => {
  const furniture: Furniture[] = [];
  const headlines: Headline[] = [];
  for (const line of linesOf(text.slice(from))) {
    const span = { start: line.start + from, end: line.end + from };
    if (span.end - span.start > 250) continue;
    const words = text.slice(span.start, span.end);
    const opening = patterns.relatedLine.exec(words)?.[0];
    const reason = lineReason(words, patterns);
    if (opening && words.length - opening.length >= 12) {
      furniture.push({ span: { start: span.start, end: span.start + opening.trimEnd().length }, reason: "menu" });
      headlines.push({ span: { start: span.start + opening.length, end: span.end }, kind: "related" });
    } else if (reason !== null && MIDDLE.includes(reason)) furniture.push({ span, reason });
  }
  const dateline = lowDateline(text, from);
  return { furniture: dateline ? [...furniture, { span: dateline, reason: "dateline" }] : furniture, headlines };
};

/** A dateline with its agency that opens a sentence after a summary: "… on Friday. MOSCOW (Agency) — The …". */
const lowDateline = (text: string, from: number): Span | null => {
  const window = text.slice(0, from + DATELINE_WITHIN);
  for (const opening of window.slice(from).matchAll(/(?<=[.!?"”)]\s{1,3}|\n\s{0,20})\p{Lu}{3}/gu)) {
    DATELINE.lastIndex = from + opening.index;
    const match = DATELINE.exec(window);
    if (match?.[0].includes("(")) {
      const start = match.index;
      return { start, end: start + match[0].trimEnd().length };
    }
  }
  return null;
};
