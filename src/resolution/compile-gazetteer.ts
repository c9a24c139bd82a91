import type { PlaceId } from "../model/ids.ts";
import type { Place, PlaceKind } from "../model/place.ts";
import { foldName, soundName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";
import {
  type CompileOptions,
  type FoundFault,
  faultsOf,
  KnowledgeError,
  type KnowledgeFault,
  type KnowledgeFile,
  type KnowledgePath,
  withLines,
} from "./knowledge-file.ts";
import { PLACE_COLUMNS, type PlaceFile, placeEntry, placeFile, readPlaceRow, toPlace } from "./place-file.ts";

type Shape = readonly (readonly [number, number])[];

/**
 * The gazetteer from parsed files (knowledge/places/*): a `.tsv` comes as its text, one place a line under a line of
 * column names (`PLACE_COLUMNS`); other files as parsed YAML or JSON. Where two places share an id the earlier file wins
 * and gains the later one's names, so hand-written files go first.
 * Throws a `KnowledgeError` with file, place and reason: unknown keys, unknown kinds, coordinates out of range, an id used
 * twice in one file, a `within` that is nowhere. With `lenient`, what is bad is left out and listed in `faults`.
 */
export function compileGazetteer(files: readonly KnowledgeFile[], options: CompileOptions = {}): Gazetteer {
  const found: FoundFault[] = [];
  const byId = new Map<PlaceId, Place>();
  const shapes = new Map<PlaceId, Shape>();
  const contents: PlaceFile[] = [];

  const origins = new Map<PlaceId, Origin>();

  const take = (place: Place, own: Set<PlaceId>, origin: Origin): void => {
    if (own.has(place.id)) found.push({ ...origin, reason: `the id "${place.id}" stands twice` });
    own.add(place.id);
    if (!origins.has(place.id)) origins.set(place.id, origin);
    const earlier = byId.get(place.id);
    const names = earlier === undefined ? place.otherNames : [...earlier.otherNames, place.name, ...place.otherNames];
    byId.set(place.id, earlier === undefined ? place : { ...earlier, otherNames: [...new Set(names)] });
  };

  for (const { name: file, data } of files) {
    const own = new Set<PlaceId>();
    if (typeof data === "string") {
      readTable(data, file, found, (place, line) => take(place, own, { file, line, path: [] }));
      continue;
    }
    const parsed = placeFile.safeParse(data ?? {});
    if (!parsed.success) {
      found.push(...faultsOf(file, [], parsed.error));
      continue;
    }
    contents.push(parsed.data);
    for (const [id, shape] of Object.entries(parsed.data.shapes ?? {})) shapes.set(id, shape);
    (parsed.data.places ?? []).forEach((raw, i) => {
      const entry = placeEntry.safeParse(raw);
      if (!entry.success) found.push(...faultsOf(file, ["places", i], entry.error));
      else {
        take(toPlace(entry.data), own, { file, path: ["places", i] });
        if (entry.data.shape !== undefined) shapes.set(entry.data.id, entry.data.shape);
      }
    });
  }
  const places = [...byId.values()];
  for (const { id, within } of places) {
    if (within === null || byId.has(within)) continue;
    found.push({ ...origins.get(id)!, reason: `"${id}" lies within "${within}", and no place has that id` });
  }
  const faults = withLines(found, files);
  if (faults.length > 0 && options.lenient !== true) throw new KnowledgeError(faults);
  return toGazetteer(places, byId, shapes, contents, faults);
}

/** Where a place was described first. */
interface Origin {
  readonly file: string;
  readonly line?: number;
  readonly path: KnowledgePath;
}

function readTable(text: string, file: string, faults: FoundFault[], take: (place: Place, line: number) => void): void {
  const [header, ...rows] = text.split("\n");
  if (header?.trim() !== PLACE_COLUMNS.join("\t")) {
    faults.push({
      file,
      line: 1,
      path: [],
      reason: `the first line must name the columns ${PLACE_COLUMNS.join(", ")}`,
    });
    return;
  }
  rows.forEach((row, i) => {
    if (row === "") return;
    const place = readPlaceRow(row.endsWith("\r") ? row.slice(0, -1) : row);
    if (typeof place === "string") faults.push({ file, line: i + 2, path: [], reason: place });
    else take(place, i + 2);
  });
}

function toGazetteer(
  places: readonly Place[],
  byId: ReadonlyMap<PlaceId, Place>,
  shapes: ReadonlyMap<PlaceId, Shape>,
  contents: readonly PlaceFile[],
  faults: readonly KnowledgeFault[],
): Gazetteer {
  const spelled = indexPlaces(places, foldName);
  const transliterated = new Set(contents.flatMap((content) => content.transliterated ?? []));
  const sounding = once(() =>
    indexPlaces(
      places.filter(({ country }) => transliterated.has(country)),
      soundName,
    ),
  );
  const kinds = new Map<string, readonly PlaceKind[]>(
    contents.flatMap((content) => Object.entries(content.kinds ?? {})).map(([word, of]) => [foldName(word), of]),
  );
  return {
    size: places.length,
    place: (id) => byId.get(id) ?? null,
    spelled: (key) => spelled.get(key) ?? [],
    sounding: (key) => sounding().get(key) ?? [],
    all: () => places,
    shape: (id) => shapes.get(id) ?? null,
    kinds,
    parts: new Set(contents.flatMap((content) => content.parts ?? []).map(foldName)),
    otherWords: new Set(contents.flatMap((content) => content.otherWords ?? []).map(foldName)),
    faults,
  };
}

/** The value of a pure function, worked out when it is first asked for: many readings never look for a sound. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function indexPlaces(places: readonly Place[], key: (name: string) => string): ReadonlyMap<string, readonly Place[]> {
  const index = new Map<string, Place[]>();
  const add = (name: string, place: Place): void => {
    const folded = key(name);
    const list = index.get(folded);
    if (list === undefined) index.set(folded, [place]);
    else if (list.at(-1) !== place) list.push(place);
  };
  for (const place of places) {
    add(place.name, place);
    for (const other of place.otherNames) add(other, place);
  }
  return index;
}
