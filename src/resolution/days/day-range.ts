import {
  addDays,
  type Day,
  type DayPrecision,
  type DayRange,
  fromOrdinal,
  isDay,
  lastDayOfMonth,
  toOrdinal,
} from "../../model/day.ts";

type Basis = DayRange["basis"];

/** How exactly a range of so many days is known. */
const precisionOf = (length: number): DayPrecision =>
  length <= 1
    ? "day"
    : length <= 6
      ? "days"
      : length <= 14
        ? "week"
        : length <= 62
          ? "month"
          : length <= 366
            ? "year"
            : "years";

/** A range from day to day; `null` where it would end before it begins. */
export const rangeOf = (from: Day, to: Day, basis: Basis, precision?: DayPrecision): DayRange | null =>
  from > to ? null : { from, to, precision: precision ?? precisionOf(toOrdinal(to) - toOrdinal(from) + 1), basis };

export const oneDay = (day: Day, basis: Basis): DayRange => ({ from: day, to: day, precision: "day", basis });

const pad = (number: number, digits: number): string => String(number).padStart(digits, "0");

/** A calendar day, or `null` where there is none (30 February). */
export const dayOf = (year: number, month: number, day: number): Day | null => {
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
  return isDay(text) ? text : null;
};

/** A part of a range of time: its first, middle or last third. */
export type Part = "early" | "mid" | "late" | null;

const thirdOf = (from: Day, to: Day, part: Part): readonly [Day, Day] => {
  if (part === null) return [from, to];
  const length = toOrdinal(to) - toOrdinal(from) + 1;
  const third = Math.round(length / 3);
  if (part === "early") return [from, addDays(from, third - 1)];
  if (part === "late") return [addDays(to, 1 - third), to];
  return [addDays(from, third), addDays(to, -third)];
};

export const monthRange = (year: number, month: number, part: Part, basis: Basis): DayRange | null => {
  const [from, to] = thirdOf(dayOf(year, month, 1)!, lastDayOfMonth(year, month), part);
  return rangeOf(from, to, basis, part === null ? "month" : "week");
};

export const yearRange = (year: number, part: Part, basis: Basis): DayRange | null => {
  const [from, to] = thirdOf(`${pad(year, 4)}-01-01`, `${pad(year, 4)}-12-31`, part);
  return rangeOf(from, to, basis, "year");
};

export const yearNumber = (day: Day): number => Number(day.slice(0, 4));
export const monthNumber = (day: Day): number => Number(day.slice(5, 7));

/** The same day so many months later; the last of the month where that month is shorter. */
export const addMonths = (day: Day, count: number): Day => {
  const months = yearNumber(day) * 12 + monthNumber(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  return dayOf(year, month, Number(day.slice(8))) ?? lastDayOfMonth(year, month);
};

/** Monday of the week that holds a day (ISO 8601). */
export const mondayOf = (day: Day): Day => fromOrdinal(toOrdinal(day) - ((((toOrdinal(day) + 3) % 7) + 7) % 7));

/** Smallest range that holds both. */
export const hullOf = (a: DayRange, b: DayRange): DayRange | null =>
  rangeOf(
    [a.from, b.from].sort()[0]!,
    [a.to, b.to].sort()[1]!,
    a.basis === "said" && b.basis === "said" ? "said" : "implied",
  );
