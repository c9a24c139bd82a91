import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { filterQuery } from "../../src/server/api/filter.ts";
import { type Filter, isNarrow, NO_FILTER, readFilter, toggled, writeFilter } from "../../src/web/address/filter.ts";
import { articlePath, overviewPath } from "../../src/web/address/paths.ts";

const values = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { maxLength: 3 });
const day = fc.constantFrom("", "2016-08-06", "2024-11-30");
const filter: fc.Arbitrary<Filter> = fc.record({
  q: fc.string({ maxLength: 20 }).map((words) => words.trim()),
  type: values,
  family: values,
  actor: values,
  voice: values,
  place: values,
  outlet: values,
  from: day,
  to: day,
  polarity: values,
  modality: values,
  contested: fc.boolean(),
});

describe("a filter in the address", () => {
  it("comes back as it was written, commas and percent signs included", () => {
    fc.assert(
      fc.property(filter, (one) => {
        expect(readFilter(new URLSearchParams(String(writeFilter(one))))).toEqual(one);
      }),
    );
  });

  it("means the same to the server, commas and percent signs included", () => {
    const name = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => text.trim() === text);
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 4 }), (outlet) => {
        const asked = writeFilter({ ...NO_FILTER, outlet }).get("outlet");
        expect(filterQuery.parse({ outlet: asked }).outlet).toEqual(outlet);
      }),
    );
  });

  it("writes nothing for what does not narrow", () => {
    expect(String(writeFilter(NO_FILTER))).toBe("");
    expect(isNarrow(NO_FILTER)).toBe(false);
    expect(isNarrow({ ...NO_FILTER, contested: true })).toBe(true);
    expect(isNarrow({ ...NO_FILTER, q: "  " })).toBe(false);
  });

  it("passes over parameters that are none of its own", () => {
    expect(readFilter(new URLSearchParams("cell=3.killed&contested=yes"))).toEqual(NO_FILTER);
  });

  it("puts a value in and takes it out", () => {
    const once = toggled(NO_FILTER, "outlet", "Damask Herald");
    expect(once.outlet).toEqual(["Damask Herald"]);
    expect(toggled(once, "outlet", "Damask Herald")).toEqual(NO_FILTER);
  });

  it("makes paths that escape what they hold", () => {
    expect(overviewPath({ place: ["sy-aleppo"] })).toBe("/?place=sy-aleppo");
    expect(articlePath("a/b?c", { start: 3, end: 9 })).toBe("/articles/a%2Fb%3Fc?at=3-9");
  });
});
