import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FeatureCollection, Geometry } from "geojson";
import { describe, expect, it } from "vitest";
import { circleRing } from "../../src/web/parts/map/circle-ring.ts";
import { fitPlaces, HOME } from "../../src/web/parts/map/fit-places.ts";
import type { MapPlace } from "../../src/web/parts/map/map-place.ts";
import { placeAreas, placeRings } from "../../src/web/parts/map/place-areas.ts";

const place = (given: Partial<MapPlace>): MapPlace => ({
  id: "sy-saraqib",
  name: "Saraqib",
  kind: "town",
  lat: 35.86,
  lon: 36.8,
  radiusKm: 3,
  shape: null,
  weight: 4,
  isContested: false,
  isChosen: false,
  caption: "",
  ...given,
});
const NO_OUTLINES = new Map<string, Geometry>();

describe("places on a map", () => {
  it("reach as far as they may: a circle of the radius", () => {
    const ring = circleRing(35.86, 36.8, 3);
    expect(ring[0]).toEqual(ring.at(-1));
    for (const [lon, lat] of ring) {
      const km = Math.hypot((lat - 35.86) * 111.32, (lon - 36.8) * 111.32 * Math.cos((35.86 * Math.PI) / 180));
      expect(km).toBeCloseTo(3, 2);
    }
  });

  it("have a ring only where a middle would be no false point", () => {
    const wide = place({ id: "sy", radiusKm: 380 });
    expect(placeRings([wide, place({})]).features.map(({ properties }) => properties?.["id"])).toEqual(["sy-saraqib"]);
    expect(placeAreas([place({}), wide], NO_OUTLINES).features.map(({ properties }) => properties?.["id"])).toEqual([
      "sy",
      "sy-saraqib",
    ]);
  });

  it("are drawn by the outline that is shipped, then their own shape, then a circle", () => {
    const outline: Geometry = { type: "MultiPolygon", coordinates: [] };
    const road = place({
      id: "road",
      shape: [
        [36, 35],
        [37, 36],
      ],
    });
    const kinds = placeAreas([place({}), place({ id: "known" }), road], new Map([["known", outline]])).features.map(
      ({ geometry }) => geometry.type,
    );
    expect(kinds.toSorted()).toEqual(["LineString", "MultiPolygon", "Polygon"]);
  });

  it("are framed without the one capital far away", () => {
    const places = [
      place({ weight: 60 }),
      place({ id: "b", lon: 37.2, weight: 40 }),
      place({ id: "us", lon: -77, weight: 1 }),
    ];
    const [west, south, east, north] = fitPlaces(places);
    expect(west).toBeGreaterThan(36);
    expect(east).toBeLessThan(38);
    expect(south).toBeLessThan(north);
    expect(fitPlaces([])).toEqual(HOME);
  });
});

describe("the maps that are shipped", () => {
  const read = (name: string): FeatureCollection =>
    JSON.parse(readFileSync(join(import.meta.dirname, "../../src/web/map-data", name), "utf8"));

  it.each([
    ["countries.json", 170],
    ["governorates.json", 14],
    ["aleppo.json", 130],
    ["towns.json", 250],
  ])("%s holds its features, all within the world", (name, least) => {
    const { features } = read(name);
    expect(features.length).toBeGreaterThanOrEqual(least);
    const numbers = JSON.stringify(features.map(({ geometry }) => geometry))
      .match(/-?\d+\.?\d*/g)!
      .map(Number);
    expect(Math.max(...numbers.map(Math.abs))).toBeLessThanOrEqual(180);
  });

  it("name governorates and quarters by the ids of the gazetteer", () => {
    const ids = new Set(
      readFileSync(join(import.meta.dirname, "../../knowledge/places/syria.tsv"), "utf8")
        .split("\n")
        .map((line) => line.split("\t")[0]),
    );
    const named = ["governorates.json", "aleppo.json"].flatMap((name) => read(name).features);
    expect(named.map(({ properties }) => properties?.["id"]).filter((id) => !ids.has(id))).toEqual([]);
  });
});
