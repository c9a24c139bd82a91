import { describe, expect, it } from "vitest";
import type { Extent } from "../../src/model/claim.ts";
import { PLACE_KINDS } from "../../src/model/place.ts";
import { datePrecision, geoPrecision, timePrecision, wherePrecision } from "../../src/model/precision.ts";

const area = (offset: number, radius: number): Extent => ({ form: "area", lat: 0, lon: 0, offset, radius });
const line: Extent = { ...area(0, 1000), form: "line" };

describe("precision of places", () => {
  it.each([
    ["village", undefined, 1, 1],
    ["city", undefined, 1, 1],
    ["site", area(10_000, 4_000), 2, 2],
    ["town", area(40_000, 16_000), 5, 3],
    ["district", undefined, 3, 3],
    ["governorate", undefined, 4, 3],
    ["governorate", area(20_000, 20_000), 4, 3],
    ["region", undefined, 5, 3],
    ["line", undefined, 5, 3],
    ["town", line, 5, 3],
    ["country", undefined, 6, 3],
    ["country", area(0, 100_000), 5, 3],
    ["sea", undefined, 7, 3],
  ] as const)("%s with %o is %i in UCDP's numbers and %i in ACLED's", (kind, extent, where, geo) => {
    expect(wherePrecision({ kind }, extent)).toBe(where);
    expect(geoPrecision({ kind }, extent)).toBe(geo);
  });

  it.each(PLACE_KINDS)("%s has a code", (kind) => {
    expect(wherePrecision({ kind })).toBeGreaterThan(0);
  });
});

describe("precision of days", () => {
  it.each([
    ["2016-08-06", "2016-08-06", 1, 1],
    ["2016-08-05", "2016-08-06", 2, 2],
    ["2016-08-01", "2016-08-06", 2, 2],
    ["2016-08-01", "2016-08-07", 3, 2],
    ["2016-08-01", "2016-08-08", 4, 3],
    ["2016-08-01", "2016-08-31", 4, 3],
    ["2016-08-01", "2016-09-01", 5, 3],
    ["2012-01-01", "2012-12-31", 5, 3],
  ] as const)("%s to %s is %i and %i", (from, to, date, time) => {
    expect(datePrecision({ from, to })).toBe(date);
    expect(timePrecision({ from, to })).toBe(time);
  });
});
