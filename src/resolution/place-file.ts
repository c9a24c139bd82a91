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

/** Cells of a line of a table by number, in the order of `PLACE_COLUMNS`. */
export const CELL = {
  id: 0,
  kind: 1,
  name: 2,
  otherNames: 3,
  country: 4,
  within: 5,
  lat: 6,
  lon: 7,
  radius: 8,
  population: 9,
  source: 10,
} as const;

/** A line of a table and where its cells begin in the table's text; cell `n` ends one sign before `starts[n + 1]`. */
export interface PlaceRow {
  readonly text: string;
  readonly starts: Int32Array;
  /** How many cells there are; those beyond the columns of a table have no start. */
  readonly cells: number;
}

/** Room for the starts of a line: a reader of many lines may use the same again and again. */
export const roomForCells = (): Int32Array => new Int32Array(PLACE_COLUMNS.length + 1);

const TAB = 9;

/** Finds the cells of the line between two offsets without cutting them out. */
export function cutRow(text: string, start: number, end: number, starts = roomForCells()): PlaceRow {
  let cells = 1;
  starts[0] = start;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === TAB) starts[cells++] = at + 1;
  starts[cells] = end + 1;
  return { text, starts, cells };
}

export const cellOf = ({ text, starts }: PlaceRow, number: number): string =>
  text.slice(starts[number], starts[number + 1]! - 1);

const KINDS: ReadonlySet<string> = new Set(PLACE_KINDS);
const isKind = (text: string): text is PlaceKind => KINDS.has(text);
const isCapital = (code: number): boolean => code >= 65 && code <= 90;
/** Two capital letters; looked at where they stand, for there are many lines. */
const hasCountry = ({ text, starts }: PlaceRow): boolean => {
  const start = starts[CELL.country]!;
  return (
    starts[CELL.country + 1]! - start === 3 &&
    isCapital(text.charCodeAt(start)) &&
    isCapital(text.charCodeAt(start + 1))
  );
};

/** What is wrong with a line of a table, in words; `null` where nothing is. */
export function faultOfRow(row: PlaceRow): string | null {
  if (row.cells !== PLACE_COLUMNS.length) return `a line has ${PLACE_COLUMNS.length} columns, this has ${row.cells}`;
  const kind = cellOf(row, CELL.kind);
  if (!isKind(kind)) return `"${kind}" is no kind of place`;
  if (row.starts[CELL.id + 1] === row.starts[CELL.id]! + 1 || row.starts[CELL.name + 1] === row.starts[CELL.name]! + 1)
    return "a place needs an id and a name";
  const lat = cellOf(row, CELL.lat);
  if (lat === "" || !(Math.abs(Number(lat)) <= 90)) return `"${lat}" is no latitude: it lies between -90 and 90`;
  const lon = cellOf(row, CELL.lon);
  if (lon === "" || !(Math.abs(Number(lon)) <= 180)) return `"${lon}" is no longitude: it lies between -180 and 180`;
  if (!hasCountry(row)) return `"${cellOf(row, CELL.country)}" is no country: two capital letters (ISO 3166-1)`;
  const radius = cellOf(row, CELL.radius);
  if (!(Number(radius) >= 0)) return `"${radius}" is no radius in metres`;
  const population = cellOf(row, CELL.population);
  if (!(Number(population) >= 0)) return `"${population}" is no population`;
  return null;
}

/** The place of a line without fault. */
export function readPlaceRow(row: PlaceRow): Place {
  const kind = cellOf(row, CELL.kind) as PlaceKind;
  const [otherNames, within, radius] = [CELL.otherNames, CELL.within, CELL.radius].map((cell) => cellOf(row, cell));
  return {
    id: cellOf(row, CELL.id),
    kind,
    name: cellOf(row, CELL.name),
    otherNames: otherNames === "" ? [] : otherNames!.split("|"),
    country: cellOf(row, CELL.country),
    within: within === "" ? null : within!,
    lat: Number(cellOf(row, CELL.lat)),
    lon: Number(cellOf(row, CELL.lon)),
    radius: radius === "" ? USUAL_RADIUS[kind] : Number(radius),
    population: Number(cellOf(row, CELL.population)),
    source: cellOf(row, CELL.source),
  };
}
