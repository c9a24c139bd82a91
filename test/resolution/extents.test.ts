import { describe, expect, it } from "vitest";
import type { PlaceResolution } from "../../src/model/claim.ts";
import { geoPrecision, wherePrecision } from "../../src/model/precision.ts";
import { kilometresBetween } from "../../src/resolution/distance.ts";
import { placeContext } from "../../src/resolution/place-context.ts";
import { resolvePlace } from "../../src/resolution/resolve-place.ts";
import { withExtent } from "../../src/resolution/with-extent.ts";
import { gazetteer } from "./own-gazetteer.ts";

/** The name in brackets as it stands in the sentence. */
const whereIs = (marked: string): PlaceResolution => {
  const start = marked.indexOf("[");
  const name = marked.slice(start + 1, marked.indexOf("]"));
  const text = marked.replace(/[[\]]/g, "");
  const context = placeContext(gazetteer, [name, "Aleppo"], []);
  const resolve = (other: string): PlaceResolution => resolvePlace(other, context);
  return withExtent(resolve(name), { text, span: { start, end: start + name.length }, gazetteer, resolve });
};

describe("withExtent", () => {
  it.each([
    // sentence, id, offset in km, radius in km, UCDP code
    ["A mine went off 10 km north of [Hama].", "sy-hama", 10, 5, 2],
    ["They dug in some 20 miles (32 km) south-east of the town of [Saraqib].", "sy-saraqib", 32.2, 12.9, 5],
    ["A drone fell ten kilometres from [Manbij].", "sy-manbij", 0, 14, 2],
    ["Shells landed on the outskirts of [Atarib].", "sy-al-atarib", 0, null, 2],
    ["Two men were shot near [Saraqib].", "sy-saraqib", 0, 11, 2],
    ["The convoy stopped north of [Hama].", "sy-hama", 13, 13, 5],
    ["Tanks rolled into southern [Saraqib].", "sy-saraqib", 1.5, 1.9, 2],
    ["Raids hit 15km west of [Palmyra].", "sy-palmyra", 15, 6, 2],
  ] as const)("%s", (sentence, id, offset, radius, code) => {
    const found = whereIs(sentence);
    expect(found).toMatchObject({ id, extent: { form: "area" } });
    expect(found.extent!.offset / 1000).toBeCloseTo(offset, 0);
    if (radius !== null) expect(found.extent!.radius / 1000).toBeCloseTo(radius, 0);
    const place = gazetteer.place(id)!;
    expect(kilometresBetween(place, found.extent!)).toBeCloseTo(found.extent!.offset / 1000, 0);
    expect(wherePrecision(place, found.extent)).toBe(code);
    expect(geoPrecision(place, found.extent)).toBeGreaterThan(1);
  });

  it("goes the right way", () => {
    const at = (wind: string) => whereIs(`It fell 40 km ${wind} of [Hama].`).extent!;
    const hama = gazetteer.place("sy-hama")!;
    expect(at("north").lat).toBeGreaterThan(hama.lat + 0.3);
    expect(at("southwest").lat).toBeLessThan(hama.lat - 0.2);
    expect(at("southwest").lon).toBeLessThan(hama.lon - 0.2);
    expect(at("east").lon).toBeGreaterThan(hama.lon + 0.3);
  });

  it.each([
    ["Fighting went on between [Hama] and Homs."],
    ["Fighting went on between Hama and [Homs]."],
    ["They cut the road from [Hama] to Homs."],
    ["A highway linking [Hama] with Homs was shut."],
    ["The [Hama–Homs road] was shut."],
  ])("%s lies on a line, not at a point", (sentence) => {
    const { extent } = whereIs(sentence);
    expect(extent).toMatchObject({ form: "line" });
    expect(extent!.lat).toBeCloseTo(34.93, 1);
    expect(wherePrecision({ kind: "city" }, extent)).toBe(5);
  });

  it.each([
    ["They took [Hama] on Friday.", "sy-hama"],
    ["He said that 10 people from [Hama] had died.", "sy-hama"],
    ["The army of the north took [Saraqib].", "sy-saraqib"],
    ["A deal between Russia and Turkey spared [Idlib].", "sy-idlib"],
    ["Within 3 days [Manbij] had fallen.", "sy-manbij"],
  ])("%s means the place itself", (sentence, id) => {
    const found = whereIs(sentence);
    expect(found.id).toBe(id);
    expect(found.extent).toBeUndefined();
  });

  it("reads the words inside a name", () => {
    expect(whereIs("Rebels fell back to [10 km north of Hama].")).toMatchObject({
      id: "sy-hama",
      extent: { form: "area", offset: 10_000 },
    });
    expect(whereIs("All of [northern Homs province] was calm.").extent!.offset).toBeGreaterThan(10_000);
    expect(whereIs("They hold [eastern Aleppo].").extent).toBeUndefined();
  });
});
