import type { Article, Published } from "../model/article.ts";
import { addDays, type Day, weekdayOf } from "../model/day.ts";
import { type Notice, notice } from "../model/notice.ts";
import { overlaps, type Span } from "../model/span.ts";
import { dayOf, yearNumber } from "./days/day-range.ts";
import { MONTHS, WEEKDAYS } from "./days/time-words.ts";
import { estimatePublished, MONTH_WORDS } from "./estimate-published.ts";

/** The day from which an article's words of time are counted. */
export interface ArticleDay {
  readonly on: Day | null;
  /** Nobody says it: it was estimated from the article's own words. */
  readonly estimated: boolean;
  /** The day of publication, without one that the text contradicts. */
  readonly published: Published | null;
  readonly notices: readonly Notice[];
}

type Dated = Pick<Article, "text" | "published"> & Partial<Pick<Article, "furniture">>;

/**
 * The day of an article: as read, unless its own weekdays say that the day is that of a later crawl; else estimated.
 *
 * @param since days on which names that the article uses came into use: it came out after them
 */
export function dateArticle({ text, published, furniture }: Dated, since: readonly Day[]): ArticleDay {
  const ignored = (furniture ?? []).map(({ span }) => span);
  const year = published === null ? null : contradictingYear(text, published.day, ignored);
  if (published !== null && year === null) return { on: published.day, estimated: false, published, notices: [] };
  if (published !== null && published.basis === "given") {
    const message = `the day given, ${published.day}, does not fit the weekdays in the text, which fit ${year}: check it`;
    return {
      on: published.day,
      estimated: false,
      published,
      notices: [notice(`${RULE}/doubtful-day`, "warning", message)],
    };
  }
  const estimate = estimatePublished(text, ignored, year === null ? since : [...since, `${year}-01-01`]);
  const aside =
    published === null
      ? []
      : [
          notice(
            `${RULE}/stamp-set-aside`,
            "warning",
            `the page's day, ${published.day}, does not fit the weekdays in the text, which fit ${year}: it was set aside as that of a later copy; --published gives the day`,
          ),
        ];
  if (estimate === null) return { on: null, estimated: false, published: null, notices: aside };
  const message = `by its own words the article came out between ${estimate.from} and ${estimate.to} (${estimate.reason}); its words of time are counted from ${estimate.from}`;
  return {
    on: estimate.from,
    estimated: true,
    published: null,
    notices: [...aside, notice(`${RULE}/estimated-day`, "info", message)],
  };
}

const RULE = "resolution";

/** "Saturday, August 6", "Saturday (Aug. 6)", "Saturday 6 August": a weekday with its date, without a year. */
const PAIR = new RegExp(
  `\\b(\\w{3,6}day),? \\(?(?:the )?(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH_WORDS}|${MONTH_WORDS}\\.? (\\d{1,2})(?:st|nd|rd|th)?)\\b(?!,? ?(?:19|20)\\d\\d)`,
  "gi",
);
/** News tells by weekday what is at most so old; a date that is older has no weekday to go by. */
const FRESH = 60;
/** So many years before the day of publication another is looked for. */
const YEARS_BACK = 20;

interface Pair {
  readonly weekday: number;
  readonly month: number;
  readonly day: number;
}

/**
 * The latest year in which all weekdays that the text writes beside dates are right, if none is in the year before the day of
 * publication; `null` where the text does not contradict that day. A date of the last weeks with a wrong weekday is a slip of the pen.
 */
function contradictingYear(text: string, published: Day, ignored: readonly Span[]): number | null {
  const pairs = [...text.matchAll(PAIR)]
    .filter(
      ({ index, 0: words }) => !ignored.some((span) => overlaps(span, { start: index, end: index + words.length })),
    )
    .flatMap(readPair);
  if (pairs.length === 0) return null;
  const nearest = pairs.map((pair) => lastBefore(pair, addDays(published, 2)));
  if (
    nearest.some((day, i) => day === null || day > addDays(published, -FRESH) || weekdayOf(day) === pairs[i]!.weekday)
  )
    return null;
  const first = yearNumber(published) - 1;
  for (let year = first; year > first - YEARS_BACK; year--) if (pairs.every((pair) => fits(pair, year))) return year;
  return null;
}

function readPair([, weekday, before, monthAfter, monthBefore, after]: RegExpMatchArray): readonly Pair[] {
  const number = WEEKDAYS.get(weekday!.toLowerCase());
  const month = MONTHS.get((monthAfter ?? monthBefore ?? "").toLowerCase());
  return number === undefined || month === undefined ? [] : [{ weekday: number, month, day: Number(before ?? after) }];
}

function lastBefore({ month, day }: Pair, limit: Day): Day | null {
  const year = yearNumber(limit);
  return [year, year - 1].map((each) => dayOf(each, month, day)).find((each) => each !== null && each <= limit) ?? null;
}

function fits({ weekday, month, day }: Pair, year: number): boolean {
  const date = dayOf(year, month, day);
  return date !== null && weekdayOf(date) === weekday;
}
