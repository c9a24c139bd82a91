import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareValues } from "../../src/comparison/compare-values.ts";
import type { Polarity } from "../../src/model/claim-types.ts";
import type { AccountField, AccountValue } from "../../src/model/event.ts";
import { lookup } from "./build.ts";

const value = (key: string, more: Partial<AccountValue> = {}): AccountValue => ({
  words: key.replace(/^~/, ""),
  claim: "c",
  span: { start: 0, end: 1 },
  key,
  range: null,
  counted: null,
  polarity: "affirmed",
  modality: "asserted",
  ...more,
});

const number = (
  min: number | null,
  max: number | null,
  of = "people",
  status: "civilian" | "combatant" | "unknown" = "unknown",
  part = false,
) =>
  value(`${min ?? ""}-${max ?? ""}`, {
    range: { min, max },
    counted: { of, bound: "exact", status, partOf: part ? { start: 5, end: 9 } : null },
  });

const verdict = (field: AccountField, left: AccountValue, right: AccountValue, later: "left" | "right" | null = null) =>
  compareValues(field, left, right, later, { place: lookup });

describe("numbers", () => {
  it.each([
    ["equal", number(19, 19), number(19, 19), "agree", "same number: 19"],
    ["contained", number(1200, 12000), number(8000, 8000), "agree", "range contains: 8000 lies in 1200–12000"],
    ["open and contained", number(20, null), number(22, 22), "agree", "range contains: 22 lies in 20 or more"],
    ["overlapping", number(10, 20), number(15, 30), "agree", "ranges overlap: 10–20 and 15–30"],
    ["contradicting", number(10, 20), number(30, 30), "differ", "different numbers: 10–20 and 30"],
    [
      "a total and civilians",
      number(255, null),
      number(24, 24, "civilian", "civilian"),
      "not-comparable",
      "total (255 or more) against civilians only (24)",
    ],
    [
      "a total and its part",
      number(255, null),
      number(24, 24, "civilian", "civilian", true),
      "not-comparable",
      "24 civilians are a part of 255 or more in all",
    ],
    [
      "more civilians than people",
      number(20, 20),
      number(24, 24, "civilian", "civilian"),
      "differ",
      "one counts more civilians (24) than the other people in all (20)",
    ],
    [
      "civilians and fighters",
      number(5, 5, "civilian", "civilian"),
      number(9, 9, "fighter", "combatant"),
      "not-comparable",
      "civilians against fighters",
    ],
    [
      "towns and strikes",
      number(50, 50, "town"),
      number(23, 23, "airstrike"),
      "not-comparable",
      "towns against airstrikes",
    ],
  ] as const)("%s", (_, left, right, outcome, reason) => {
    expect(verdict("killed", left, right)).toEqual({ outcome, reason });
  });

  it("takes a toll that rises in a later report for an update, one that falls for a contradiction", () => {
    expect(verdict("killed", number(11, 11), number(22, 22), "right")).toEqual({
      outcome: "not-comparable",
      reason: "update: the later report counts more (11 and 22)",
    });
    expect(verdict("killed", number(11, 11), number(22, 22), "left").outcome).toBe("differ");
  });

  it("gives the same outcome from either side", () => {
    const bound = fc.option(fc.nat(40), { nil: null });
    const any = fc
      .tuple(
        bound,
        bound,
        fc.constantFrom("people", "child", "town"),
        fc.constantFrom("unknown", "civilian", "combatant" as const),
      )
      .filter(([min, max]) => min === null || max === null || min <= max)
      .map(([min, max, of, status]) => number(min, max, of, status as "unknown"));
    fc.assert(
      fc.property(any, any, fc.constantFrom("left", "right", null), (left, right, later) => {
        const mirrored = later === "left" ? "right" : later === "right" ? "left" : null;
        expect(verdict("killed", left, right, later).outcome).toBe(verdict("killed", right, left, mirrored).outcome);
      }),
    );
  });
});

describe("what happened", () => {
  const what = (type: string, polarity: Polarity = "affirmed", modality: AccountValue["modality"] = "asserted") =>
    value(type, { polarity, modality });
  it.each([
    [what("siege-broken"), what("siege-broken"), "agree", "broken"],
    [what("siege-broken"), what("siege-broken", "denied"), "differ", "broken against not broken"],
    [what("siege"), what("siege-broken"), "not-comparable", "besieged against broken"],
    [what("siege"), what("siege-broken", "denied"), "agree", "besieged and not broken say the same"],
    [what("capture"), what("withdrawal"), "agree", "taken and left are one thing from two sides"],
    [what("capture"), what("repulse"), "differ", "taken against thrown back"],
    [what("airstrike"), what("shelling"), "differ", "bombed from the air against shelled"],
    [what("killed"), what("airstrike"), "not-comparable", "harm against its cause"],
    [what("capture"), what("capture", "affirmed", "hedged"), "agree", "taken, one of them with reserve"],
    [
      what("airstrike"),
      what("airstrike", "affirmed", "demanded"),
      "not-comparable",
      "what is asked for against what is told",
    ],
  ] as const)("%#: %s", (left, right, outcome, reason) => {
    expect(verdict("what", left, right)).toEqual({ outcome, reason });
  });
});

describe("places, days and parties", () => {
  it.each([
    ["place", "minyan", "aleppo", "agree", "minyan lies in aleppo"],
    ["place", "aleppo", "ramouseh", "agree", "ramouseh lies in aleppo"],
    ["place", "aleppo", "saraqib", "differ", "different places: aleppo against saraqib"],
    ["place", "aleppo", "~the hill", "not-comparable", "aleppo against the hill: not both places are in the gazetteer"],
    ["place", "~the hill", "~the hill", "agree", "both name the hill"],
    ["day", "2016-08-06/2016-08-06", "2016-08-06/2016-08-06", "agree", "same day: 2016-08-06"],
    ["day", "2016-08-01/2016-08-31", "2016-08-06/2016-08-06", "agree", "2016-08-06 lies in 2016-08-01 to 2016-08-31"],
    ["day", "2016-08-05/2016-08-05", "2016-08-06/2016-08-06", "differ", "different day: 2016-08-05 against 2016-08-06"],
    ["actor", "nusra", "nusra", "agree", "both name nusra"],
    ["actor", "nusra", "syrian-army", "differ", "different parties: nusra against syrian-army"],
    ["actor", "nusra", "~rebels", "not-comparable", "nusra against rebels: who is meant is not known well enough"],
  ] as const)("%s: %s and %s", (field, left, right, outcome, reason) => {
    expect(verdict(field, value(left), value(right))).toEqual({ outcome, reason });
  });
});
