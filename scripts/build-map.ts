/**
 * Builds the small maps that the page ships (src/web/map-data) from the data that they come from:
 *
 *   npx tsx scripts/build-map.ts <folder>
 *
 * `<folder>` holds syria-governorates.geojson and aleppo-neighbourhoods.geojson. Countries come from the npm package
 * world-atlas, towns from the tables of knowledge/places. All outlines are simplified; holes are dropped.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import isoCountries from "i18n-iso-countries";
import { feature } from "topojson-client";
import { governorateId, quarterName } from "./places/area-names.ts";
import { type Point, type Ring, rounded, simplify } from "./places/geometry.ts";
import { type Area, readAreas } from "./places/read-syria.ts";

const ROOT = join(import.meta.dirname, "..");
const OUT = join(ROOT, "src/web/map-data");
const FILES = ["syria-governorates.geojson", "aleppo-neighbourhoods.geojson"];

const folder = process.argv[2];
if (folder === undefined || FILES.some((file) => !existsSync(join(folder, file)))) {
  console.error(`usage: npx tsx scripts/build-map.ts <folder with ${FILES.join(" and ")}>`);
  process.exit(2);
}

/** West, south, east, north: countries that reach in here are drawn finely, the rest of the world roughly. */
const NEAR = [24, 12, 60, 43] as const;

/** An area and the id of the gazetteer's place that it outlines; `null` where it outlines none. */
interface Outline extends Area {
  readonly id: string | null;
}

interface CountryFeature {
  readonly id: string | undefined;
  readonly properties: { readonly name: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** The countries of a scale of world-atlas, as areas. */
const countriesAt = (scale: "50m" | "110m"): readonly Outline[] => {
  const file = createRequire(import.meta.url).resolve(`world-atlas/countries-${scale}.json`);
  const topology = JSON.parse(readFileSync(file, "utf8")) as { readonly objects: { readonly countries: unknown } };
  const { features } = feature(topology as never, topology.objects.countries as never) as {
    readonly features: readonly CountryFeature[];
  };
  return features.map(({ id, properties, geometry }) => ({
    id: id === undefined ? null : (isoCountries.numericToAlpha2(id)?.toLowerCase() ?? null),
    name: properties.name,
    otherNames: [],
    rings:
      geometry.type === "Polygon"
        ? [(geometry.coordinates as readonly Ring[])[0]!]
        : (geometry.coordinates as readonly (readonly Ring[])[]).map((polygon) => polygon[0]!),
  }));
};

const isNear = ({ rings }: Area): boolean =>
  rings.some((ring) => ring.some(([x, y]) => x >= NEAR[0] && x <= NEAR[2] && y >= NEAR[1] && y <= NEAR[3]));

/** A GeoJSON feature of an area; rings that vanish in simplifying are left out. */
const featureOf = ({ id, name, rings }: Outline, tolerance: number, digits: number): object => ({
  type: "Feature",
  properties: id === null ? { name } : { id, name },
  geometry: {
    type: "MultiPolygon",
    coordinates: rings
      .map((ring) => rounded(simplify(ring, tolerance), digits))
      .filter((ring) => new Set(ring.map(String)).size > 2)
      .map((ring) => [ring]),
  },
});

const write = (name: string, features: readonly object[]): void => {
  const text = `${JSON.stringify({ type: "FeatureCollection", features })}\n`;
  writeFileSync(join(OUT, name), text);
  console.log(`${name}: ${features.length} features, ${Math.round(text.length / 1000)} kB`);
};

/** Rows of a table of knowledge/places as records. */
const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] => {
  const [head, ...lines] = readFileSync(join(ROOT, "knowledge/places", file), "utf8")
    .trim()
    .split("\n");
  const names = head!.split("\t");
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ""]));
  });
};

/** Cities abroad smaller than this are left out: the map is about Syria. */
const LEAST_ABROAD = 300_000;

const town = (row: Readonly<Record<string, string>>): object => ({
  type: "Feature",
  properties: { name: row["name"], kind: row["kind"], people: Number(row["population"]) },
  geometry: { type: "Point", coordinates: [Number(row["lon"]), Number(row["lat"])] satisfies Point },
});

/** The name of a country stands at its middle. */
const country = (row: Readonly<Record<string, string>>): object => town({ ...row, kind: "country" });

const isIn = (row: Readonly<Record<string, string>>): boolean =>
  Number(row["lon"]) >= NEAR[0] &&
  Number(row["lon"]) <= NEAR[2] &&
  Number(row["lat"]) >= NEAR[1] &&
  Number(row["lat"]) <= NEAR[3];

const isTown = ({ kind }: Readonly<Record<string, string>>): boolean => kind === "city" || kind === "town";

mkdirSync(OUT, { recursive: true });
const fine = countriesAt("50m").filter(isNear);
const fineNames = new Set(fine.map(({ name }) => name));
write("countries.json", [
  ...countriesAt("110m")
    .filter(({ name }) => !fineNames.has(name))
    .map((area) => featureOf(area, 0.05, 2)),
  ...fine.map((area) => featureOf(area, 0.01, 2)),
]);
write(
  "governorates.json",
  readAreas(join(folder, "syria-governorates.geojson")).map((area) =>
    featureOf({ ...area, id: governorateId(area.name) }, 0.004, 3),
  ),
);
const quarters = rowsOf("syria.tsv").filter(({ kind }) => kind === "neighbourhood");
const quarterId = (name: string): string | null =>
  quarters.find((row) => row["name"] === name || row["otherNames"]?.split("|").includes(name))?.["id"] ?? null;
write(
  "aleppo.json",
  readAreas(join(folder, "aleppo-neighbourhoods.geojson")).map((area) =>
    featureOf({ ...area, id: quarterId(quarterName(area.name)) }, 0.0001, 4),
  ),
);
write("towns.json", [
  ...rowsOf("syria.tsv").filter(isTown).map(town),
  ...rowsOf("world.tsv")
    .filter((row) => Number(row["population"]) >= LEAST_ABROAD && isIn(row))
    .map(town),
  ...rowsOf("countries.tsv").filter(isIn).map(country),
]);
