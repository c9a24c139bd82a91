import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reattach } from "../../src/comparison/reattach.ts";
import type { Claim } from "../../src/model/claim.ts";
import type { ClaimType } from "../../src/model/claim-types.ts";
import { claimId } from "../../src/model/ids.ts";
import type { Anchor } from "../../src/model/judgement.ts";

const claim = (start: number, end: number, type: ClaimType = "clash", version = "v1"): Claim => ({
  id: claimId(version, { start, end }, type, 0),
  version,
  said: {
    span: { start, end },
    type,
    polarity: "affirmed",
    modality: "asserted",
    attribution: [],
    actors: [],
    targets: [],
    places: [],
    instruments: [],
    time: null,
    quantities: [],
    cues: [],
    confidence: 1,
  },
  voices: [],
  actors: [],
  targets: [],
  places: [],
  days: null,
});

const anchor = (start: number, end: number): Anchor => ({
  version: "v1",
  type: "clash",
  span: { start, end },
  quote: "",
  prefix: "",
  suffix: "",
});

describe("reattach", () => {
  it.each([
    ["the same span", claim(10, 30), true],
    ["half of the words", claim(20, 60), true],
    ["the whole sentence around them", claim(0, 200), true],
    ["one character less than half", claim(21, 60), false],
    ["words beside them", claim(30, 50), false],
    ["another type", claim(10, 30, "siege"), false],
    ["another version", claim(10, 30, "clash", "v2"), false],
  ])("hangs a judgement on %s: %#", (_, candidate, hangs) => {
    expect(reattach(anchor(10, 30), [candidate])).toBe(hangs ? candidate : null);
  });

  it("gives null where there is no claim", () => {
    expect(reattach(anchor(10, 30), [])).toBeNull();
  });

  it("prefers the one that shares most, then the one that adds least", () => {
    const [tight, wide, part] = [claim(8, 32), claim(0, 90), claim(10, 22)];
    expect(reattach(anchor(10, 30), [part, wide, tight])).toBe(tight);
  });

  it("finds the same claim in any order of candidates, and leaves them as they were", () => {
    const spans = fc
      .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
      .map(([start, size]) => claim(start, start + size));
    fc.assert(
      fc.property(fc.uniqueArray(spans, { selector: ({ id }) => id, maxLength: 8 }), (claims) => {
        const given = [...claims];
        const found = reattach(anchor(10, 30), given);
        expect(given).toEqual(claims);
        expect(reattach(anchor(10, 30), [...claims].reverse())).toBe(found);
      }),
    );
  });
});
