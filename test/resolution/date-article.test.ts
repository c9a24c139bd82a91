import { describe, expect, it } from "vitest";
import type { Published } from "../../src/model/article.ts";
import { dateArticle } from "../../src/resolution/date-article.ts";

const meta = (day: string): Published => ({ day, basis: "meta" });
const rules = (text: string, published: Published | null) =>
  dateArticle({ text, published }, []).notices.map(({ rule }) => rule);

// 6 August was a Saturday in 2016 and a Thursday in 2020.
const RAMOUSEH = "The rebels broke through on Saturday, August 6, and took the base on Sunday.";

describe("dateArticle", () => {
  it("sets aside a page's day that the weekdays of the text contradict, and estimates another", () => {
    const { on, estimated, published, notices } = dateArticle({ text: RAMOUSEH, published: meta("2021-01-18") }, []);
    expect({ on, estimated, published }).toEqual({ on: "2016-08-07", estimated: true, published: null });
    expect(notices.map(({ rule }) => rule)).toEqual(["resolution/stamp-set-aside", "resolution/estimated-day"]);
    expect(notices[0]!.message).toMatch(/2021-01-18.*2016/);
    expect(notices[1]!.message).toMatch(/between 2016-08-07 and 2016-08-13 \(the last day that the text names/);
  });

  it("only doubts a day that a person gave", () => {
    const given: Published = { day: "2021-01-18", basis: "given" };
    expect(dateArticle({ text: RAMOUSEH, published: given }, [])).toMatchObject({ on: "2021-01-18", published: given });
    expect(rules(RAMOUSEH, given)).toEqual(["resolution/doubtful-day"]);
  });

  it.each([
    ["the weekdays fit", RAMOUSEH, "2016-08-08"],
    ["the date has its own year", "They took it on Saturday, August 6, 2016.", "2021-01-18"],
    ["the date is fresh and the weekday a slip", "They took it on Friday, August 6.", "2016-08-07"],
    ["no weekday stands with a date", "They took it on August 6. On Saturday it was quiet.", "2021-01-18"],
    ["no year fits all", "It began on Saturday, August 6, and ended on Saturday, August 7.", "2021-01-18"],
  ])("keeps the page's day where %s", (_, text, day) => {
    expect(dateArticle({ text, published: meta(day) }, [])).toMatchObject({ on: day, estimated: false, notices: [] });
  });

  it("says how it estimated an article without a day, and nothing where it could not", () => {
    expect(rules("The town fell on 3 May 2016.", null)).toEqual(["resolution/estimated-day"]);
    expect(dateArticle({ text: "The town fell.", published: null }, [])).toMatchObject({ on: null, notices: [] });
  });

  it("does not take a stamp of the page for the text", () => {
    const text = "Friday, August 6\nThe town is calm.";
    const furniture = [{ span: { start: 0, end: 16 }, reason: "timestamp" as const }];
    expect(dateArticle({ text, published: meta("2021-01-18"), furniture }, []).notices).toEqual([]);
    expect(rules(text, meta("2021-01-18"))).toContain("resolution/stamp-set-aside");
  });
});
