import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/model/day.ts";
import { findDay, parseDay } from "../../src/reading/parse-day.ts";

describe("parseDay", () => {
  it.each([
    ["2016-08-06", "2016-08-06"],
    ["2016-08-06T19:40:00+03:00", "2016-08-06"],
    ["2016/8/6", "2016-08-06"],
    ["20160806", "2016-08-06"],
    ["6 August 2016", "2016-08-06"],
    ["6th of August 2016", "2016-08-06"],
    ["Sat, 06 Aug 2016 07:07:00 GMT", "2016-08-06"],
    ["August 6, 2016", "2016-08-06"],
    ["Aug. 6, 2016", "2016-08-06"],
    ["Sept 4 2016", "2016-09-04"],
    ["Aug 062016", "2016-08-06"],
    ["06.08.2016", "2016-08-06"],
    ["06-08-2016", "2016-08-06"],
    ["16/08/2016", "2016-08-16"],
    ["08/16/2016", "2016-08-16"],
    ["06/08/2016", null],
    ["30 February 2016", null],
    ["31.09.2016", null],
    ["August 2016", null],
    ["yesterday", null],
    ["the 6th", null],
    ["1016-08-06", null],
    ["", null],
  ])("%j → %s", (words, day) => expect(parseDay(words)).toBe(day));

  it("gives every day back from its common forms", () => {
    const names = "January February March April May June July August September October November December".split(" ");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
        const day = addDays("1950-01-01", count);
        const [year, month, number] = day.split("-") as [string, string, string];
        const name = names[Number(month) - 1]!;
        const forms = [
          `${Number(number)} ${name} ${year}`,
          `${name.slice(0, 3)} ${Number(number)}, ${year}`,
          `${number}.${month}.${year}`,
        ];
        expect(forms.map(parseDay)).toEqual([day, day, day]);
      }),
    );
  });
});

describe("findDay", () => {
  it.each([
    ["07:07 GMT18 January 2021", "2021-01-18"],
    ["Last Update: Tuesday 12 July 2016 KSA 08:45", "2016-07-12"],
    ["call 112016 now", null],
  ])("%j → %s", (words, day) => expect(findDay(words)).toBe(day));
});
