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
  withLines,
} from "./knowledge-file.ts";
import { once } from "./once.ts";
import {
  CELL,
  cellOf,
  cutRow,
  faultOfRow,
  PLACE_COLUMNS,
  type PlaceFile,
  placeEntry,
  placeFile,
  toPlace,
} from "./place-file.ts";
import { type OpenPlaceStore, openPlaceStore, type PlaceStore } from "./place-store.ts";

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
  const store = openPlaceStore();
  const shapes = new Map<PlaceId, Shape>();
  const contents: PlaceFile[] = [];

  for (const { name: file, data } of files) {
    if (typeof data === "string") {
      readTable(data, file, found, store);
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
      if (!entry.success) {
        found.push(...faultsOf(file, ["places", i], entry.error));
        return;
      }
      const place = toPlace(entry.data);
      if (!store.addPlace(place, { file, path: ["places", i] }))
        found.push({ file, path: ["places", i], reason: twice(place.id) });
      if (entry.data.shape !== undefined) shapes.set(place.id, entry.data.shape);
    });
  }
  for (let number = 0; number < store.size; number++) {
    const within = store.within(number);
    if (within === null || store.numberOf(within) !== null) continue;
    const reason = `it lies within "${within}", and no place has that id`;
    found.push({ ...store.origin(number), reason });
  }
  const faults = withLines(found, files);
  if (faults.length > 0 && options.lenient !== true) throw new KnowledgeError(faults);
  return toGazetteer(store, shapes, contents, faults);
}

const twice = (id: PlaceId): string => `the id "${id}" stands twice`;

function readTable(text: string, file: string, faults: FoundFault[], store: OpenPlaceStore): void {
  const [header, ...rows] = text.split("\n");
  if (header?.trim() !== PLACE_COLUMNS.join("\t")) {
    const reason = `the first line must name the columns ${PLACE_COLUMNS.join(", ")}`;
    faults.push({ file, line: 1, path: [], reason });
    return;
  }
  rows.forEach((given, i) => {
    if (given === "") return;
    const row = cutRow(given.endsWith("\r") ? given.slice(0, -1) : given);
    const fault = faultOfRow(row);
    if (fault !== null) faults.push({ file, line: i + 2, path: [], reason: fault });
    else if (!store.addRow(row, file, i + 2))
      faults.push({ file, line: i + 2, path: [], reason: twice(cellOf(row, CELL.id)) });
  });
}

function toGazetteer(
  store: PlaceStore,
  shapes: ReadonlyMap<PlaceId, Shape>,
  contents: readonly PlaceFile[],
  faults: readonly KnowledgeFault[],
): Gazetteer {
  const transliterated = new Set(contents.flatMap((content) => content.transliterated ?? []));
  const spelled = indexPlaces(store, foldName);
  const sounding = once(() => indexPlaces(store, soundName, ({ country }) => transliterated.has(country)));
  const placesAt = (index: NumberIndex, key: string): readonly Place[] => {
    const numbers = index.get(key);
    if (numbers === undefined) return NO_PLACES;
    return typeof numbers === "number" ? [store.place(numbers)] : numbers.map((number) => store.place(number));
  };
  const kinds = new Map<string, readonly PlaceKind[]>(
    contents.flatMap((content) => Object.entries(content.kinds ?? {})).map(([word, of]) => [foldName(word), of]),
  );
  return {
    size: store.size,
    place: (id) => {
      const number = store.numberOf(id);
      return number === null ? null : store.place(number);
    },
    spelled: (key) => placesAt(spelled, key),
    sounding: (key) => placesAt(sounding(), key),
    *all() {
      for (let number = 0; number < store.size; number++) yield store.glance(number);
    },
    shape: (id) => shapes.get(id) ?? null,
    kinds,
    parts: new Set(contents.flatMap((content) => content.parts ?? []).map(foldName)),
    otherWords: new Set(contents.flatMap((content) => content.otherWords ?? []).map(foldName)),
    faults,
  };
}

const NO_PLACES: readonly Place[] = [];

/** Key to the number of a place, or to several: most names have one bearer, and a list for each would be half the memory. */
type NumberIndex = ReadonlyMap<string, number | readonly number[]>;

function indexPlaces(
  store: PlaceStore,
  key: (name: string) => string,
  include: ((place: Place) => boolean) | null = null,
): NumberIndex {
  const index = new Map<string, number | number[]>();
  const add = (name: string, number: number): void => {
    const folded = key(name);
    const known = index.get(folded);
    if (known === undefined) index.set(folded, number);
    else if (typeof known === "number") {
      if (known !== number) index.set(folded, [known, number]);
    } else if (known.at(-1) !== number) known.push(number);
  };
  for (let number = 0; number < store.size; number++) {
    if (include === null || include(store.glance(number))) store.eachName(number, (name) => add(name, number));
  }
  return index;
}
