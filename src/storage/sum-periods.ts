import { addDays, type Day, lastDayOfMonth } from "../model/day.ts";
import type { SumGrain } from "./server-tables.ts";

/** A closed range of periods of one grain, as words that sort: `2016-08` to `2016-12`. */
export interface PeriodRange {
  readonly grain: SumGrain;
  readonly from: string;
  readonly to: string;
}

const FIRST: Day = "0001-01-01";
const LAST: Day = "9999-12-31";

const monthOf = (day: Day): string => day.slice(0, 7);
const yearOf = (day: Day): string => day.slice(0, 4);
const endOfMonth = (day: Day): Day => lastDayOfMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));

/**
 * The fewest ranges of periods that hold a range of days exactly: days up to the next whole month, months up to the next
 * whole year, years, months, days. No period is in two of them.
 * @param coarsest nothing coarser than this is used
 */
export const sumPeriods = (
  from: Day | undefined,
  to: Day | undefined,
  coarsest: SumGrain = "a",
): readonly PeriodRange[] => {
  if (from === undefined && to === undefined && coarsest === "a") return [{ grain: "a", from: "", to: "" }];
  const [first, last] = [from ?? FIRST, to ?? LAST];
  if (first > last) return [];
  if (coarsest === "d") return [{ grain: "d", from: first, to: last }];
  return months(first, last, coarsest !== "m");
};

const months = (first: Day, last: Day, mayBeYears: boolean): readonly PeriodRange[] => {
  const head = first.endsWith("-01") ? [] : [days(first, least(endOfMonth(first), last))];
  const start = head.length === 0 ? first : addDays(endOfMonth(first), 1);
  if (start > last) return head;
  const tail = last === endOfMonth(last) ? [] : [days(greatest(start, `${monthOf(last)}-01`), last)];
  const end = tail.length === 0 ? last : addDays(`${monthOf(last)}-01`, -1);
  if (start > end) return [...head, ...tail];
  return [...head, ...(mayBeYears ? years(start, end) : [monthRange(start, end)]), ...tail];
};

/** Both ends are those of months. */
const years = (first: Day, last: Day): readonly PeriodRange[] => {
  const wholeFrom = first.endsWith("-01-01") ? Number(yearOf(first)) : Number(yearOf(first)) + 1;
  const wholeTo = last.endsWith("-12-31") ? Number(yearOf(last)) : Number(yearOf(last)) - 1;
  if (wholeFrom > wholeTo) return [monthRange(first, last)];
  const [from, to] = [String(wholeFrom).padStart(4, "0"), String(wholeTo).padStart(4, "0")];
  return [
    ...(first < `${from}-01-01` ? [monthRange(first, addDays(`${from}-01-01`, -1))] : []),
    { grain: "y", from, to },
    ...(last > `${to}-12-31` ? [monthRange(addDays(`${to}-12-31`, 1), last)] : []),
  ];
};

const days = (from: Day, to: Day): PeriodRange => ({ grain: "d", from, to });
const monthRange = (from: Day, to: Day): PeriodRange => ({ grain: "m", from: monthOf(from), to: monthOf(to) });
const least = (a: Day, b: Day): Day => (a < b ? a : b);
const greatest = (a: Day, b: Day): Day => (a > b ? a : b);
