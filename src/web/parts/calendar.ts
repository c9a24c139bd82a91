import type { Day } from "../../model/day.ts";

/** What one bar of a timeline stands for. */
export type Bin = "day" | "week" | "month" | "year";

const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01. */
export const ordinalOf = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;

/** The day that lies so many days after 1970-01-01. */
export const dayAt = (ordinal: number): Day => new Date(Math.round(ordinal) * MS_PER_DAY).toISOString().slice(0, 10);

/** The last day of the bin that begins with `first`. */
export const lastOfBin = (first: Day, bin: Bin): Day => {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  switch (bin) {
    case "day":
      return first;
    case "week":
      return dayAt(ordinalOf(first) + 6);
    case "month":
      return dayAt(Date.UTC(year, month, 0) / MS_PER_DAY);
    case "year":
      return `${first.slice(0, 4)}-12-31`;
  }
};

const BINS: readonly Bin[] = ["day", "week", "month", "year"];

/** The first day of the bin that a day lies in; weeks begin on Monday. */
const firstOfBin = (day: Day, bin: Bin): Day => {
  switch (bin) {
    case "day":
      return day;
    case "week":
      // 1970-01-01 was a Thursday.
      return dayAt(ordinalOf(day) - ((((ordinalOf(day) + 3) % 7) + 7) % 7));
    case "month":
      return `${day.slice(0, 7)}-01`;
    case "year":
      return `${day.slice(0, 4)}-01-01`;
  }
};

const DAYS_OF: Readonly<Record<Bin, number>> = { day: 1, week: 7, month: 30.4, year: 365.25 };

/** The finest bin, no finer than `bin`, that cuts the days into at most `most` pieces. */
export const binFor = (from: Day, to: Day, bin: Bin, most: number): Bin => {
  const days = ordinalOf(to) - ordinalOf(from) + 1;
  return BINS.slice(BINS.indexOf(bin)).find((one) => days / DAYS_OF[one] <= most) ?? "year";
};

/** Counts put together into coarser bins; every field but `day` is summed. A week may lend its days to the month it begins in. */
export const rebinned = <Counts extends { readonly day: Day }>(
  counts: readonly Counts[],
  bin: Bin,
  sum: (a: Counts, b: Counts) => Counts,
): readonly Counts[] => {
  const bins = new Map<Day, Counts>();
  for (const one of counts) {
    const day = firstOfBin(one.day, bin);
    const known = bins.get(day);
    bins.set(day, { ...(known === undefined ? one : sum(known, one)), day });
  }
  return [...bins.values()];
};

/** A line of the calendar to be named on an axis. */
export interface Tick {
  readonly day: Day;
  readonly unit: "day" | "month" | "year";
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50];
const MONTH_STEPS = [1, 2, 3, 6];
const DAY_STEPS = [1, 2, 7, 14];

const pad = (value: number): string => String(value).padStart(2, "0");

const yearTicks = (from: Day, to: Day, step: number): readonly Tick[] => {
  const ticks: Tick[] = [];
  for (let year = Math.ceil(Number(from.slice(0, 4)) / step) * step; year <= Number(to.slice(0, 4)); year += step) {
    ticks.push({ day: `${year}-01-01`, unit: "year" });
  }
  return ticks;
};

const monthTicks = (from: Day, to: Day, step: number): readonly Tick[] => {
  const index = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(index(from) / step) * step; at <= index(to); at += step) {
    ticks.push({ day: `${Math.floor(at / 12)}-${pad((at % 12) + 1)}-01`, unit: at % 12 === 0 ? "year" : "month" });
  }
  return ticks;
};

const dayTicks = (from: Day, to: Day, step: number): readonly Tick[] => {
  const ticks: Tick[] = [];
  for (let at = Math.ceil(ordinalOf(from) / step) * step; at <= ordinalOf(to); at += step) {
    ticks.push({ day: dayAt(at), unit: "day" });
  }
  return ticks;
};

/** Lines of the calendar between two days, at most `most` of them, at steps that people count in. */
export const calendarTicks = (from: Day, to: Day, most: number): readonly Tick[] => {
  const candidates = [
    ...DAY_STEPS.map((step) => () => dayTicks(from, to, step)),
    ...MONTH_STEPS.map((step) => () => monthTicks(from, to, step)),
    ...YEAR_STEPS.map((step) => () => yearTicks(from, to, step)),
  ];
  // Thousands of days are never laid out only to be thrown away.
  const days = ordinalOf(to) - ordinalOf(from) + 1;
  const fitting = days > 14 * most + 14 ? candidates.slice(DAY_STEPS.length) : candidates;
  for (const candidate of fitting) {
    const ticks = candidate().filter(({ day }) => day >= from && day <= to);
    if (ticks.length <= most) return ticks;
  }
  return [];
};
