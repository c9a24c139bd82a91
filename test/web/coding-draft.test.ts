import { describe, expect, it } from "vitest";
import { codingOf, draftOf, locate, newDraft, trimmed } from "../../src/web/parts/coding/draft.ts";

const TEXT = 'Aleppo was quiet. "At least 12 people died in Aleppo," a doctor said.';
const at = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};

describe("a claim that a person codes", () => {
  it("finds typed words where they stand nearest to the claim", () => {
    const claim = at("12 people died");
    expect(locate(TEXT, " Aleppo ", claim)).toEqual(at("Aleppo", 20));
    expect(locate(TEXT, "Aleppo", at("quiet"))).toEqual(at("Aleppo"));
    expect(locate(TEXT, "Homs", claim)).toBeNull();
    expect(locate(TEXT, "  ", claim)).toBeNull();
  });

  it("drops white space at the ends of what was selected", () => {
    expect(trimmed(TEXT, { start: 6, end: 17 })).toEqual({ start: 7, end: 17 });
    expect(trimmed(TEXT, { start: 6, end: 7 })).toEqual({ start: 7, end: 7 });
  });

  it("knows whether its voice is quoted, by the marks around its words", () => {
    const voice = { name: "doctor", span: at("doctor") };
    const coded = (words: string) => {
      const draft = newDraft(at(words));
      return codingOf({ ...draft, roles: { ...draft.roles, attribution: [voice] } }, TEXT).attribution[0]?.quoted;
    };
    expect(coded("12 people died")).toBe(true);
    expect(coded("Aleppo was quiet")).toBe(false);
  });

  it("leaves an end of a number open that nobody typed, and takes no words for one", () => {
    const number = {
      name: "12 people",
      span: at("12 people"),
      of: "people",
      bound: "at-least",
      status: "unknown",
    } as const;
    const { quantities } = codingOf(
      { ...newDraft(at("died")), numbers: [{ ...number, min: "12", max: "many" }] },
      TEXT,
    );
    expect(quantities.map(({ min, max, of }) => [min, max, of])).toEqual([[12, null, "people"]]);
  });

  it("comes back from what was kept as it was", () => {
    const place = { name: "Aleppo", span: at("Aleppo") };
    const draft = newDraft(at("Aleppo was quiet"));
    const kept = codingOf({ ...draft, type: "control", roles: { ...draft.roles, places: [place] } }, TEXT);
    expect(codingOf(draftOf(kept), TEXT)).toEqual(kept);
  });
});
