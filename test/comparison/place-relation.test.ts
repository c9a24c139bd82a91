import { describe, expect, it } from "vitest";
import type { PlaceFacts } from "../../src/comparison/event-input.ts";
import { relatePlaces } from "../../src/comparison/place-relation.ts";

const place = (
  id: string,
  kind: PlaceFacts["kind"],
  within: string | null,
  lat: number,
  lon: number,
  radius: number,
): [string, PlaceFacts] => [id, { id, kind, name: id, within, lat, lon, radius }];

const PLACES = new Map([
  place("land", "country", null, 35, 38, 300_000),
  place("province", "governorate", "land", 35, 38, 80_000),
  place("next-province", "governorate", "land", 35, 39, 80_000),
  place("city", "city", "province", 35, 38, 8_000),
  place("quarter", "neighbourhood", "city", 35.01, 38.01, 700),
  place("hills", "region", "province", 35.3, 38.3, 30_000),
  place("hill-town", "town", "province", 35.35, 38.3, 2_000),
  place("hill-village", "village", "province", 35.36, 38.33, 800),
  place("far-town", "town", "province", 35.3, 37.5, 2_000),
]);
const lookup = (id: string): PlaceFacts | null => PLACES.get(id) ?? null;

describe("how two places lie to each other", () => {
  it.each([
    ["city", "city", "same"],
    ["quarter", "city", "within"],
    ["quarter", "land", "within"],
    ["hill-town", "hill-village", "near"],
    ["hill-town", "city", "apart"],
    ["province", "next-province", "apart"],
    // A stretch of country reaches over a town that the gazetteer files under the province alone …
    ["hills", "hill-town", "unknown"],
    // … and not over one that lies outside it.
    ["hills", "far-town", "apart"],
    ["hills", "city", "apart"],
    ["hills", "nowhere", "unknown"],
  ])("%s and %s: %s", (a, b, relation) => {
    expect(relatePlaces(a, b, lookup)).toBe(relation);
    expect(relatePlaces(b, a, lookup)).toBe(relation);
  });
});
