import type { Extent } from "./claim.ts";
import { type DayRange, toOrdinal } from "./day.ts";
import type { Place } from "./place.ts";

/** UCDP's `where_prec`: 1 the place, 2 near it, 3 and 4 a division, 5 a line, part or fuzzy area, 6 a country, 7 a sea. */
export type WherePrecision = 1 | 2 | 3 | 4 | 5 | 6 | 7;
/** UCDP's `date_prec`: 1 the day, 2 two to six days, 3 a week, 4 a month, 5 longer. */
export type DatePrecision = 1 | 2 | 3 | 4 | 5;
/** ACLED's `geo_precision` (1 the town, 2 near it, 3 a larger region) and `time_precision` (1 day, 2 week, 3 month). */
export type CoarsePrecision = 1 | 2 | 3;

/** So far from a known point UCDP still codes "near" it, in metres (GED codebook, where_prec 2). */
const NEAR_METRES = 25_000;

/** How exactly a place is known in UCDP's numbers; `extent` is where the words put it, if not at the place itself. */
export function wherePrecision({ kind }: Pick<Place, "kind">, extent?: Extent): WherePrecision {
  if (extent?.form === "line") return 5;
  switch (kind) {
    case "sea":
      return 7;
    case "country":
      return extent === undefined ? 6 : 5;
    case "region":
    case "line":
      return 5;
    case "governorate":
      return 4;
    case "district":
      return 3;
    case "city":
    case "town":
    case "village":
    case "neighbourhood":
    case "street":
    case "site":
      return extent === undefined ? 1 : extent.offset + extent.radius <= NEAR_METRES ? 2 : 5;
  }
}

/** The same in ACLED's numbers: 1 → 1, 2 → 2, anything wider → 3. */
export function geoPrecision(place: Pick<Place, "kind">, extent?: Extent): CoarsePrecision {
  const where = wherePrecision(place, extent);
  return where === 1 ? 1 : where === 2 ? 2 : 3;
}

const lengthOf = ({ from, to }: Pick<DayRange, "from" | "to">): number => toOrdinal(to) - toOrdinal(from) + 1;

/** How exactly days are known in UCDP's numbers. */
export function datePrecision(days: Pick<DayRange, "from" | "to">): DatePrecision {
  const length = lengthOf(days);
  return length === 1 ? 1 : length <= 6 ? 2 : length === 7 ? 3 : length <= 31 ? 4 : 5;
}

/** The same in ACLED's numbers: a day, a week at most, anything longer. */
export function timePrecision(days: Pick<DayRange, "from" | "to">): CoarsePrecision {
  const length = lengthOf(days);
  return length === 1 ? 1 : length <= 7 ? 2 : 3;
}
