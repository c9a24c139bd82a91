import type { Furniture, Headline } from "../model/article.ts";
import type { Span } from "../model/span.ts";
import { matchTitle } from "./match-title.ts";
import { isHeadlineLike, trimmed } from "./page-lines.ts";
import { BARE_DATELINE, BYLINE, DATELINE, type PagePatterns } from "./page-patterns.ts";
import { findDay } from "./parse-day.ts";
import type { Stamp } from "./stamp.ts";

/** What stands above the report's first sentence. */
export interface Head {
  readonly furniture: readonly Furniture[];
  readonly headlines: readonly Headline[];
  readonly stamps: readonly Stamp[];
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly updated: boolean;
  /** Where the prose begins. */
  readonly end: number;
}

/** One thing found at a place of the head. */
interface Found {
  readonly end: number;
  readonly furniture?: readonly Furniture[];
  readonly headline?: Headline;
  readonly stamp?: Stamp;
  readonly outlet?: string | null;
  readonly byline?: string | null;
  readonly updated?: boolean;
  /** A control of the page: a stamp right before it is the page's clock. */
  readonly control?: boolean;
}

/** The place that is looked at, and what is known there. */
interface Place {
  readonly text: string;
  readonly at: number;
  /** The rest of the line, without white space at its end. */
  readonly line: string;
  readonly startsLine: boolean;
  readonly hasTitle: boolean;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly patterns: PagePatterns;
}

