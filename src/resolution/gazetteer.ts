import type { PlaceId } from "../model/ids.ts";
import type { Place, PlaceKind } from "../model/place.ts";
import type { KnowledgeFault } from "./knowledge-file.ts";

/** The known places with the ways to find them by name. */
export interface Gazetteer {
  readonly size: number;
  place(id: PlaceId): Place | null;
  /** Places whose name or other name has this `foldName`; in the order of the files. */
  spelled(key: string): readonly Place[];
  /** Places by `soundName`, of the countries whose names come in many transliterations. */
  sounding(key: string): readonly Place[];
  /** Every place, in the order of the files. */
  all(): Iterable<Place>;
  /** Course of a line or outline of an area as [longitude, latitude] pairs, where the files hold one. */
  shape(id: PlaceId): readonly (readonly [number, number])[] | null;
  /** Folded nouns that say which kinds of place are meant: "province". */
  readonly kinds: ReadonlyMap<string, readonly PlaceKind[]>;
  /** Folded words for a part of a place: "eastern", "outskirts". */
  readonly parts: ReadonlySet<string>;
  /** Folded names of places that are first of all other words. */
  readonly otherWords: ReadonlySet<string>;
  /** Faults that a lenient compilation left out. */
  readonly faults: readonly KnowledgeFault[];
}
