import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, type DayRange, fromOrdinal, weekdayOf } from "../../src/model/day.ts";
import type { DaysAround } from "../../src/resolution/days/days-around.ts";
import { resolveDays } from "../../src/resolution/resolve-days.ts";

const spell = (range: DayRange | null): string | null =>
  range === null ? null : range.from === range.to ? range.from : `${range.from}/${range.to}`;

/** 30 November 2024 was a Saturday, 7 August 2016 a Sunday. */
const SATURDAY = "2024-11-30";
const SUNDAY = "2016-08-07";

describe("resolveDays", () => {
  it.each<[string, Day, string]>([
    // weekdays
    ["on Wednesday", SATURDAY, "2024-11-27"],
    ["Saturday", SATURDAY, SATURDAY],
    ["late Friday", SATURDAY, "2024-11-29"],
    ["Friday's", SATURDAY, "2024-11-29"],
    ["at 07:30 local time on Friday", SATURDAY, "2024-11-29"],
    ["Thursday night", SATURDAY, "2024-11-28"],
    ["last Saturday", SATURDAY, "2024-11-23"],
    ["last Friday", SATURDAY, "2024-11-29"],
    ["next Friday", SATURDAY, "2024-12-06"],
    ["Tuesday last week", SATURDAY, "2024-11-19"],
    ["Saturday and Sunday", SUNDAY, "2016-08-06/2016-08-07"],
    ["from Monday to Wednesday", SATURDAY, "2024-11-25/2024-11-27"],
    // dates
    ["Aug. 6", SUNDAY, "2016-08-06"],
    ["on August 6th", "2016-10-28", "2016-08-06"],
    ["6 August 2016", SATURDAY, "2016-08-06"],
    ["the 6th of August, 2016", SATURDAY, "2016-08-06"],
    ["Saturday, August 6", SUNDAY, "2016-08-06"],
    ["December 20", "2017-01-03", "2016-12-20"],
    ["Aug. 8", SUNDAY, "2016-08-08"],
    ["24.08.2013", SATURDAY, "2013-08-24"],
    ["2013-08-24", SATURDAY, "2013-08-24"],
    ["8/24/2013", SATURDAY, "2013-08-24"],
    ["9/11", SATURDAY, "2001-09-11"],
    ["between 6 and 8 August", SUNDAY, "2016-08-06/2016-08-08"],
    ["Aug. 1-6", SUNDAY, "2016-08-01/2016-08-06"],
    ["1–6 August 2016", SATURDAY, "2016-08-01/2016-08-06"],
    ["from Nov. 27 until Nov. 29", SATURDAY, "2024-11-27/2024-11-29"],
    // months, seasons, years
    ["in August", "2016-10-28", "2016-08-01/2016-08-31"],
    ["in August", "2016-08-20", "2016-08-01/2016-08-31"],
    ["February", "2016-05-31", "2016-02-01/2016-02-29"],
    ["in December", "2017-01-03", "2016-12-01/2016-12-31"],
    ["in May", "2016-08-07", "2016-05-01/2016-05-31"],
    ["early August", "2016-10-28", "2016-08-01/2016-08-10"],
    ["mid-July 2016", SATURDAY, "2016-07-11/2016-07-21"],
    ["the summer of 2014", SATURDAY, "2014-06-01/2014-08-31"],
    ["last August", "2016-08-20", "2015-08-01/2015-08-31"],
    ["August last year", "2016-08-20", "2015-08-01/2015-08-31"],
    ["in 2001", SATURDAY, "2001-01-01/2001-12-31"],
    ["2011-2018", SATURDAY, "2011-01-01/2018-12-31"],
    ["the 1980s", SATURDAY, "1980-01-01/1989-12-31"],
    ["since 2011", SATURDAY, `2011-01-01/${SATURDAY}`],
    ["since Wednesday", SATURDAY, `2024-11-27/${SATURDAY}`],
    // reckoned from the article's day
    ["yesterday", SATURDAY, "2024-11-29"],
    ["today", SATURDAY, SATURDAY],
    ["tomorrow", SATURDAY, "2024-12-01"],
    ["overnight", SATURDAY, "2024-11-29/2024-11-30"],
    ["over the last few days", "2016-05-31", "2016-05-28/2016-05-30"],
    ["in the past three days", "2016-05-31", "2016-05-28/2016-05-30"],
    ["over the last few weeks", "2016-05-31", "2016-05-10/2016-05-30"],
    ["in recent weeks", "2016-05-31", "2016-05-10/2016-05-30"],
    ["in the past 24 hours", SATURDAY, "2024-11-29/2024-11-30"],
    ["in the last two years", SATURDAY, "2022-12-01/2024-11-30"],
    ["earlier this week", SUNDAY, "2016-08-01/2016-08-06"],
    ["last week", SATURDAY, "2024-11-18/2024-11-24"],
    ["last month", SATURDAY, "2024-10-01/2024-10-31"],
    ["last year", SATURDAY, "2023-01-01/2023-12-31"],
    ["last weekend", SATURDAY, "2024-11-23/2024-11-24"],
    ["two days ago", SATURDAY, "2024-11-28"],
    ["three years ago", SATURDAY, "2021-01-01/2021-12-31"],
  ])("%s, from %s: %s", (phrase, published, expected) => {
    expect(spell(resolveDays(phrase, published))).toBe(expected);
  });

  it.each<[string, DaysAround, string]>([
    ["by Friday", { begins: "2024-11-27" }, "2024-11-27/2024-11-29"],
    ["by Friday", {}, "2024-11-29"],
    ["one week after", { anchor: day("2024-11-23"), end: "earlier" }, "2024-11-16"],
    ["a week later", { anchor: day("2024-11-13") }, "2024-11-20"],
    ["two days earlier", { anchor: day("2024-11-27") }, "2024-11-25"],
    ["the next day", { anchor: day("2024-11-27") }, "2024-11-28"],
    ["the same day", { anchor: day("2024-11-27") }, "2024-11-27"],
    ["since then", { anchor: day("2024-11-27") }, "2024-11-27/2024-11-30"],
    ["on Sunday", { ahead: true }, "2024-12-01"],
    ["in February", { ahead: true }, "2025-02-01/2025-02-28"],
    ["on December 8", { ahead: true }, "2024-12-08"],
  ])("%s with %o: %s", (phrase, around, expected) => {
    expect(spell(resolveDays(phrase, SATURDAY, around))).toBe(expected);
  });

  it.each([
    "",
    "now",
    "recently",
    "recent months",
    "a short while ago",
    "every Friday",
    "may",
    "the sun",
    "20",
    "1,200 people",
    "30 February 2016",
    "the next day",
    "a week later",
    "daily",
    "years",
    "five days",
    "Friday prayers",
    "the Year of the Dragon",
  ])("%j says no day", (phrase) => {
    expect(resolveDays(phrase, SATURDAY)).toBeNull();
  });

  it.each(["on Wednesday", "Aug. 6", "in August", "yesterday", "last year", "since 2011"])(
    "%j needs the article's day",
    (phrase) => {
      expect(resolveDays(phrase, null)).toBeNull();
    },
  );

  it("keeps said and implied apart", () => {
    expect(resolveDays("6 August 2016", SATURDAY)).toMatchObject({ basis: "said", precision: "day" });
    expect(resolveDays("6 August", SATURDAY)).toMatchObject({ basis: "implied", precision: "day" });
    expect(resolveDays("in 2012", null)).toMatchObject({ basis: "said", precision: "year" });
    expect(resolveDays("in August", SATURDAY)).toMatchObject({ basis: "implied", precision: "month" });
  });

  const anyDay = fc.integer({ min: -3000, max: 40_000 }).map(fromOrdinal);
  const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

  it("puts a bare weekday into the seven days that end with the article's own", () => {
    fc.assert(
      fc.property(anyDay, fc.nat(6), (published, weekday) => {
        const range = resolveDays(`on ${WEEKDAYS[weekday]}`, published)!;
        expect(weekdayOf(range.from)).toBe(weekday);
        expect(range.from > addDays(published, -7) && range.from <= published).toBe(true);
      }),
    );
  });

  it("never throws and never ends before it begins", () => {
    const word = fc.constantFrom(
      ..."on the last next since by from to until and Friday Aug. May 6 31 2016 few days weeks ago this earlier mid-July - overnight 99 00/00/0000".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), anyDay, fc.boolean(), (words, published, ahead) => {
        const range = resolveDays(words.join(" "), published, { ahead, begins: addDays(published, -3) });
        expect(range === null || range.from <= range.to).toBe(true);
      }),
    );
    fc.assert(fc.property(fc.string(), anyDay, (text, published) => void resolveDays(text, published)));
  });
});

function day(text: Day): DayRange {
  return { from: text, to: text, precision: "day", basis: "implied" };
}
