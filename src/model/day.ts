/** A calendar day, `YYYY-MM-DD`; never a `Date`, which has a clock and a zone. */
export type Day = string;

export const DAY_PRECISIONS = ["day", "days", "week", "month", "year", "years"] as const;
export type DayPrecision = (typeof DAY_PRECISIONS)[number];

/** A closed range of days and how exactly it is known. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
  readonly precision: DayPrecision;
  /**
   * `said` by the words themselves, `implied` by reckoning from another day, `estimated` by reckoning from a day of
   * publication that is itself an estimate, `carried` from an earlier sentence.
   */
  readonly basis: "said" | "implied" | "estimated" | "carried";
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MS_PER_DAY = 86_400_000;

/** Whether a string is a real calendar day (29 February only in leap years). */
export const isDay = (text: string): text is Day => DAY.test(text) && fromOrdinal(toOrdinal(text)) === text;

/** Days since 1970-01-01. */
export const toOrdinal = (day: Day): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / MS_PER_DAY;

/** The day that lies `ordinal` days after 1970-01-01. */
export const fromOrdinal = (ordinal: number): Day => new Date(ordinal * MS_PER_DAY).toISOString().slice(0, 10);

/** The day `count` days later (earlier when negative). */
export const addDays = (day: Day, count: number): Day => fromOrdinal(toOrdinal(day) + count);

/** 0 Sunday … 6 Saturday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => (((toOrdinal(day) + 4) % 7) + 7) % 7;

/** The last day of a month (`month` 1 to 12). */
export const lastDayOfMonth = (year: number, month: number): Day => fromOrdinal(Date.UTC(year, month, 0) / MS_PER_DAY);

/** Whether two ranges of days share a day. */
export const daysMeet = (a: Pick<DayRange, "from" | "to">, b: Pick<DayRange, "from" | "to">): boolean =>
  a.from <= b.to && b.from <= a.to;
