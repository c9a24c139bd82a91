import { describe, expect, it } from "vitest";
import type { HarmPoint } from "../../src/server/api/events.ts";
import { harmRows, scaleKind } from "../../src/web/views/event/harm-rows.ts";
import { layOutCitations } from "../../src/web/views/event/lay-out-citations.ts";
import { tollWords } from "../../src/web/words/toll.ts";

const point = (given: Partial<HarmPoint>): HarmPoint => ({
  field: "killed",
  owner: "Marat Monitor",
  outlet: "Meridian Wire",
  account: 0,
  article: "a",
  claim: "c",
  words: "24",
  low: 24,
  high: 24,
  bound: "exact",
  counted: "people",
  status: "unknown",
  polarity: "affirmed",
  modality: "asserted",
  day: "2016-08-10",
  partOf: false,
  ...given,
});

describe("rows of harm", () => {
  it("go by day, totals before their parts, the undated last", () => {
    const rows = harmRows([
      point({ day: null, words: "no day" }),
      point({ day: "2016-08-11", words: "later" }),
      point({ partOf: true, words: "part" }),
      point({ words: "total" }),
    ]);
    expect(rows.map(({ caption }) => /“(.*)”/.exec(caption)?.[1])).toEqual(["total", "part", "later", "no day"]);
    expect(rows.map(({ row }) => row)).toEqual([0, 1, 2, 3]);
  });

  it("leave an end open that the words leave open, and no number out that has one", () => {
    const [atLeast, upTo] = harmRows([point({ high: null }), point({ low: null })]);
    expect([atLeast?.low, atLeast?.high, atLeast?.isOpenAbove, atLeast?.isOpenBelow]).toEqual([24, 24, true, false]);
    expect([upTo?.low, upTo?.high, upTo?.isOpenAbove, upTo?.isOpenBelow]).toEqual([24, 24, false, true]);
    expect(harmRows([point({ low: null, high: null })])).toEqual([]);
  });

  it("are drawn hollow where the number is rough", () => {
    expect(harmRows([point({ bound: "about" })])[0]?.isRough).toBe(true);
    expect(harmRows([point({ bound: "at-least" })])[0]?.isRough).toBe(false);
  });

  it.each([
    [[3, 100], "linear"],
    [[3, 400], "symlog"],
    [[0, 30], "linear"],
  ])("of %j lie on a %s scale", (numbers, kind) => {
    expect(scaleKind(harmRows(numbers.map((n) => point({ low: n, high: n }))))).toBe(kind);
  });
});

describe("a toll in words", () => {
  it.each([
    [null, null],
    [{ low: 24, high: 30 }, "24–30"],
    [{ low: 5, high: 5 }, "5"],
    [{ low: 1200, high: null }, "1,200 or more"],
    [{ low: null, high: 12 }, "12 or fewer"],
    [{ low: 5, high: 5, open: true }, "5 or more"],
    [{ low: null, high: null }, null],
  ])("%j: %s", (toll, expected) => {
    expect(tollWords(toll)).toBe(expected);
  });
});

describe("who cites whom", () => {
  it("stands left of whom it cites, through chains", () => {
    const nodes = layOutCitations([
      { from: "Volga News", to: "ministry" },
      { from: "ministry", to: "pilots" },
      { from: "Volga News", to: "pilots" },
    ]);
    expect(nodes.map(({ name, column }) => [name, column])).toEqual([
      ["Volga News", 0],
      ["ministry", 1],
      ["pilots", 2],
    ]);
  });

  it("comes to an end where names cite each other", () => {
    const nodes = layOutCitations([
      { from: "a", to: "b" },
      { from: "b", to: "a" },
    ]);
    expect(nodes.map(({ name }) => name).sort()).toEqual(["a", "b"]);
  });

  it("gives every name of a column a row of its own, and the same drawing for any order of lines", () => {
    const edges = ["d", "c", "b"].map((to) => ({ from: "a", to }));
    const nodes = layOutCitations(edges);
    expect(new Set(nodes.map(({ column, row }) => `${column} ${row}`)).size).toBe(4);
    expect(layOutCitations(edges.toReversed())).toEqual(nodes);
  });
});
