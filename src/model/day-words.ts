import { type Day, type DayRange, lastDayOfMonth } from "./day.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const yearOf = (day: Day): string => String(Number(day.slice(0, 4)));
const dateOf = (day: Day): string => String(Number(day.slice(8, 10)));
const monthName = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1]!;

/** "August 2016". */
export const monthWords = (day: Day): string => `${monthName(day)} ${yearOf(day)}`;

/** "6 Aug". */
export const shortDayWords = (day: Day): string => `${dateOf(day)} ${monthName(day).slice(0, 3)}`;

/** "6 August 2016". */
export const dayWords = (day: Day): string => `${dateOf(day)} ${monthWords(day)}`;

/** A range of days, with its precision where that is known. */
type Days = Pick<DayRange, "from" | "to"> & Partial<Pick<DayRange, "precision">>;

/** Known to the year, or reaching from the first day of a year to the last of one. */
const isYears = ({ from, to, precision }: Days): boolean =>
  precision === "years" ||
  (precision === "year" && yearOf(from) === yearOf(to)) ||
  (from.endsWith("-01-01") && to.endsWith("-12-31"));

const isMonth = ({ from, to, precision }: Days): boolean =>
  (precision === "month" && from.slice(0, 7) === to.slice(0, 7)) ||
  (from.endsWith("-01") && to === lastDayOfMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7))));

/**
 * A range of days as briefly as it can be said: "27–29 November 2024", "29 July – 2 August 2016", "August 2016",
 * "2011–2015".
 */
export const daysWords = (days: Days): string => {
  const { from, to } = days;
  if (from === to) return dayWords(from);
  if (isYears(days)) return yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}–${yearOf(to)}`;
  if (isMonth(days)) return monthWords(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dateOf(from)}–${dayWords(to)}`;
  if (yearOf(from) === yearOf(to)) return `${dateOf(from)} ${monthName(from)} – ${dayWords(to)}`;
  return `${dayWords(from)} – ${dayWords(to)}`;
};
