import type { ClaimType } from "../model/claim-types.ts";
import type { DayRange } from "../model/day.ts";

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

/** A line for people: "capture · Ramouseh · 6 August 2016". Parts that are not known are left out. */
export const eventTitle = (type: ClaimType, place: string | null, days: DayRange | null): string =>
  [type.replaceAll("-", " "), place, days && daysInWords(days)].filter((part) => part).join(" · ");

/** "6 August 2016", "6–9 August 2016", "29 July – 2 August 2016", "August 2016", "2016". */
export function daysInWords({ from, to, precision }: Pick<DayRange, "from" | "to" | "precision">): string {
  const [a, b] = [partsOf(from), partsOf(to)];
  if (precision === "year" && a.year === b.year) return a.year;
  if (precision === "years") return a.year === b.year ? a.year : `${a.year}–${b.year}`;
  if (precision === "month" && a.year === b.year && a.month === b.month) return `${a.month} ${a.year}`;
  if (from === to) return `${a.day} ${a.month} ${a.year}`;
  if (a.year !== b.year) return `${a.day} ${a.month} ${a.year} – ${b.day} ${b.month} ${b.year}`;
  if (a.month !== b.month) return `${a.day} ${a.month} – ${b.day} ${b.month} ${b.year}`;
  return `${a.day}–${b.day} ${a.month} ${a.year}`;
}

const partsOf = (day: string): { readonly year: string; readonly month: string; readonly day: number } => ({
  year: day.slice(0, 4),
  month: MONTHS[Number(day.slice(5, 7)) - 1] ?? "",
  day: Number(day.slice(8, 10)),
});
