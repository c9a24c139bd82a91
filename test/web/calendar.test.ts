import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarTicks, dayAt, lastOfBin, ordinalOf } from "../../src/web/parts/calendar.ts";
import { timeScale } from "../../src/web/views/overview/time-scale.ts";
import { daysWords, shortDayWords } from "../../src/web/words/days.ts";

const someDay = fc.integer({ min: ordinalOf("1950-01-01"), max: ordinalOf("2060-12-31") }).map(dayAt);

describe("ticks of the calendar", () => {
  it.each([
    ["2016-08-01", "2016-08-09", 10, "day", 9],
    ["2016-01-01", "2016-12-31", 12, "month", 12],
    ["2011-03-01", "2024-12-31", 8, "year", 7],
  ])("from %s to %s, at most %i, are by %s", (from, to, most, unit, count) => {
    const ticks = calendarTicks(from, to, most);
    expect(ticks).toHaveLength(count);
    expect(ticks.at(-1)?.unit).toBe(unit);
  });

  it("are never more than asked for, and lie within", () => {
    fc.assert(
      fc.property(someDay, someDay, fc.integer({ min: 2, max: 20 }), (a, b, most) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const ticks = calendarTicks(from, to, most);
        expect(ticks.length).toBeLessThanOrEqual(most);
        expect(ticks.every(({ day }) => day >= from && day <= to)).toBe(true);
      }),
    );
  });
});

describe("bins", () => {
  it.each([
    ["2024-02-01", "month", "2024-02-29"],
    ["2023-12-01", "month", "2023-12-31"],
    ["2024-12-30", "week", "2025-01-05"],
    ["2024-01-01", "year", "2024-12-31"],
    ["2024-01-01", "day", "2024-01-01"],
  ] as const)("of %s by the %s end on %s", (first, bin, last) => {
    expect(lastOfBin(first, bin)).toBe(last);
  });

  it("lie on a scale whose pixels lead back to their days", () => {
    const scale = timeScale([{ day: "2016-08-01" }, { day: "2016-10-01" }], "month", 920);
    expect([scale.from, scale.to]).toEqual(["2016-08-01", "2016-10-31"]);
    expect(scale.end("2016-10-31")).toBe(920);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 91 }), (days) => {
        const day = dayAt(ordinalOf("2016-08-01") + days);
        expect(scale.dayAt(scale.x(day) + 1)).toBe(day);
      }),
    );
    expect([scale.dayAt(-50), scale.dayAt(5000)]).toEqual(["2016-08-01", "2016-10-31"]);
  });
});

describe("days in words", () => {
  it.each([
    [{ from: "2016-08-06", to: "2016-08-06", precision: "day" }, "6 August 2016"],
    [{ from: "2016-08-01", to: "2016-08-31", precision: "month" }, "August 2016"],
    [{ from: "2016-01-01", to: "2016-12-31", precision: "year" }, "2016"],
    [{ from: "2024-11-27", to: "2024-11-29", precision: "days" }, "27–29 November 2024"],
  ] as const)("%o: %s", (range, expected) => {
    expect(daysWords(range).replaceAll(/[\u2009\u202f]/g, "")).toBe(expected);
  });

  it("stay the same day in every zone", () => {
    expect(shortDayWords("2016-08-01")).toBe("1 Aug 2016");
  });
});
