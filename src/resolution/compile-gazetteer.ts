import type { PlaceId } from "../model/ids.ts";
import type { Place, PlaceKind } from "../model/place.ts";
import { foldName, soundName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { type HashIndex, hashIndex } from "./hash-index.ts";
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
  roomForCells,
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
  const spelled = hashIndex();
  const store = openPlaceStore((name, number) => spelled.add(foldName(name), number));
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
  return toGazetteer(store, spelled, shapes, contents, faults);
}

const twice = (id: PlaceId): string => `the id "${id}" stands twice`;

function readTable(text: string, file: string, faults: FoundFault[], store: OpenPlaceStore): void {
  const head = text.indexOf("\n") < 0 ? text.length : text.indexOf("\n");
  if (text.slice(0, head).trim() !== PLACE_COLUMNS.join("\t")) {
    const reason = `the first line must name the columns ${PLACE_COLUMNS.join(", ")}`;
    faults.push({ file, line: 1, path: [], reason });
    return;
  }
  const room = roomForCells();
  for (let line = 2, start = head + 1; start < text.length; line++) {
    const next = text.indexOf("\n", start);
    const stop = next < 0 ? text.length : next;
    const end = text.charCodeAt(stop - 1) === CARRIAGE_RETURN ? stop - 1 : stop;
    if (end > start) {
      const row = cutRow(text, start, end, room);
      const fault = faultOfRow(row);
      if (fault !== null) faults.push({ file, line, path: [], reason: fault });
      else if (!store.addRow(row, file, line))
        faults.push({ file, line, path: [], reason: twice(cellOf(row, CELL.id)) });
    }
    start = stop + 1;
  }
}

const CARRIAGE_RETURN = 13;

function toGazetteer(
  store: PlaceStore,
  spelled: HashIndex,
  shapes: ReadonlyMap<PlaceId, Shape>,
  contents: readonly PlaceFile[],
  faults: readonly KnowledgeFault[],
): Gazetteer {
  const transliterated = new Set(contents.flatMap((content) => content.transliterated ?? []));
  const sounding = once(() => indexSounds(store, transliterated));
  const placesAt = (index: HashIndex, key: string): readonly Place[] =>
    index.get(key).map((number) => store.place(number));
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

/** The places of some countries by how their names sound. */
function indexSounds(store: PlaceStore, countries: ReadonlySet<string>): HashIndex {
  const index = hashIndex();
  for (let number = 0; number < store.size; number++) {
    const { country, name, otherNames } = store.glance(number);
    if (!countries.has(country)) continue;
    for (const each of [name, ...otherNames]) index.add(soundName(each), number);
  }
  return index;
}
