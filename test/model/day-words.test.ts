import { describe, expect, it } from "vitest";
import type { DayPrecision } from "../../src/model/day.ts";
import { daysWords } from "../../src/model/day-words.ts";

describe("daysWords", () => {
  it.each([
    ["2016-08-06", "2016-08-06", "6 August 2016"],
    ["2024-11-27", "2024-11-29", "27–29 November 2024"],
    ["2024-11-27", "2024-12-02", "27 November – 2 December 2024"],
    ["2016-08-06", "2024-11-29", "6 August 2016 – 29 November 2024"],
    ["2016-08-01", "2016-08-31", "August 2016"],
    ["2024-02-01", "2024-02-29", "February 2024"],
    ["2023-02-01", "2023-02-27", "1–27 February 2023"],
    ["2016-01-01", "2016-12-31", "2016"],
    ["2011-01-01", "2015-12-31", "2011–2015"],
  ])("%s to %s is %s", (from, to, words) => expect(daysWords({ from, to })).toBe(words));

  it.each<[string, string, DayPrecision, string]>([
    ["2016-08-01", "2016-08-10", "month", "August 2016"],
    ["2016-07-20", "2016-08-10", "month", "20 July – 10 August 2016"],
    ["2016-01-01", "2016-08-10", "year", "2016"],
    ["2011-08-10", "2016-08-10", "years", "2011–2016"],
    ["2016-08-01", "2016-08-10", "days", "1–10 August 2016"],
  ])("%s to %s, known to the %s, is %s", (from, to, precision, words) =>
    expect(daysWords({ from, to, precision })).toBe(words),
  );
});
