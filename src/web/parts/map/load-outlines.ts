import type { FeatureCollection, Geometry } from "geojson";
import aleppo from "../../map-data/aleppo.json?url";
import countries from "../../map-data/countries.json?url";
import governorates from "../../map-data/governorates.json?url";
import type { Outlines } from "./place-areas.ts";

const load = async (address: string): Promise<FeatureCollection> => (await fetch(address)).json();

/** Pieces of one place are one outline. */
const joined = (a: Geometry | undefined, b: Geometry): Geometry =>
  a?.type === "MultiPolygon" && b.type === "MultiPolygon"
    ? { type: "MultiPolygon", coordinates: [...a.coordinates, ...b.coordinates] }
    : b;

/** Outlines of countries, governorates and Aleppo's quarters by place id, from the files that the map draws anyway. */
export const loadOutlines = async (): Promise<Outlines> => {
  const files = await Promise.all([countries, governorates, aleppo].map(load));
  const outlines = new Map<string, Geometry>();
  for (const { features } of files) {
    for (const { properties, geometry } of features) {
      const id = properties?.["id"];
      if (typeof id === "string") outlines.set(id, joined(outlines.get(id), geometry));
    }
  }
  return outlines;
};
