import { CALENDAR_MONTHS, type CalendarMonth } from "../../language/calendar-months.ts";
import { addDays, type Day, type DayRange } from "../../model/day.ts";
import { hijriDay, hijriYearOf, persianDay, persianYearOf } from "./calendars.ts";
import { oneDay, rangeOf, yearNumber } from "./day-range.ts";
import type { TimePhrase, TimeReader } from "./days-around.ts";
import { withoutFillers } from "./time-words.ts";

/** A calendar whose years are not ours. */
interface Calendar {
  readonly day: (year: number, month: number, day: number) => Day;
  readonly yearOf: (day: Day) => number;
  /** How far the calendar that is kept may lie beside the reckoned one: the Islamic months begin when the moon is seen. */
  readonly slack: number;
}

const CALENDARS: Readonly<Record<"hijri" | "persian", Calendar>> = {
  hijri: { day: hijriDay, yearOf: hijriYearOf, slack: 1 },
  persian: { day: persianDay, yearOf: persianYearOf, slack: 0 },
};

/** Years that a date in one of these calendars may be written with, and those that are ours. */
const OWN_YEAR = /^1[34]\d\d$/;
const OUR_YEAR = /^(?:19|20)\d\d$/;
/** Words that only say that a month follows, or which calendar's. */
const AROUND = new Set([
  "month",
  "holy",
  "fasting",
  "islamic",
  "muslim",
  "lunar",
  "persian",
  "iranian",
  "hijri",
  "ah",
  "h",
  "sh",
]);

const PATTERNS = CALENDAR_MONTHS.flatMap((month) =>
  month.calendar === "levantine"
    ? []
    : [{ month, pattern: new RegExp(`(?<![\\p{L}-])(?:${month.spelling})(?![\\p{L}-])`, "iu") }],
);

/** "10 Ramadan 1437", "Ramadan", "the month of Muharram last year", "22 Bahman 1394": without a year the last one, or the next ahead. */
export const readCalendarMonth: TimeReader = (phrase) => {
  // Dashes between names have become "to": "Dhul-Hijja".
  const text = phrase.words.join(" ").replace(/ to (?=hijj|qa|aww?al|thani|akhir|ula)/g, "-");
  const found = PATTERNS.map(({ month, pattern }) => ({ month, match: pattern.exec(text) })).filter(
    ({ match }) => match,
  );
  for (const { month, match } of found) {
    const rest = `${text.slice(0, match!.index)} ${text.slice(match!.index + match![0].length)}`;
    const range = readAround(
      withoutFillers(rest.split(" ")).filter((word) => word !== "" && !AROUND.has(word)),
      month,
      phrase,
    );
    if (range !== null) return range;
  }
  return null;
};

function readAround(words: readonly string[], month: CalendarMonth, phrase: TimePhrase): DayRange | null {
  const calendar = CALENDARS[month.calendar === "persian" ? "persian" : "hijri"];
  const days = words.filter((word) => /^\d{1,2}$/.test(word)).map(Number);
  const years = words.filter((word) => OWN_YEAR.test(word) || OUR_YEAR.test(word));
  const named = words.filter((word) => !/^\d+$/.test(word)).join(" ");
  if (
    days.length > 1 ||
    years.length > 1 ||
    days.length + years.length + (named === "" ? 0 : named.split(" ").length) !== words.length
  )
    return null;
  if (month.ambiguous && days.length === 0 && years.length === 0) return null;
  const year =
    years[0] === undefined
      ? yearFor(named, month.month, calendar, phrase)
      : yearWritten(years[0], month.month, calendar);
  if (year === null || (years[0] !== undefined && named !== "")) return null;
  return rangeIn(calendar, year, month.month, days[0] ?? null, years[0] === undefined ? "implied" : "said");
}

/** "1437" is the calendar's own year; "2016" that of ours in which the month began. */
function yearWritten(year: string, month: number, { day, yearOf }: Calendar): number | null {
  if (OWN_YEAR.test(year)) return Number(year);
  const first = yearOf(`${year}-01-01`);
  return [first, first + 1, first - 1].find((each) => yearNumber(day(each, month, 1)) === Number(year)) ?? null;
}

/** The year that words without one mean, counted from the article's day. */
function yearFor(
  named: string,
  month: number,
  { day, yearOf }: Calendar,
  { published, ahead }: TimePhrase,
): number | null {
  if (published === null) return null;
  const now = yearOf(published);
  const begun = day(now, month, 1) <= published ? now : now - 1;
  switch (named) {
    case "":
    case "this":
      return ahead === true && addDays(day(begun, month, 29), 1) < published ? begun + 1 : begun;
    case "last":
    case "previous":
      return addDays(day(begun, month, 29), 1) < published ? begun : begun - 1;
    case "next":
    case "coming":
      return begun + 1;
    default:
      return null;
  }
}

function rangeIn(
  { day, slack }: Calendar,
  year: number,
  month: number,
  of: number | null,
  basis: DayRange["basis"],
): DayRange | null {
  const [first, last] = [
    day(year, month, 1),
    addDays(month === 12 ? day(year + 1, 1, 1) : day(year, month + 1, 1), -1),
  ];
  if (of === null) return rangeOf(first, last, basis, "month");
  const at = day(year, month, of);
  if (of < 1 || at > last) return null;
  return slack === 0 ? oneDay(at, basis) : rangeOf(addDays(at, -slack), addDays(at, slack), basis);
}
