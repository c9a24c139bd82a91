import { describe, expect, it } from "vitest";
import { kilometresBetween } from "../../src/resolution/distance.ts";
import { placeContext } from "../../src/resolution/place-context.ts";
import { resolvePlace } from "../../src/resolution/resolve-place.ts";
import { gazetteer } from "./own-gazetteer.ts";

const whereIs = (name: string, others: readonly string[] = ["Aleppo"]) =>
  resolvePlace(name, placeContext(gazetteer, [name, ...others], []));

describe("resolvePlace", () => {
  it.each([
    ["Aleppo", "sy-aleppo"],
    ["Aleppo province", "sy-aleppo-governorate"],
    ["eastern Aleppo", "sy-eastern-aleppo"],
    ["Idlib region", "sy-idlib-governorate"],
    ["Deir Ezzour", "sy-deir-ez-zor"],
    ["Ar-Raqqah", "sy-raqqa"],
    ["حلب", "sy-aleppo"],
    ["Ramousa", "sy-aleppo-ramouseh"],
    ["Ramouseh district", "sy-aleppo-ramouseh"],
    ["1070 Apartment complex", "sy-aleppo-1070-apartments"],
    ["Aleppo's Salaheddine neighbourhood", "sy-aleppo-salaheddine"],
    ["the Castello Road", "sy-castello-road"],
    ["Aleppo-Damascus highway", "sy-aleppo-damascus-highway"],
    ["Bab al-Hawa crossing", "sy-bab-al-hawa"],
    ["town of Sarmin", "sy-sarmin"],
    ["Syria's Idlib", "sy-idlib"],
    ["Syrias Idlib", "sy-idlib"],
    ["Khan Tooman", "sy-khan-touman"],
    ["Mosul", "iq-mosul"],
    ["Geneva", "ch-geneva"],
    ["Paris", "fr-paris"],
    ["Lebanon", "lb"],
    ["the US", "us"],
    ["Georgia", "ge"],
    ["Helmand province", "af-helmand-division"],
    ["Donetsk region", "ua-donetsk-division"],
    ["Donetsk", "ua-donetsk"],
    ["Nineveh province", "iq-nineveh"],
    ["California", "us-california-division"],
    ["New York", "us-new-york"],
  ])("%s is %s", (name, id) => {
    expect(whereIs(name)).toMatchObject({ id });
  });

  it.each([
    ["the outskirts of Atarib", "sy-al-atarib", "outskirts"],
    ["10 km north of Hama", "sy-hama", "10 km north"],
    ["northern Homs province", "sy-homs-governorate", "northern"],
  ])("%s is a part of %s or lies about it", (name, id, part) => {
    const found = whereIs(name);
    expect(found.id).toBe(id);
    expect(found.reason).toContain(part);
    expect(found.score).toBeLessThan(0.9);
  });

  it("lets the other places decide between namesakes", () => {
    expect(whereIs("Tripoli", ["Misrata", "Benghazi"]).id).toBe("ly-tripoli");
    expect(gazetteer.place(whereIs("Tripoli", ["Beirut", "Sidon"]).id!)?.country).toBe("LB");
  });

  it.each(["Xyzzyville", "", "the", "nowhere in particular"])("%j is nowhere", (name) => {
    expect(whereIs(name)).toMatchObject({ id: null, score: 0 });
  });

  it("knows the division of a city abroad", () => {
    expect(gazetteer.place("ua-mariupol")?.within).toBe("ua-donetsk-division");
    expect(gazetteer.place("ua-donetsk-division")).toMatchObject({ kind: "governorate", country: "UA", within: "ua" });
  });

  it("holds lines and areas as such", () => {
    expect(gazetteer.place("sy-aleppo-damascus-highway")?.kind).toBe("line");
    expect(gazetteer.shape("sy-aleppo-damascus-highway")?.length).toBeGreaterThan(5);
    expect(gazetteer.shape("sy-aleppo-governorate")?.length).toBeGreaterThan(20);
  });

  it("has every place of Syria in Syria and inside what holds it", () => {
    const centre = { lat: 35, lon: 38.5 };
    for (const place of gazetteer.all()) {
      if (place.country !== "SY") continue;
      expect(kilometresBetween(centre, place), place.id).toBeLessThan(450);
      expect(place.within === null || gazetteer.place(place.within) !== null, place.id).toBe(true);
    }
  });
});
