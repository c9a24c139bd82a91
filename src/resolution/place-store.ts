import type { PlaceId } from "../model/ids.ts";
import type { Place } from "../model/place.ts";
import { hashIndex } from "./hash-index.ts";
import type { KnowledgePath } from "./knowledge-file.ts";
import { CELL, cellOf, cutRow, type PlaceRow, readPlaceRow } from "./place-file.ts";

/** Where a place is described. */
export interface Origin {
  readonly file: string;
  readonly line?: number;
  readonly path: KnowledgePath;
}

/** Places by number, in the order in which they came. */
export interface PlaceStore {
  readonly size: number;
  numberOf(id: PlaceId): number | null;
  /** The place, made once and kept. */
  place(number: number): Place;
  /** The same for a look at many: what was a line of a table is not kept. */
  glance(number: number): Place;
  /** The id of the place that holds it, or nothing. */
  within(number: number): PlaceId | null;
  origin(number: number): Origin;
}

/** A store that is being filled. Of two places with one id the earlier is kept and gains the later one's names. */
export interface OpenPlaceStore extends PlaceStore {
  /** `false` where this very file has described the place before. */
  addPlace(place: Place, origin: Origin): boolean;
  /** A line of a table, without fault. */
  addRow(row: PlaceRow, file: string, line: number): boolean;
}

/**
 * An empty store; `named` is told each name of each place as it comes. Tables are long and an article names few of their places: a line stays text until its place is asked for,
 * which makes loading several times faster and takes a third of the memory (docs/resolution.md).
 */
export function openPlaceStore(named: (name: string, number: number) => void): OpenPlaceStore {
  const numbers = hashIndex();
  const made: (Place | null)[] = [];
  /** The table of each place that is a line of one, and where the line begins and ends in it. */
  const tables: string[] = [];
  const begins: number[] = [];
  const ends: number[] = [];
  const withins: (PlaceId | null)[] = [];
  /** An origin, or the line of the file that described the place last. */
  const origins: (Origin | number)[] = [];
  /** The last file that described each place. */
  const describedIn: string[] = [];

  const read = (number: number): Place => readPlaceRow(cutRow(tables[number]!, begins[number]!, ends[number]!));
  const store: PlaceStore = {
    get size() {
      return made.length;
    },
    numberOf: (id) => numbers.get(id)[0] ?? null,
    place: (number) => {
      made[number] ??= read(number);
      return made[number];
    },
    glance: (number) => made[number] ?? read(number),
    within: (number) => withins[number] ?? null,
    origin: (number) => {
      const origin = origins[number]!;
      return typeof origin === "number" ? { file: describedIn[number]!, line: origin, path: [] } : origin;
    },
  };
  /** The number of a new place, or `null` where one with the id is there. */
  const register = (id: PlaceId, within: PlaceId | null, file: string): number | null => {
    if (store.numberOf(id) !== null) return null;
    const number = made.length;
    numbers.add(id, number);
    describedIn.push(file);
    withins.push(within);
    return number;
  };
  const pushRow = (table: string, begin: number, end: number): void => {
    tables.push(table);
    begins.push(begin);
    ends.push(end);
  };
  const nameAll = (place: Place, number: number): void => {
    named(place.name, number);
    for (const name of place.otherNames) named(name, number);
  };
  const merge = (later: Place, file: string): boolean => {
    const number = store.numberOf(later.id)!;
    const fresh = describedIn[number] !== file;
    describedIn[number] = file;
    const earlier = store.place(number);
    const names = [...earlier.otherNames, later.name, ...later.otherNames];
    made[number] = { ...earlier, otherNames: [...new Set(names)] };
    nameAll(later, number);
    return fresh;
  };
  return Object.assign(store, {
    addPlace: (place: Place, origin: Origin): boolean => {
      const number = register(place.id, place.within, origin.file);
      if (number === null) return merge(place, origin.file);
      made.push(place);
      pushRow("", 0, 0);
      origins.push(origin);
      nameAll(place, number);
      return true;
    },
    addRow: (row: PlaceRow, file: string, line: number): boolean => {
      const number = register(cellOf(row, CELL.id), cellOf(row, CELL.within) || null, file);
      if (number === null) return merge(readPlaceRow(row), file);
      made.push(null);
      pushRow(row.text, row.starts[0]!, row.starts[row.cells]! - 1);
      origins.push(line);
      named(cellOf(row, CELL.name), number);
      const others = cellOf(row, CELL.otherNames);
      if (others !== "") for (const name of others.split("|")) named(name, number);
      return true;
    },
  });
}
