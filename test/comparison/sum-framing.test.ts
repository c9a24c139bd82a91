import { describe, expect, it } from "vitest";
import { type PlacedLabel, shareVocabulary, sumFraming } from "../../src/comparison/sum-framing.ts";

const label = (
  word: string,
  party: string | null,
  outlet: string | null,
  more: { quoted?: boolean; distanced?: boolean; day?: string } = {},
): PlacedLabel => ({
  use: {
    span: { start: 0, end: 1 },
    label: word,
    party: party === null ? null : { name: party, span: { start: 0, end: 1 }, rule: "test" },
    attribution: more.quoted ? [{ name: "an officer", span: { start: 0, end: 1 }, rule: "test", quoted: true }] : [],
    distanced: more.distanced ?? false,
  },
  outlet,
  published: more.day ?? null,
  party: party === "Nusra" ? "nusra" : null,
});

describe("framing", () => {
  it("counts own voice, quoted and distanced apart, with the days between", () => {
    expect(
      sumFraming([
        label("terrorist", "Nusra", "Gazette", { day: "2016-08-07" }),
        label("terrorist", "Nusra", "Gazette", { day: "2016-08-01" }),
        label("terrorist", "Nusra", "Wire", { quoted: true }),
        label("moderate", "the Free Army", "Gazette", { distanced: true }),
        label("militant", null, null),
      ]),
    ).toEqual([
      { label: "militant", party: "", outlet: null, own: 1, quoted: 0, distanced: 0, from: null, to: null },
      {
        label: "moderate",
        party: "~the free army",
        outlet: "Gazette",
        own: 0,
        quoted: 0,
        distanced: 1,
        from: null,
        to: null,
      },
      {
        label: "terrorist",
        party: "nusra",
        outlet: "Gazette",
        own: 2,
        quoted: 0,
        distanced: 0,
        from: "2016-08-01",
        to: "2016-08-07",
      },
      { label: "terrorist", party: "nusra", outlet: "Wire", own: 0, quoted: 1, distanced: 0, from: null, to: null },
    ]);
  });

  it("finds outlets that share a vocabulary in their own voice only", () => {
    const counts = sumFraming([
      label("terrorist", "Nusra", "Gazette"),
      label("terrorist", "Nusra", "Courier"),
      label("terrorist", "Nusra", "Wire", { quoted: true }),
      label("rebel", "Nusra", "Plain"),
    ]);
    expect(shareVocabulary(counts)).toEqual([
      { left: "Courier", right: "Gazette", alike: 1, common: [{ label: "terrorist", party: "nusra" }] },
    ]);
  });
});
