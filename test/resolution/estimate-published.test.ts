import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimatePublished } from "../../src/resolution/estimate-published.ts";

describe("estimatePublished", () => {
  it.each<[string, readonly string[], string]>([
    ["The town fell on 3 May 2016, the army said.", [], "2016-05-03"],
    ["It fell on Tuesday, May 3, 2016. On Wednesday it was quiet.", [], "2016-05-04"],
    ["The truce of 12 September 2016 held until Sept. 19.", [], "2016-09-19"],
    ["They met on 2 March 2011 and on 5 June 2013.", [], "2013-06-05"],
    // 20 August is a Saturday in 2016, the first year after the name came up.
    ["The group attacked on Saturday, Aug. 20.", ["2016-07-28"], "2016-08-20"],
  ])("%s", (text, since, day) => {
    expect(estimatePublished(text, [], since)).toMatchObject({ from: day });
  });

  it.each<[string, readonly string[]]>([
    ["Nothing happened here.", []],
    ["The group attacked on Saturday.", ["2016-07-28"]],
    ["The group attacked on Aug. 20.", []],
    ["On 31 February 2016 nothing happened.", []],
  ])("%s gives no day", (text, since) => {
    expect(estimatePublished(text, [], since)).toBeNull();
  });

  it("sets a page's own stamp aside", () => {
    const text = "18 January 2021\nThe town fell on 3 May 2016.";
    expect(estimatePublished(text, [], [])?.from).toBe("2021-01-18");
    expect(estimatePublished(text, [{ start: 0, end: 15 }], [])?.from).toBe("2016-05-03");
  });

  it("says why", () => {
    expect(estimatePublished("It fell on 3 May 2016.", [], [])?.reason).toContain("2016-05-03");
  });

  it("takes any text", () => {
    fc.assert(fc.property(fc.string(), (text) => void estimatePublished(text, [], ["2016-07-28"])));
  });
});
