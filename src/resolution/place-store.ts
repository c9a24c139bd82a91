import type { PlaceId } from "../model/ids.ts";
import type { Place } from "../model/place.ts";
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
  /** Name and other names. */
  eachName(number: number, visit: (name: string) => void): void;
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
 * An empty store. Tables are long and an article names few of their places: a line stays text until its place is asked for,
 * which makes loading several times faster and takes a third of the memory (docs/resolution.md).
 */
export function openPlaceStore(): OpenPlaceStore {
  const numbers = new Map<PlaceId, number>();
  const made: (Place | null)[] = [];
  const rows: string[] = [];
  /** An origin, or the line of the file that described the place last. */
  const origins: (Origin | number)[] = [];
  /** The last file that described each place. */
  const describedIn: string[] = [];

  const read = (number: number): Place => readPlaceRow(cutRow(rows[number]!));
  const store: PlaceStore = {
    get size() {
      return made.length;
    },
    numberOf: (id) => numbers.get(id) ?? null,
    place: (number) => {
      made[number] ??= read(number);
      return made[number];
    },
    glance: (number) => made[number] ?? read(number),
    within: (number) => {
      const place = made[number];
      if (place != null) return place.within;
      const cell = cellOf(cutRow(rows[number]!), CELL.within);
      return cell === "" ? null : cell;
    },
    eachName: (number, visit) => {
      const place = made[number];
      if (place != null) {
        visit(place.name);
        place.otherNames.forEach(visit);
        return;
      }
      const row = cutRow(rows[number]!);
      visit(cellOf(row, CELL.name));
      const others = cellOf(row, CELL.otherNames);
      if (others !== "") others.split("|").forEach(visit);
    },
    origin: (number) => {
      const origin = origins[number]!;
      return typeof origin === "number" ? { file: describedIn[number]!, line: origin, path: [] } : origin;
    },
  };
  /** The number of a new place, or `null` where one with the id is there. */
  const register = (id: PlaceId, file: string): number | null => {
    if (numbers.has(id)) return null;
    const number = made.length;
    numbers.set(id, number);
    describedIn.push(file);
    return number;
  };
  const merge = (later: Place, file: string): boolean => {
    const number = numbers.get(later.id)!;
    const fresh = describedIn[number] !== file;
    describedIn[number] = file;
    const earlier = store.place(number);
    const names = [...earlier.otherNames, later.name, ...later.otherNames];
    made[number] = { ...earlier, otherNames: [...new Set(names)] };
    return fresh;
  };
  return Object.assign(store, {
    addPlace: (place: Place, origin: Origin): boolean => {
      if (register(place.id, origin.file) === null) return merge(place, origin.file);
      made.push(place);
      rows.push("");
      origins.push(origin);
      return true;
    },
    addRow: (row: PlaceRow, file: string, line: number): boolean => {
      if (register(cellOf(row, CELL.id), file) === null) return merge(readPlaceRow(row), file);
      made.push(null);
      rows.push(row.text);
      origins.push(line);
      return true;
    },
  });
}
