import { type Day, fromOrdinal, toOrdinal } from "../../model/day.ts";

/** Days of 1 Muharram of the year 1, as days since 1970-01-01: 16 July 622 in the Julian calendar (civil epoch). */
const HIJRI_EPOCH = -492_148;

/**
 * A day of the Islamic calendar by the arithmetic of thirty-year cycles (eleven leap years of 355 days). The calendar that
 * is kept follows the new moon and may lie a day to either side.
 */
export const hijriDay = (year: number, month: number, day: number): Day =>
  fromOrdinal(
    HIJRI_EPOCH + day - 1 + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30),
  );

/** The year of the Islamic calendar in which a Gregorian day falls. */
export function hijriYearOf(day: Day): number {
  const guess = Math.floor((toOrdinal(day) - HIJRI_EPOCH) / 354.367) + 1;
  return hijriDay(guess + 1, 1, 1) <= day ? guess + 1 : hijriDay(guess, 1, 1) > day ? guess - 1 : guess;
}

/** New Year of 1395, from which the years are counted. */
const NOWRUZ_1395 = "2016-03-20";
const REFERENCE = 1395;

/** Leap years of the Persian calendar between 1343 and 1472 (cycles of 33 years; right for all years of our press). */
const isPersianLeap = (year: number): boolean => (25 * year + 11) % 33 < 8;

/** A day of the Persian calendar: six months of 31 days, five of 30, and one of 29 or 30. */
export function persianDay(year: number, month: number, day: number): Day {
  let newYear = toOrdinal(NOWRUZ_1395);
  for (let at = REFERENCE; at < year; at++) newYear += isPersianLeap(at) ? 366 : 365;
  for (let at = REFERENCE - 1; at >= year; at--) newYear -= isPersianLeap(at) ? 366 : 365;
  const before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
  return fromOrdinal(newYear + before + day - 1);
}

/** The year of the Persian calendar in which a Gregorian day falls. */
export function persianYearOf(day: Day): number {
  const guess = Number(day.slice(0, 4)) - 621;
  return persianDay(guess, 1, 1) > day ? guess - 1 : guess;
}
