import { addDays, type DayRange, weekdayOf } from "../../model/day.ts";
import { dayOf, monthRange, oneDay, type Part, rangeOf, yearNumber, yearRange } from "./day-range.ts";
import type { TimePhrase, TimeReader } from "./days-around.ts";
import { countOf, MONTHS, SEASONS, WEEKDAYS, withoutFillers, yearOf } from "./time-words.ts";

/** Days that news dates ahead of its own by a time zone or a late edition. */
const SLACK = 2;
/** Days that are known by a name. The attacks of 2001 are the only ones that the press writes as figures. */
const NAMED_DAYS: ReadonlyMap<string, string> = new Map([["9/11", "2001-09-11"]]);

/** "2016-08-06", "24.08.2013", "24/8/2013" (day first, unless only month first gives a day). */
export const readNumericDate: TimeReader = ({ words }) => {
  const [word, more] = withoutFillers(words).filter((each) => !WEEKDAYS.has(each));
  if (word === undefined || more !== undefined) return null;
  const named = NAMED_DAYS.get(word);
  if (named !== undefined) return oneDay(named, "said");
  const year = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(word);
  const european = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(word);
  const day = year
    ? dayOf(Number(year[1]), Number(year[2]), Number(year[3]))
    : european
      ? (dayOf(Number(european[3]), Number(european[2]), Number(european[1])) ??
        dayOf(Number(european[3]), Number(european[1]), Number(european[2])))
      : null;
  return day === null ? null : oneDay(day, "said");
};

/** "6 August 2016", "Aug. 6", "Saturday, August 6": without a year the last one before the article, or the next ahead. */
export const readDayOfMonth: TimeReader = (phrase) => {
  const words = withoutFillers(phrase.words);
  const weekday = words.map((word) => WEEKDAYS.get(word)).find((number) => number !== undefined);
  const rest = words.filter((word) => !WEEKDAYS.has(word));
  const month = rest.map((word) => MONTHS.get(word)).find((number) => number !== undefined);
  const years = rest.map(yearOf).filter((year) => year !== null);
  const days = rest.filter((word) => /^\d{1,2}$/.test(word)).map(Number);
  if (month === undefined || days.length !== 1 || rest.length !== 2 + years.length || years.length > 1) return null;
  if (years[0] !== undefined) return said(dayOf(years[0], month, days[0]!));
  if (phrase.published === null) return null;
  return nearest(phrase, (year) => dayOf(year, month, days[0]!), weekday);
};

const said = (day: string | null): DayRange | null => (day === null ? null : oneDay(day, "said"));

function nearest(
  phrase: TimePhrase,
  at: (year: number) => string | null,
  weekday: number | undefined,
): DayRange | null {
  const published = phrase.published!;
  const year = yearNumber(published);
  const days = [year + 1, year, year - 1, year - 2, year - 3, year - 4].map(at).filter((day) => day !== null);
  const fits = (day: string): boolean => weekday === undefined || weekdayOf(day) === weekday;
  const past = days.filter((day) => day <= addDays(published, SLACK));
  const coming = days.filter((day) => day >= published).reverse();
  const order = phrase.ahead === true ? [...coming, ...past] : [...past, ...coming];
  const day = order.find(fits) ?? order[0];
  return day === undefined ? null : oneDay(day, "implied");
}

/** "August 2016", "early August", "last August", "the summer of 2014", "2012", "the 1980s", "August last year". */
export const readMonthOrYear: TimeReader = (phrase) => {
  const words = withoutFillers(phrase.words).map((word) => PART_WORDS.get(word) ?? word);
  const part = (words.find((word) => word === "early" || word === "mid" || word === "late") ?? null) as Part;
  const rest = words.filter((word) => word !== part);
  const decade = rest.length === 1 ? /^(\d{3})0s$/.exec(rest[0]!) : null;
  if (decade) return rangeOf(`${decade[1]}0-01-01`, `${decade[1]}9-12-31`, "said", "years");
  const year = rest.map(yearOf).find((number) => number !== null) ?? null;
  const month = rest.map((word) => MONTHS.get(word)).find((number) => number !== undefined);
  const season = rest.map((word) => SEASONS.get(word)).find((number) => number !== undefined);
  const named = rest.filter((word) => yearOf(word) === null && !MONTHS.has(word) && !SEASONS.has(word)).join(" ");
  const count = rest.length - (named === "" ? 0 : named.split(" ").length);
  const parts = (year === null ? 0 : 1) + (month === undefined ? 0 : 1) + (season === undefined ? 0 : 1);
  if (count !== parts || parts === 0) return null;
  if (year !== null && month === undefined && season === undefined) {
    return named === "" || named === "year" ? yearRange(year, part, "said") : null;
  }
  if (month !== undefined && season !== undefined) return null;
  if (year !== null) return named === "" ? startOf(month, season, year, part, "said") : null;
  return withoutYear(phrase, month, season, part, named);
};

const PART_WORDS: ReadonlyMap<string, string> = new Map([
  ["end", "late"],
  ["start", "early"],
  ["middle", "mid"],
]);

const startOf = (
  month: number | undefined,
  season: number | undefined,
  year: number,
  part: Part,
  basis: DayRange["basis"],
): DayRange | null => {
  if (month !== undefined) return monthRange(year, month, part, basis);
  const first = monthRange(year, season!, null, basis)!;
  const last = season === 12 ? monthRange(year + 1, 2, null, basis)! : monthRange(year, season! + 2, null, basis)!;
  return rangeOf(first.from, last.to, basis, "year");
};

function withoutYear(
  { published, ahead }: TimePhrase,
  month: number | undefined,
  season: number | undefined,
  part: Part,
  named: string,
): DayRange | null {
  if (published === null) return null;
  const year = yearNumber(published);
  const inYear = (number: number): DayRange | null => startOf(month, season, number, part, "implied");
  if (named === "last year") return inYear(year - 1);
  if (named === "this year") return inYear(year);
  if (named === "next year") return inYear(year + 1);
  const own = inYear(year);
  if (own === null) return null;
  switch (named) {
    case "this":
      return own;
    case "next":
      return own.from > published ? own : inYear(year + 1);
    case "last":
    case "previous":
    case "past":
      return own.to < published ? own : inYear(year - 1);
    case "":
      if (ahead === true) return own.to >= published ? own : inYear(year + 1);
      return own.from <= published ? own : inYear(year - 1);
    default:
      return null;
  }
}

/** Whether words hold a count that a month's name would make a date; "6" alone is none. */
export const isBareDay = (words: readonly string[]): boolean => {
  const rest = withoutFillers(words).filter((word) => !WEEKDAYS.has(word));
  return rest.length === 1 && /^\d{1,2}$/.test(rest[0]!) && (countOf(rest[0]) ?? 0) <= 31;
};
