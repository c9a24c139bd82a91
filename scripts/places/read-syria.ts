import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import type { PlaceKind } from "../../src/model/place.ts";
import { centreOf, inRing, largestRing, type Point, type Ring, reachOf } from "./geometry.ts";
import type { PlaceDraft } from "./place-row.ts";

export type Draft = Omit<PlaceDraft, "id">;

/** An area with its outline. */
export interface Area {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly rings: readonly Ring[];
}

interface GeoFeature {
  readonly properties: { readonly name: string; readonly name_ar: string };
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** Areas of a GeoJSON file; of a polygon only its outer ring. */
export function readAreas(file: string): readonly Area[] {
  const { features } = JSON.parse(readFileSync(file, "utf8")) as { readonly features: readonly GeoFeature[] };
  return features.map(({ properties, geometry }) => ({
    name: properties.name,
    otherNames: properties.name_ar ? [properties.name_ar] : [],
    rings:
      geometry.type === "Polygon"
        ? [(geometry.coordinates as readonly Ring[])[0]!]
        : (geometry.coordinates as readonly (readonly Ring[])[]).map((polygon) => polygon[0]!),
  }));
}

/** Name of the area that a point lies in. */
export const areaAt = (areas: readonly Area[], point: Point): string | null =>
  areas.find(({ rings }) => rings.some((ring) => inRing(point, ring)))?.name ?? null;

const KIND_OF_FEATURE: Readonly<Record<string, PlaceKind>> = {
  PPLC: "city",
  PPLA: "city",
  PPLA2: "town",
  PPLA3: "town",
  PPL: "village",
};
const CITY_FROM = 100_000;

/** Towns from the GeoNames table. */
export function readGeonames(file: string): readonly Draft[] {
  const rows = parseCsv(readFileSync(file), {
    columns: true,
    delimiter: "\t",
    quote: false,
    relax_quotes: true,
  }) as readonly Record<string, string>[];
  return rows.map((row): Draft => {
    const population = Number(row["population"]);
    return {
      kind: population >= CITY_FROM ? "city" : (KIND_OF_FEATURE[row["feature_code"]!] ?? "village"),
      name: plainName(row["asciiname"]!),
      otherNames: [row["name"]!, ...row["alternatenames"]!.split(",")].filter(isUsefulName),
      country: "SY",
      within: "",
      lat: Number(row["latitude"]),
      lon: Number(row["longitude"]),
      radius: 0,
      population,
      source: "GeoNames",
    };
  });
}

const plainName = (name: string): string => name.replace(/[`']/g, "");
/** GeoNames keeps vowelless transliterations as search keys ("alkramt") and names in scripts that no reader of ours has. */
const isUsefulName = (name: string): boolean =>
  /^[\p{Script=Latin}\p{M}\s'’‘`.-]{4,}$/u.test(name)
    ? /^\p{Lu}|^[‘`']\p{Lu}/u.test(name)
    : /^[\p{Script=Arabic}\p{M}\s]+$|^[\p{Script=Cyrillic}\s-]+$/u.test(name);

/** What makes a row of the incident localities no name of a place. */
const JUNK =
  /\d ?km\b|\bnear\b|\bbetween\b|various|no name|possibly|unknown|unspecified|[[\]?;/]|\bor\b|\band\b|\bvicinity\b|several|multiple|\b(east|west|north|south) of\b|countryside|\broad to\b|^\d|civilian|house|home of|convoy|\bbus\b|\bcar\b|likely|outskirt|area of|surround|suburb|region|governorate|province|front ?line|desert$|border|\briver\b|^the /i;
const SITE =
  /\b(street|square|mosque|school|hospital|bridge|station|factory|market|roundabout|prison|camp|crossing|airport|airbase|base|dam|field|farms?|silos?|mountain|hill|park|garden|cemetery|museum|bakery|mill|centre|center|building|tower|castle|palace|church|university|checkpoint|oil|gas|wells?|plant|warehouse|stadium|hotel|restaurant|institute|headquarters|clinic|junction|intersection|highway|road|college|court|bank|barracks|depot|port|island|lake|ferry|shop|depo|warehouses?)\b/i;
const GENERIC_ONLY =
  /^(the )?(city|town|village|old|new|main|national|central|grand|great|public|military|al)? ?(street|square|mosque|school|hospital|bridge|station|factory|market|roundabout|prison|camp|crossing|airport|airbase|base|dam|field|farms?|silos?|mountain|hill|park|garden|cemetery|museum|bakery|mill|centre|center|centr(e|al)|building|city|town|village|district|neighbou?rhood)$/i;
const STREET = /\b(street|road|highway|square|roundabout|junction|intersection)\b/i;

interface LocalityRow {
  readonly name: string;
  readonly name_ar: string;
  readonly area: string;
  readonly lat: string;
  readonly lon: string;
  readonly precision: string;
  readonly times_seen: string;
}

/** A locality of the incident pages, cleaned. */
export interface Locality extends Draft {
  readonly weight: number;
  readonly arabic: string;
}

/** Villages, quarters and sites from the incident localities; what is no name of a place is left out. */
export function readLocalities(file: string): readonly Locality[] {
  const rows = parseCsv(readFileSync(file), { columns: true }) as readonly LocalityRow[];
  return rows.flatMap((row): readonly Locality[] => {
    const name = cleanLocality(row.name);
    if (name === null) return [];
    return [
      {
        kind: kindOfLocality(name, row.precision),
        name,
        otherNames: [],
        country: "SY",
        within: "",
        lat: Number(row.lat),
        lon: Number(row.lon),
        radius: 0,
        population: 0,
        source: "Airwars",
        weight: Number(row.times_seen),
        arabic: cleanArabic(row.name_ar),
      },
    ];
  });
}

function cleanLocality(raw: string): string | null {
  const name = raw
    .replace(/\[exact location\]/i, "")
    .replace(/\s*\([^)]*\)/g, "")
    .replace(/^(Ar |Al )?Raqqah: ?/i, "")
    .split(",")[0]!
    .replace(/^(the )?(village|town|city|neighbou?rhood|district|city|area) of /i, "")
    .replace(/\s+(village|town|city|neighbou?rhood|district|subdistrict|area|centre|center)$/i, "")
    .replace(/[“”"]/g, "")
    .trim();
  const words = name.split(/\s+/);
  if (name.length < 3 || words.length > 5 || JUNK.test(name) || GENERIC_ONLY.test(name) || !/^\p{L}/u.test(name))
    return null;
  return name
    .replace(/^(al|el|as|ash|ar|at|an|az|ad) /, (article) => `${article[0]!.toUpperCase()}${article.slice(1)}`)
    .replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}

const cleanArabic = (raw: string): string => {
  const plain = raw
    .replace(/[\u200e\u200f\u202a-\u202e]/g, "")
    .normalize("NFKC")
    .split(/[,،]/)[0]!
    .trim();
  return /^[\p{Script=Arabic}\s]{2,40}$/u.test(plain) ? plain : "";
};

function kindOfLocality(name: string, precision: string): PlaceKind {
  if (STREET.test(name)) return "street";
  if (SITE.test(name)) return "site";
  if (precision === "neighbourhood_area") return "neighbourhood";
  return "village";
}

/** A place for an area: its centre, and as radius how far its corners reach. */
export function placeOfArea(area: Area, kind: PlaceKind, within: string, source: string): Draft {
  const ring = largestRing(area.rings);
  const centre = centreOf(ring);
  return {
    kind,
    name: area.name,
    otherNames: area.otherNames,
    country: "SY",
    within,
    lat: centre[1],
    lon: centre[0],
    radius: reachOf(centre, ring),
    population: 0,
    source,
  };
}
