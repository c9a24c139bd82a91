import type { Day, DayRange } from "../../model/day.ts";
import { words } from "./words.ts";

const formatOf = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(words.language === "en" ? "en-GB" : words.language, { ...options, timeZone: "UTC" });

const FULL = formatOf({ day: "numeric", month: "long", year: "numeric" });
const SHORT = formatOf({ day: "numeric", month: "short", year: "numeric" });
const MONTH = formatOf({ month: "long", year: "numeric" });
const YEAR = formatOf({ year: "numeric" });
const MOMENT = formatOf({ day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

/** The calendar has no zone: a day is put at midnight of UTC and printed in UTC. */
const instant = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** "6 August 2016". */
export const dayWords = (day: Day): string => FULL.format(instant(day));

/** "6 Aug 2016". */
export const shortDayWords = (day: Day): string => SHORT.format(instant(day));

/** "August 2016". */
export const monthWords = (day: Day): string => MONTH.format(instant(day));

/** "2016". */
export const yearWords = (day: Day): string => YEAR.format(instant(day));

/** An instant (ISO 8601) in UTC: "6 Aug 2016, 14:05". */
export const momentWords = (when: string): string => MOMENT.format(new Date(when));

/** A range as briefly as it can be said, no more exact than it is known: "27–29 November 2024", "August 2016". */
export const daysWords = ({ from, to, precision }: Pick<DayRange, "from" | "to" | "precision">): string => {
  if (precision === "month" && from.slice(0, 7) === to.slice(0, 7)) return monthWords(from);
  if (precision === "year" && from.slice(0, 4) === to.slice(0, 4)) return yearWords(from);
  return from === to ? dayWords(from) : FULL.formatRange(instant(from), instant(to));
};
