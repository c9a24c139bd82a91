import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, fromOrdinal, toOrdinal } from "../../src/model/day.ts";
import { type PeriodRange, sumPeriods } from "../../src/storage/sum-periods.ts";

const DIGITS = { a: 0, y: 4, m: 7, d: 10 } as const;

/** In how many of the ranges a day is counted. */
const counted = (ranges: readonly PeriodRange[], day: Day): number =>
  ranges.filter(({ grain, from, to }) => {
    const period = day.slice(0, DIGITS[grain]);
    return from <= period && period <= to;
  }).length;

describe("periods of a range of days", () => {
  const days = fc.integer({ min: toOrdinal("2009-12-01"), max: toOrdinal("2021-02-03") }).map(fromOrdinal);

  it.each(["a", "m", "d"] as const)("hold each of its days once and no other, nothing coarser than %s", (coarsest) => {
    fc.assert(
      fc.property(days, days, fc.array(days, { minLength: 20, maxLength: 20 }), (a, b, others) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const ranges = sumPeriods(from, to, coarsest);
        for (const day of [from, to, addDays(from, -1), addDays(to, 1), ...others])
          expect({ from, to, day, counted: counted(ranges, day) }).toEqual({
            from,
            to,
            day,
            counted: from <= day && day <= to ? 1 : 0,
          });
        const order = ["d", "m", "y", "a"];
        expect(ranges.every(({ grain }) => order.indexOf(grain) <= order.indexOf(coarsest))).toBe(true);
      }),
    );
  });

  it.each([
    [undefined, undefined, [{ grain: "a", from: "", to: "" }]],
    ["2016-01-01", "2016-12-31", [{ grain: "y", from: "2016", to: "2016" }]],
    ["2016-02-01", "2016-02-29", [{ grain: "m", from: "2016-02", to: "2016-02" }]],
    ["2016-08-06", "2016-08-06", [{ grain: "d", from: "2016-08-06", to: "2016-08-06" }]],
    ["2016-08-06", "2016-08-05", []],
    [
      "2015-11-30",
      undefined,
      [
        { grain: "d", from: "2015-11-30", to: "2015-11-30" },
        { grain: "m", from: "2015-12", to: "2015-12" },
        { grain: "y", from: "2016", to: "9999" },
      ],
    ],
  ])("from %s to %s are as few as can be", (from, to, ranges) => {
    expect(sumPeriods(from, to)).toEqual(ranges);
  });
});
