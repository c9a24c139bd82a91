import type { Furniture, Headline } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { isHeadlineLike, isTitleCased, linesOf, trimmed } from "./page-lines.ts";
import { BYLINE, type PagePatterns } from "./page-patterns.ts";
import { findDay } from "./parse-day.ts";
import type { Stamp } from "./stamp.ts";

/** What stands below the report's last sentence. */
export interface Tail {
  readonly furniture: readonly Furniture[];
  readonly headlines: readonly Headline[];
  readonly stamps: readonly Stamp[];
}

/** Lines and pieces that a tail has at most. */
const MAX_STEPS = 60;
/** How much of a text without lines is looked at from its end, in characters. */
const WINDOW = 500;

/**
 * Walks up from the end of a report over tags, controls, credits, signatures and the headlines of other articles, and
 * stops at the first line that is prose. `from` is where the prose begins.
 */
export const markTail = (text: string, from: number, patterns: PagePatterns): Tail => {
  const furniture: Furniture[] = [];
  const related: Span[] = [];
  const lines = linesOf(text.slice(from)).map(({ start, end }) => ({ start: start + from, end: end + from }));
  let left = lines.length - 1;
  let confirmed = 0;
  for (let steps = 0; left > 0 && steps < MAX_STEPS; left--, steps++) {
    const span = lines[left]!;
    const line = text.slice(span.start, span.end);
    const reason = lineReason(line, patterns);
    if (reason !== null) {
      furniture.push({ span, reason });
      // The lines under "Read also" are headlines, however they are written.
      if (patterns.relatedHeading.test(line)) confirmed = related.length;
      continue;
    }
    // "READ MORE: …" is cut in two where lines between paragraphs are looked at.
    if (patterns.relatedLine.test(line)) continue;
    if (!isHeadlineLike(line)) break;
    related.push(span);
  }
  const cased = related.findIndex((span) => !isTitleCased(text.slice(span.start, span.end)));
  const kept = related.slice(0, Math.max(confirmed, cased < 0 ? related.length : cased));
  const prose = left >= 0 ? lines[Math.min(left + (related.length - kept.length), lines.length - 1)] : undefined;
  const ending = prose && kept.length === related.length ? markEnding(text, prose, from, patterns) : [];
  return {
    furniture: [...furniture, ...ending],
    headlines: kept.map((span): Headline => ({ span, kind: "related" })),
    stamps: [...furniture, ...ending]
      .filter(({ reason }) => reason === "timestamp")
      .map(({ span }) => ({ span, day: findDay(text.slice(span.start, span.end)), clock: false })),
  };
};

/** Why a whole line at the end of a report is furniture; `null` where it is not. */
export const lineReason = (line: string, patterns: PagePatterns): Furniture["reason"] | null => {
  if (line.length > 400) return null;
  if (patterns.shareLine.test(line)) return "share";
  if (patterns.menuLine.test(line) || patterns.relatedHeading.test(line)) return "menu";
  if (patterns.legalLine.test(line)) return "legal";
  if (patterns.tagLine.test(line) || isTagList(line)) return "tags";
  if (patterns.photoLine.test(line)) return "caption-credit";
  if (patterns.creditLine.test(line) || patterns.bylineLine.test(line) || isByline(line)) return "byline";
  if (patterns.timeLine.test(line) || isStamp(line, patterns)) return "timestamp";
  return isSignature(line) ? "byline" : null;
};

const isByline = (line: string): boolean => {
  const parts = line.length <= 120 ? BYLINE.exec(line)?.groups : undefined;
  return parts !== undefined && (!parts.outlet || parts.outlet.trim() === parts.for?.trim());
};

const isStamp = (line: string, patterns: PagePatterns): boolean => {
  patterns.stamp.lastIndex = 0;
  const length = patterns.stamp.exec(line)?.[0].length ?? 0;
  return length > 0 && /^[\s.|)]*$/.test(line.slice(length));
};

/** Four or more short items between commas and no sentence: the keywords that a site files an article under. */
const isTagList = (line: string): boolean => {
  if (/[.!?:;"“”]\s|[.!?]$/.test(line.replace(/\b\p{Lu}\./gu, ""))) return false;
  const items = line.split(/\s*,\s*/);
  if (items.length < 4) return false;
  return items.every(
    (item) => /\S/.test(item) && item.split(/\s+/).length <= 5 && !/^(?:and|or|but|who|which)\b/i.test(item),
  );
};

/** "Rania Kassar", "Rania/Mazen", "R.K./11": who wrote or filed it. */
const isSignature = (line: string): boolean =>
  line.length <= 40 &&
  /^[-–—]?\s?(?:\p{Lu}[\p{L}.’'-]{1,20}(?:[ /]\p{Lu}[\p{L}.’'-]{0,20}){0,3}|\p{Lu}{2,4}(?: ?[/ -] ?\d{1,3})?|\d{1,3}(?:-\d{1,3})?)$/u.test(
    line,
  ) &&
  !/[.!?]$/.test(line);

/** The pieces of furniture at the end of a run of prose, for texts that have lost their lines. */
const markEnding = (text: string, prose: Span, from: number, patterns: PagePatterns): readonly Furniture[] => {
  const pieces: Furniture[] = [];
  let end = prose.end;
  for (let steps = 0; steps < MAX_STEPS; steps++) {
    const start = Math.max(prose.start, from, end - WINDOW);
    const piece = lastPiece(text.slice(start, end), pieces, patterns);
    if (piece === null) break;
    const span = trimmed(text, { start: start + piece.at, end });
    if (span.start <= prose.start || span.start >= span.end) break;
    pieces.push({ span, reason: piece.reason });
    end = trimmed(text, { start: prose.start, end: span.start }).end;
  }
  return pieces;
};

/** A page's word and not the last word of a sentence ("… he said it on Twitter."). */
const standsAlone = (window: string, match: RegExpExecArray): boolean =>
  /^$|[.!?…]["'”’)]{0,2}$/.test(window.slice(0, match.index).trimEnd()) || /\S\s\S.*[^.\s]\s*$/s.test(match[0]);

const lastPiece = (
  window: string,
  pieces: readonly Furniture[],
  patterns: PagePatterns,
): { readonly at: number; readonly reason: Furniture["reason"] } | null => {
  for (const [pattern, reason] of patterns.endings) {
    const match = pattern.exec(window);
    if (match && (reason === "byline" || reason === "timestamp" || standsAlone(window, match)))
      return { at: match.index, reason };
  }
  // Words that are a menu's only beside other menu words, and tags without commas, follow what is surely furniture.
  const beside = pieces.length > 0 ? patterns.besideEnding.exec(window) : null;
  if (beside) return { at: beside.index, reason: "menu" };
  const tags = pieces.length > 0 || window.length < WINDOW ? patterns.tagEnding.exec(window) : null;
  if (tags) return { at: tags.index, reason: "tags" };
  const last = /(?<=[.!?]["'”’)]?)\s?[-–—]?\s?([^\s.!?][^.!?]{0,39})$/u.exec(window);
  return last && isSignature(last[1]!.trim()) ? { at: last.index, reason: "byline" } : null;
};