/** No page has more parts above its first sentence. */
const MAX_STEPS = 40;
/** What may stand between the parts of a head. */
const LOOSE = /[\s|·•–—.,:#*-]*/uy;

/**
 * Walks over the head of a report (headline, corrected headline, stamps, controls, byline, dateline) and stops at the
 * first thing that is none of these. Works on texts with lines and on texts that have lost them.
 */
export const markHead = (
  text: string,
  known: { readonly title: string | null; readonly outlet: string | null },
  patterns: PagePatterns,
): Head => {
  const found: Found[] = [];
  let at = 0;
  for (let step = 0; step < MAX_STEPS; step++) {
    at = skip(text, at);
    if (at >= text.length) break;
    const here: Place = {
      text,
      at,
      line: lineAt(text, at),
      startsLine: /(?:^|\n)[\s#*]*$/.test(text.slice(Math.max(0, at - 80), at)),
      hasTitle: found.some(({ headline }) => headline?.kind === "own" || headline?.kind === "update"),
      ...known,
      patterns,
    };
    const next = FINDERS.map((find) => find(here)).find((one) => one !== null);
    if (!next) break;
    found.push(next);
    at = next.end;
  }
  const stamps = found.flatMap(({ stamp }, i) =>
    stamp ? [{ ...stamp, clock: stamp.clock || found[i + 1]?.control === true }] : [],
  );
  return {
    furniture: found.flatMap(({ furniture = [] }) => furniture),
    headlines: found.flatMap(({ headline }) => (headline ? [headline] : [])),
    stamps,
    outlet: found.map(({ outlet }) => outlet).find((name) => name != null) ?? null,
    byline: found.map(({ byline }) => byline).find((name) => name != null) ?? null,
    updated: found.some(({ updated }) => updated),
    end: at,
  };
};

const skip = (text: string, at: number): number => {
  LOOSE.lastIndex = at;
  return at + (LOOSE.exec(text)?.[0].length ?? 0);
};

const lineAt = (text: string, at: number): string => {
  const stop = text.indexOf("\n", at);
  return text.slice(at, Math.min(stop < 0 ? text.length : stop, at + 2000)).trimEnd();
};

const matchAt = (pattern: RegExp, { text, at }: Place): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const furnitureAt = (at: number, length: number, reason: Furniture["reason"]): readonly Furniture[] =>
  length === 0 ? [] : [{ span: { start: at, end: at + length }, reason }];

/** Whether what follows goes on with a small letter, so that the words before it belong to a sentence. */
const runsOn = (text: string, end: number): boolean =>
  /^[ \t]{0,3}\p{Ll}/u.test(text.slice(end, end + 6)) && !/^\s*by\s/.test(text.slice(end, end + 8));

const isUpdate = (here: Place): boolean =>
  matchAt(here.patterns.update, here) !== null || matchAt(here.patterns.updateInCapitals, here) !== null;

const findTitle = (here: Place): Found | null => {
  if (here.title === null || here.hasTitle) return null;
  const end = matchTitle(here.text, here.at, here.title);
  if (end === null) return null;
  const update = isUpdate(here);
  return { end, headline: { span: { start: here.at, end }, kind: update ? "update" : "own" }, updated: update };
};

/** "UPDATE: …" on a line of its own, as a headline. */
const findUpdate = (here: Place): Found | null => {
  if (!here.startsLine || !isUpdate(here)) return null;
  if (here.line.length > 200 || /[.!…]["'”’)]{0,2}$/.test(here.line)) return null;
  const end = here.at + here.line.length;
  return { end, headline: { span: { start: here.at, end }, kind: "update" }, updated: true };
};

const findStamp = (here: Place): Found | null => {
  const match = matchAt(here.patterns.stamp, here);
  const end = here.at + (match?.[0].length ?? 0);
  if (!match || runsOn(here.text, end)) return null;
  return stampAt(here.at, match);
};

const stampAt = (at: number, match: RegExpExecArray): Found => {
  const end = at + match[0].length;
  const span: Span = { start: at, end };
  // A zone run together with a day is how a page's clock comes out of its header: "07:07 GMT18 January 2021".
  const clock = match.groups?.clock !== undefined || /(?:GMT|UTC)\d{1,2}[ .]/.test(match[0]);
  return {
    end,
    furniture: furnitureAt(at, match[0].length, "timestamp"),
    stamp: { span, day: findDay(match[0]), clock },
    updated: match.groups?.updated !== undefined,
  };
};

const findTimeLine = (here: Place): Found | null =>
  here.startsLine && here.patterns.timeLine.test(here.line)
    ? { end: here.at + here.line.length, furniture: furnitureAt(here.at, here.line.length, "timestamp") }
    : null;

const findByline = (here: Place): Found | null => {
  if (!here.startsLine || here.line.length > 120) return null;
  const parts = BYLINE.exec(here.line)?.groups;
  if (!parts) return null;
  const same = (a: string | undefined | null, b: string): boolean => a?.trim().toLowerCase() === b.trim().toLowerCase();
  if (parts.outlet && !same(parts.for, parts.outlet) && !same(here.outlet, parts.outlet)) return null;
  return {
    end: here.at + here.line.length,
    furniture: furnitureAt(here.at, here.line.length, "byline"),
    byline: parts.name ?? null,
    outlet: parts.for?.trim() ?? null,
  };
};

/** Menus, controls, notes on rights and words that stand for a byline, with the counts that follow some of them. */
const findPhrase = (here: Place): Found | null => {
  const { patterns, line, at, text } = here;
  const isLine = here.startsLine;
  for (const reason of ["share", "menu", "legal", "byline"] as const) {
    if (isLine && line.length < 200 && patterns[`${reason}Line`].test(line))
      return { end: at + line.length, furniture: furnitureAt(at, line.length, reason), control: reason === "menu" };
  }
  for (const reason of ["share", "menu", "legal", "byline"] as const) {
    const match = matchAt(patterns[reason], here);
    // One short word alone is a menu's only on a line of its own: "Share prices fell".
    if (!match || match[0].length < 6 || runsOn(text, at + match[0].length)) continue;
    const counts = /^(?:\s{1,3}\d{1,4}){1,2}(?=\s{1,3}\p{Lu}|\s*$)/u.exec(
      text.slice(at + match[0].length, at + match[0].length + 20),
    );
    const length = match[0].length + (counts?.[0].length ?? 0);
    if (match[0].split(/\s+/).length < 2 && counts === null) continue;
    return { end: at + length, furniture: furnitureAt(at, length, reason), control: reason === "menu" };
  }
  return null;
};

const findOtherLine = (here: Place): Found | null => {
  if (!here.startsLine || here.line.length > 300) return null;
  const reason = here.patterns.tagLine.test(here.line)
    ? "tags"
    : here.patterns.photoLine.test(here.line)
      ? "caption-credit"
      : null;
  return reason && { end: here.at + here.line.length, furniture: furnitureAt(here.at, here.line.length, reason) };
};

const findDateline = (here: Place): Found | null => {
  const afterStamp = here.at > 0 && !here.startsLine;
  const match = matchAt(DATELINE, here) ?? (afterStamp ? matchAt(BARE_DATELINE, here) : null);
  if (!match) return null;
  const length = trimmed(here.text, { start: here.at, end: here.at + match[0].length }).end - here.at;
  const day = findDay(match[0]);
  return {
    end: here.at + match[0].length,
    furniture: furnitureAt(here.at, length, "dateline"),
    ...(day === null ? {} : { stamp: { span: { start: here.at, end: here.at + length }, day, clock: false } }),
  };
};

/** An agency, a section or a writer between the headline and a stamp, or between a stamp and the headline. */
const findGap = (here: Place): Found | null => {
  const { text, at, line } = here;
  const near = line.slice(0, 110);
  const match = here.patterns.stampAnywhere.exec(near);
  if (match && match.index > 0 && match.index <= 60 && isNameList(near.slice(0, match.index))) {
    const stamp = stampAt(at + match.index, match);
    if (!runsOn(text, stamp.end))
      return {
        ...stamp,
        furniture: [
          ...furnitureAt(at, near.slice(0, match.index).trimEnd().length, "byline"),
          ...(stamp.furniture ?? []),
        ],
      };
  }
  if (here.title === null || here.hasTitle) return null;
  for (const word of near.slice(0, 70).matchAll(/(?<=\s)\S/gu)) {
    if (!isNameList(near.slice(0, word.index))) break;
    if (matchTitle(text, at + word.index, here.title) !== null)
      return { end: at + word.index, furniture: furnitureAt(at, near.slice(0, word.index).trimEnd().length, "byline") };
  }
  return null;
};

/** Up to six words that are all names, save small ones that join them. */
const isNameList = (words: string): boolean => {
  const list = words.trim().split(/[\s,|-]+/);
  return list.length <= 6 && list.every((word) => /^(?:\p{Lu}[\p{L}\p{N}.’'-]*|by|and|for|of|from|in)$/u.test(word));
};

/** A line that stands as the headline where the report itself names none. */
const findHeadlineLine = (here: Place): Found | null => {
  if (here.hasTitle || !here.startsLine || !isHeadlineLike(here.line)) return null;
  const end = here.at + here.line.length;
  const rest = here.text.slice(end, end + 2000).trim();
  if (!/^[ \t\r]*\n/.test(here.text.slice(end, end + 200)) || rest.length < here.line.length) return null;
  return { end, headline: { span: { start: here.at, end }, kind: "own" } };
};

/** In the order in which they are tried: what is surest first, and the bare headline last, since any short line is like one. */
const FINDERS: readonly ((here: Place) => Found | null)[] = [
  findTitle,
  // Before corrected headlines: "Updated: 6 August 2016" is a stamp.
  findStamp,
  findUpdate,
  findTimeLine,
  findByline,
  findPhrase,
  findOtherLine,
  findDateline,
  findGap,
  findHeadlineLine,
];
