import { addDays, type Day, type DayRange, weekdayOf } from "../model/day.ts";
import { overlaps, type Span } from "../model/span.ts";
import { dayOf, yearNumber } from "./days/day-range.ts";
import { MONTHS, WEEKDAYS } from "./days/time-words.ts";

/** The days on which an article without a date came out, as far as its own words tell, and why. */
export interface Estimate extends Pick<DayRange, "from" | "to"> {
  readonly reason: string;
}

/** Names of months for a pattern, as one group. */
export const MONTH_WORDS =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** "6 August 2016", "Aug. 6", "August 6, 2016", and what is left of that where commas were lost: "August 62016". */
const DATE = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)? ${MONTH_WORDS}|${MONTH_WORDS}\\.? (\\d{1,2})(?:st|nd|rd|th)?)(?:,? ?((?:19|20)\\d{2}))?\\b`,
  "gi",
);
const WEEKDAY = /\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b/g;

/** A date without a year so many days after one with a year is of the same news. */
const FOLLOWS = 45;
/** Years that a date without one is tried in. */
const YEARS_TRIED = 6;
/** News tells what is at most so many days old by its weekday or date. */
const FRESH = 6;
/** A weekday named beside a date lies at most so many days after it; else it lies before. */
const SOON = 2;

interface FoundDate {
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/**
 * Estimates the day of publication from the dates and weekdays that a text names, and from days on which names that
 * it uses began (`since`). `ignored` are spans that are no part of the report, such as a page's time stamp.
 * `null` where no year can be found.
 */
export function estimatePublished(text: string, ignored: readonly Span[], since: readonly Day[]): Estimate | null {
  const outside = <Match extends RegExpMatchArray>(match: Match): boolean => {
    const span = { start: match.index ?? 0, end: (match.index ?? 0) + match[0].length };
    return !ignored.some((other) => overlaps(span, other));
  };
  const dates = [...text.matchAll(DATE)].filter(outside).flatMap(readDate);
  const weekdays = new Set(
    [...text.matchAll(WEEKDAY)].filter(outside).map((match) => WEEKDAYS.get(match[1]!.toLowerCase())!),
  );
  const whole = dates.flatMap(({ year, month, day }) => (year === null ? [] : (dayOf(year, month, day) ?? []))).sort();
  const bare = dates.filter(({ year }) => year === null);
  const lastWhole = whole.at(-1);
  const earliest = lastWhole ?? [...since].sort().at(-1);
  if (earliest === undefined) return null;
  const last =
    lastWhole === undefined ? agreeingDay(bare, earliest, weekdays) : (followingDay(bare, lastWhole) ?? lastWhole);
  if (last === null) return null;
  const day = latestWeekday(last, weekdays);
  const reasons = [
    `the last day that the text names is ${last}`,
    ...(day === last ? [] : [`it names a weekday after it, ${day}`]),
    ...(lastWhole === undefined ? [`in the first year after ${earliest} in which its weekday agrees`] : []),
  ];
  return { from: day, to: addDays(day, FRESH), reason: reasons.join("; ") };
}

function readDate([, before, monthAfter, monthBefore, after, year]: RegExpMatchArray): readonly FoundDate[] {
  const name = (monthAfter ?? monthBefore ?? "").toLowerCase();
  const month = MONTHS.get(name);
  const day = Number(before ?? after);
  return month === undefined || day < 1 || day > 31
    ? []
    : [{ year: year === undefined ? null : Number(year), month, day }];
}

/** The latest date without a year, in the first year in which it comes after `earliest` and falls on a weekday of the text. */
function agreeingDay(bare: readonly FoundDate[], earliest: Day, weekdays: ReadonlySet<number>): Day | null {
  const first = yearNumber(earliest);
  const candidates = Array.from({ length: YEARS_TRIED }, (_, i) => daysIn(bare, first + i).at(-1));
  return candidates.find((day) => day !== undefined && day >= earliest && weekdays.has(weekdayOf(day))) ?? null;
}

/** A date without a year that comes soon after the last one with a year. */
function followingDay(bare: readonly FoundDate[], after: Day): Day | null {
  const year = yearNumber(after);
  const days = [...daysIn(bare, year), ...daysIn(bare, year + 1)];
  return days.filter((day) => day > after && day <= addDays(after, FOLLOWS)).at(-1) ?? null;
}

const daysIn = (bare: readonly FoundDate[], year: number): readonly Day[] =>
  bare.flatMap(({ month, day }) => dayOf(year, month, day) ?? []).sort();

/** A weekday named in the text that follows the day closely. */
function latestWeekday(day: Day, weekdays: ReadonlySet<number>): Day {
  for (let days = SOON; days > 0; days--) if (weekdays.has(weekdayOf(addDays(day, days)))) return addDays(day, days);
  return day;
}
