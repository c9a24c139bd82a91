import { z } from "zod";
import { PLACE_KINDS, type Place, type PlaceKind } from "../model/place.ts";

const SLUG = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "an id is lower-case words joined by hyphens");
const COUNTRY = z.string().regex(/^[A-Z]{2}$/, "a country is two capital letters (ISO 3166-1)");
const LAT = z.number().min(-90, "a latitude lies between -90 and 90").max(90, "a latitude lies between -90 and 90");
const LON = z
  .number()
  .min(-180, "a longitude lies between -180 and 180")
  .max(180, "a longitude lies between -180 and 180");

/** How far a place of a kind may reach from its point, in metres, where its entry does not say. */
const USUAL_RADIUS: Readonly<Record<PlaceKind, number>> = {
  country: 300_000,
  governorate: 60_000,
  district: 20_000,
  region: 60_000,
  city: 6_000,
  town: 3_000,
  village: 1_500,
  neighbourhood: 800,
  street: 500,
  site: 800,
  line: 20_000,
  sea: 500_000,
};

/** One hand-written place. */
export const placeEntry = z
  .strictObject({
    id: SLUG,
    kind: z.enum(PLACE_KINDS),
    name: z.string().min(1),
    otherNames: z.array(z.string().min(1)).optional(),
    country: COUNTRY,
    within: SLUG.optional(),
    lat: LAT,
    lon: LON,
    radius: z.number().positive().optional(),
    population: z.number().nonnegative().optional(),
    source: z.string().min(1),
    /** Course of a road or outline of an area: [longitude, latitude] pairs. */
    shape: z.array(z.tuple([LON, LAT])).optional(),
  })
  .readonly();
export type PlaceEntry = z.infer<typeof placeEntry>;

/** The sections that a file of hand-written places may have; places are checked one by one. */
export const placeFile = z.strictObject({
  places: z.array(z.unknown()).optional(),
  /** Outlines by place: [longitude, latitude] pairs. */
  shapes: z.record(SLUG, z.array(z.tuple([LON, LAT]))).optional(),
  /** Countries whose names reach the news in many transliterations. */
  transliterated: z.array(COUNTRY).optional(),
  /** Noun that says what kind of place is meant → kinds: `province: [governorate]`. */
  kinds: z.record(z.string(), z.array(z.enum(PLACE_KINDS))).optional(),
  /** Words for a part of a place: eastern, outskirts of. */
  parts: z.array(z.string()).optional(),
  /** Place names that are first of all other words; never looked for in a text. */
  otherWords: z.array(z.string()).optional(),
});
export type PlaceFile = z.infer<typeof placeFile>;

export const PLACE_COLUMNS = "id kind name otherNames country within lat lon radius population source".split(" ");

export const toPlace = (entry: PlaceEntry): Place => ({
  id: entry.id,
  kind: entry.kind,
  name: entry.name,
  otherNames: entry.otherNames ?? [],
  country: entry.country,
  within: entry.within ?? null,
  lat: entry.lat,
  lon: entry.lon,
  radius: entry.radius ?? USUAL_RADIUS[entry.kind],
  population: entry.population ?? 0,
  source: entry.source,
});

const KINDS: ReadonlySet<string> = new Set(PLACE_KINDS);
const isKind = (text: string): text is PlaceKind => KINDS.has(text);

/** One line of a table of places; where it is none, the reason. */
export function readPlaceRow(row: string): Place | string {
  const cells = row.split("\t");
  if (cells.length !== PLACE_COLUMNS.length)
    return `a line has ${PLACE_COLUMNS.length} columns, this has ${cells.length}`;
  const [id, kind, name, others, country, within, lat, lon, radius, population, source] = cells as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  if (!isKind(kind)) return `"${kind}" is no kind of place`;
  if (id === "" || name === "") return "a place needs an id and a name";
  const at = { lat: Number(lat), lon: Number(lon) };
  if (lat === "" || !(Math.abs(at.lat) <= 90)) return `"${lat}" is no latitude: it lies between -90 and 90`;
  if (lon === "" || !(Math.abs(at.lon) <= 180)) return `"${lon}" is no longitude: it lies between -180 and 180`;
  if (!/^[A-Z]{2}$/.test(country)) return `"${country}" is no country: two capital letters (ISO 3166-1)`;
  if (!(Number(radius) >= 0)) return `"${radius}" is no radius in metres`;
  if (!(Number(population) >= 0)) return `"${population}" is no population`;
  return {
    id,
    kind,
    name,
    otherNames: others === "" ? [] : others.split("|"),
    country,
    within: within === "" ? null : within,
    ...at,
    radius: radius === "" ? USUAL_RADIUS[kind] : Number(radius),
    population: Number(population),
    source,
  };
}
