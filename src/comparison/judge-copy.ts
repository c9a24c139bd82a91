import { toOrdinal } from "../model/day.ts";
import type { Copy } from "../model/event.ts";
import { type Alignment, alignPassages } from "./align-passages.ts";
import type { SourceText } from "./source-text.ts";
import type { TextWords } from "./text-words.ts";

/** From this share of the shorter text on, one is a reprint of the other. */
const REPRINT = 0.6;
/** From this share on, it is more than the background that two desks have from one agency. */
const MOST = 0.55;
/** So many words, outside quotations, are more than any desk's background. */
const LONG = 120;
/** From this share on, and this many words, both go back to one text (wire copy that was cut and added to). */
const EXCERPT = 0.25;
const EXCERPT_WORDS = 45;
/** Of what is shared, this many words must be news: desks end their reports on the same paragraphs of background. */
const LEADING_WORDS = 20;
/** A shared quotation is worth telling from this many words on. */
const QUOTATION_WORDS = 15;
/** What is shared is a quotation where this much of it stands between quotation marks. */
const MOSTLY_QUOTED = 0.6;
/** Articles that lie further apart share background paragraphs of one desk, not one report. */
const BACKGROUND_DAYS = 14;

/** An article with its words. */
export interface WordedSource {
  readonly article: SourceText;
  readonly words: TextWords;
}

/**
 * What the later of two articles took from the earlier one, or `null` if nothing worth telling. `source` must stand
 * before `copy` in the order of `byPublished`. Verified by aligned passages, not by a share of equal shingles: a reprint
 * that was cut and edited may share only a third of them.
 */
export function judgeCopy(source: WordedSource, copy: WordedSource): Copy | null {
  const aligned = alignPassages(source.words, copy.words);
  const shorter = Math.max(1, Math.min(source.words.length, copy.words.length));
  const share = aligned.shared / shorter;
  const apart = daysApart(source.article, copy.article);
  const kind = kindOf(aligned, share, shorter, sameDesk(source.article, copy.article), apart);
  if (kind === null) return null;
  const agency = creditedAgency(copy.article, source.article);
  const reversed = agency === "source";
  const [from, to] = reversed ? [copy, source] : [source, copy];
  return {
    kind,
    source: from.article.id,
    copy: to.article.id,
    directed: agency !== null || (apart !== null && apart > 0),
    share: Math.round((aligned.shared / Math.max(1, to.words.length)) * 1000) / 1000,
    passages: reversed
      ? aligned.passages.map((one) => ({ source: one.copy, copy: one.source, words: one.words }))
      : aligned.passages,
    reason: reasonFor(kind, aligned.shared, share, longest(aligned.passages), apart, agency !== null),
  };
}

function kindOf(
  { shared, quoted, leading }: Alignment,
  share: number,
  shorter: number,
  oneDesk: boolean,
  apart: number | null,
): Copy["kind"] | null {
  if (shared > 0 && quoted / shared >= MOSTLY_QUOTED && share < REPRINT)
    return shared >= QUOTATION_WORDS ? "quotation" : null;
  // Two desks that share most of a text share more than background, wherever it stands.
  const news =
    leading >= Math.min(LEADING_WORDS, shorter / 4) || (!oneDesk && (share >= MOST || shared - quoted >= LONG));
  if (!news) return null;
  if (share >= REPRINT) return "reprint";
  // A desk that takes up its own paragraphs again follows its story up; it copies nobody.
  if (oneDesk) return null;
  return share >= EXCERPT && shared - quoted >= EXCERPT_WORDS && (apart ?? 0) <= BACKGROUND_DAYS ? "excerpt" : null;
}

const sameDesk = (a: SourceText, b: SourceText): boolean => a.outlet !== null && a.outlet === b.outlet;

const longest = (passages: Copy["passages"]): number => passages.reduce((most, one) => Math.max(most, one.words), 0);

const daysApart = (a: SourceText, b: SourceText): number | null =>
  a.published && b.published ? Math.abs(toOrdinal(b.published.day) - toOrdinal(a.published.day)) : null;

/**
 * Which of two articles names the other's outlet as its agency at its head or foot ("(Reuters)", "- REUTERS"): that one
 * is the copy, whatever the days say.
 */
function creditedAgency(a: SourceText, b: SourceText): "copy" | "source" | null {
  if (a.outlet === b.outlet) return null;
  if (credits(a.text, b.outlet)) return "copy";
  return credits(b.text, a.outlet) ? "source" : null;
}

function credits(text: string, outlet: string | null): boolean {
  if (!outlet || outlet.length < 2) return false;
  const head = text.slice(0, 200);
  const foot = text.slice(-120);
  const name = outlet.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return (
    new RegExp(`[(\\[/]\\s{0,3}${name}\\s{0,3}[)\\]/]`, "i").test(head) ||
    new RegExp(`(?:[-–—(/]\\s{0,3}|source:\\s{0,3})${name}[)\\].\\s]{0,5}$`, "i").test(foot)
  );
}

function reasonFor(
  kind: Copy["kind"],
  shared: number,
  share: number,
  longestPassage: number,
  apart: number | null,
  credited: boolean,
): string {
  const what = {
    reprint: `${Math.round(share * 100)} % of the shorter text stands in both`,
    excerpt: `${shared} words (${Math.round(share * 100)} % of the shorter text) stand in both`,
    quotation: `the same quotation of ${shared} words`,
  }[kind];
  const run = kind === "quotation" ? "" : `, longest passage ${longestPassage} words`;
  const when = apart === null ? "" : apart === 0 ? ", same day" : `, ${apart} ${apart === 1 ? "day" : "days"} later`;
  return `${what}${run}${when}${credited ? ", credited by name" : ""}`;
}
