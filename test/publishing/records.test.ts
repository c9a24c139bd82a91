import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SaidClaim } from "../../src/model/claim.ts";
import { BOUNDS, type Bound } from "../../src/model/quantity.ts";
import type { Span } from "../../src/model/span.ts";
import { boundedRange, claimRecord } from "../../src/publishing/claim-record.ts";
import { labelRecord } from "../../src/publishing/label-record.ts";

const TEXT = "In Marat, a monitor said rebels killed more than 50 soldiers on Friday.";
const spanOf = (words: string): Span => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const said = (name: string, words = name) => ({ name, span: spanOf(words), rule: "test/rule" });
const article = { label: "report-7", text: TEXT };

const CLAIM: SaidClaim = {
  span: spanOf("rebels killed more than 50 soldiers"),
  type: "killed",
  polarity: "affirmed",
  modality: "asserted",
  attribution: [{ ...said("Marat Monitor", "monitor"), quoted: false }],
  actors: [said("rebels")],
  targets: [said("soldiers")],
  places: [said("Marat")],
  instruments: [],
  time: { ...said("on Friday"), carried: false },
  quantities: [
    {
      of: "soldiers",
      min: 51,
      max: null,
      bound: "more-than",
      span: spanOf("more than 50 soldiers"),
      status: "combatant",
      partOf: null,
    },
  ],
  cues: [],
  confidence: 1,
};

describe("claimRecord", () => {
  it("gives the codebook's row, keys in the codebook's order", () => {
    const days = { from: "2024-11-29", to: "2024-11-29", precision: "day", basis: "implied" } as const;
    expect(JSON.stringify(claimRecord({ said: CLAIM, days }, article))).toBe(
      '{"article":"report-7","start":25,"end":60,"text":"rebels killed more than 50 soldiers","type":"killed",' +
        '"polarity":"affirmed","modality":"asserted","attribution":["Marat Monitor"],"actor":["rebels"],' +
        '"target":["soldiers"],"place":["Marat"],"time":{"from":"2024-11-29","to":"2024-11-29"},' +
        '"quantities":[{"of":"soldiers","min":51,"max":null,"text":"more than 50 soldiers"}]}',
    );
  });

  it("leaves the time null where no days are known", () => {
    expect(claimRecord({ said: CLAIM, days: null }, article).time).toBeNull();
  });

  it("keeps the chain of voices in its order", () => {
    const chain = { ...CLAIM, attribution: ["A", "B"].map((name) => ({ ...said(name, "monitor"), quoted: true })) };
    expect(claimRecord({ said: chain, days: null }, article).attribution).toEqual(["A", "B"]);
  });
});

describe("boundedRange", () => {
  const cases: readonly [Bound, number | null, number | null, number | null, number | null][] = [
    ["exact", 19, 19, 19, 19],
    ["exact", 19, null, 19, 19],
    ["about", null, 30, 30, 30],
    ["at-least", 255, null, 255, null],
    ["at-least", 255, 255, 255, null],
    ["more-than", 51, null, 51, null],
    ["up-to", null, 20, null, 20],
    ["up-to", 20, 20, null, 20],
    ["nearly", null, 7000, null, 7000],
    ["between", 1200, 12000, 1200, 12000],
    ["vague", 24, null, 24, null],
  ];
  it.each(cases)("%s %s..%s gives %s..%s", (bound, min, max, low, high) => {
    expect(boundedRange({ bound, min, max })).toEqual({ min: low, max: high });
  });

  it("never turns the ends around and is done after one pass", () => {
    fc.assert(
      fc.property(fc.constantFrom(...BOUNDS), fc.nat(), fc.nat(), (bound, a, b) => {
        const once = boundedRange({ bound, min: Math.min(a, b), max: Math.max(a, b) });
        expect(once.min === null || once.max === null || once.min <= once.max).toBe(true);
        expect(boundedRange({ bound, ...once })).toEqual(once);
      }),
    );
  });
});

describe("labelRecord", () => {
  const use = { span: spanOf("rebels"), label: "rebel", attribution: [], distanced: false };
  it("names the party, or nobody", () => {
    expect(labelRecord({ ...use, party: said("Levant Front", "rebels") }, article)).toEqual({
      article: "report-7",
      start: 25,
      end: 31,
      text: "rebels",
      label: "rebel",
      actor: "Levant Front",
    });
    expect(labelRecord({ ...use, party: null }, article).actor).toBe("");
  });
});
