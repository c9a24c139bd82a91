import { describe, expect, it } from "vitest";
import { type Anchor, anchorsOf, gradeWords, type Judgement, standingJudgements } from "../../src/model/judgement.ts";
import { judgementSchema } from "../../src/model/judgement-schema.ts";

const anchor: Anchor = {
  version: "v1",
  type: "killed",
  span: { start: 3, end: 20 },
  quote: "four guards died",
  prefix: "",
  suffix: "",
};
const decided = { id: "j1", anchor, who: "A. Reader", when: "2026-02-01T00:00:00Z", why: "read twice" };
const other = { ...anchor, version: "v2" };

const ALL: readonly Judgement[] = [
  { ...decided, verdict: "accepted" },
  { ...decided, verdict: "rejected" },
  { ...decided, verdict: "corrected", correction: { field: "place", seen: "Hama", value: "Homs" } },
  { ...decided, verdict: "same-event", other },
  { ...decided, verdict: "not-same-event", other },
  {
    ...decided,
    verdict: "identified",
    name: { role: "actor", words: "the army" },
    is: "syrian-arab-army",
    answer: "same",
  },
  { ...decided, verdict: "graded", grade: { source: "B", information: "2" } },
  { ...decided, verdict: "rated", rating: { words: "no evidence", value: "unproven" } },
  {
    ...decided,
    verdict: "missed",
    claim: {
      type: "killed",
      polarity: "affirmed",
      modality: "asserted",
      attribution: [],
      actors: [],
      targets: [{ name: "guards", span: { start: 8, end: 14 }, rule: "person" }],
      places: [],
      time: null,
      quantities: [],
    },
  },
  { ...decided, verdict: "withdrawn", judgement: "j0" },
];

describe("judgements as they enter", () => {
  it.each(ALL.map((judgement) => [judgement.verdict, judgement] as const))("reads %s as it is", (_, judgement) => {
    expect(judgementSchema.parse(JSON.parse(JSON.stringify(judgement)))).toEqual(judgement);
  });

  it("reads rows of before the union", () => {
    const old = { ...decided, verdict: "accepted", other: null, correction: null };
    expect(judgementSchema.parse(old)).toEqual({ ...decided, verdict: "accepted" });
    const correction = { field: "type", seen: "clash", value: "siege" };
    expect(judgementSchema.parse({ ...old, verdict: "corrected", correction })).toEqual({
      ...decided,
      verdict: "corrected",
      correction,
    });
    expect(judgementSchema.parse({ ...old, verdict: "same-event", other })).toEqual({
      ...decided,
      verdict: "same-event",
      other,
    });
  });

  it.each([
    ["a second claim that is missing", { ...decided, verdict: "same-event", other: null }],
    ["a grade off the scale", { ...decided, verdict: "graded", grade: { source: "G", information: "2" } }],
    [
      "a field that no claim has",
      { ...decided, verdict: "corrected", correction: { field: "x", seen: "", value: "" } },
    ],
    ["an unknown verdict", { ...decided, verdict: "true" }],
    ["nothing to take back", { ...decided, verdict: "withdrawn" }],
  ])("refuses %s", (_, given) => {
    expect(judgementSchema.safeParse(given).success).toBe(false);
  });
});

describe("standing judgements", () => {
  const one = (id: string): Judgement => ({ ...decided, id, verdict: "accepted" });
  const back = (id: string, judgement: string): Judgement => ({ ...decided, id, verdict: "withdrawn", judgement });

  it.each<[string, readonly Judgement[], readonly string[]]>([
    ["all where nothing was taken back", [one("a"), one("b")], ["a", "b"]],
    ["without one that was taken back", [one("a"), one("b"), back("c", "a")], ["b"]],
    ["with one whose withdrawal was taken back", [one("a"), back("b", "a"), back("c", "b")], ["a"]],
    ["with one that was given after another was taken back", [one("a"), back("b", "a"), one("c")], ["c"]],
    ["without minding a withdrawal of nothing", [one("a"), back("b", "x")], ["a"]],
  ])("are %s", (_, given, stands) => {
    expect(standingJudgements(given).map(({ id }) => id)).toEqual(stands);
  });
});

it("hangs on both claims where there are two", () => {
  expect(ALL.map((judgement) => anchorsOf(judgement).length)).toEqual([1, 1, 1, 2, 2, 1, 1, 1, 1, 1]);
});

it("writes a grade as people do", () => {
  expect(gradeWords({ source: "B", information: "2" })).toBe("B2");
});
