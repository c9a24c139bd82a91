import type { Event } from "../../model/event.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import type { PlaceId } from "../../model/ids.ts";
import type { Place, PlaceKind } from "../../model/place.ts";

/** A place with the events that are told of it. */
export interface MapPlace {
  readonly place: Place;
  readonly events: readonly Event[];
  readonly contested: boolean;
}

/** Kinds that name an area rather than a spot: they are drawn as areas and do not draw the eye. */
const WIDE: readonly PlaceKind[] = ["country", "governorate", "district", "region", "line", "sea"];

export const isWide = ({ kind }: Pick<Place, "kind">): boolean => WIDE.includes(kind);

/** The places of events, most told first; ids that the lookup does not know are left out. */
export const mapPlaces = (events: readonly Event[], places: ReadonlyMap<PlaceId, Place>): readonly MapPlace[] => {
  const told = new Map<PlaceId, Event[]>();
  for (const event of events) {
    for (const id of new Set(event.places)) told.set(id, [...(told.get(id) ?? []), event]);
  }
  return [...told]
    .flatMap(([id, members]): readonly MapPlace[] => {
      const place = places.get(id);
      if (place === undefined) return [];
      return [{ place, events: members, contested: members.some((event) => contestedFields(event).length > 0) }];
    })
    .sort((a, b) => b.events.length - a.events.length || (a.place.id < b.place.id ? -1 : 1));
};

/** Half the side of the neighbourhood that a detail map may show, in degrees of latitude (about 17 km). */
const NEAR = 0.15;
/** A detail map is worth its room from this many places on. */
const LEAST_PLACES = 4;

const near = (a: Place, b: Place): boolean =>
  Math.abs(a.lat - b.lat) <= NEAR && Math.abs(a.lon - b.lon) <= NEAR / Math.cos((a.lat * Math.PI) / 180);

/**
 * The places that crowd around one of them and deserve a map of their own, most told first; empty where there are too
 * few, or where the whole map shows little else anyway.
 */
export const crowdedPlaces = (all: readonly MapPlace[]): readonly MapPlace[] => {
  const spots = all.filter(({ place }) => !isWide(place));
  const crowds = spots.map(({ place }) => spots.filter((other) => near(place, other.place)));
  const weight = (crowd: readonly MapPlace[]): number => crowd.reduce((sum, { events }) => sum + events.length, 0);
  const best = crowds.reduce<readonly MapPlace[]>((a, b) => (weight(b) > weight(a) ? b : a), []);
  return best.length >= LEAST_PLACES && best.length < all.length ? best : [];
};

/** How far around the main country's places others are still drawn: this share of their extent, and at least this many degrees. */
const AROUND = 0.5;
const LEAST_AROUND = 1;

const extent = (numbers: readonly number[]): readonly [from: number, to: number] => {
  const [from, to] = [Math.min(...numbers), Math.max(...numbers)];
  const room = Math.max(LEAST_AROUND, (to - from) * AROUND);
  return [from - room, to + room];
};

/**
 * The places that one map can show: those of the country where most events are, and others not far from them. A single
 * meeting in Geneva would make every other place a dot.
 */
export const placesInReach = (all: readonly MapPlace[]): readonly MapPlace[] => {
  const events = new Map<string, number>();
  for (const { place, events: told } of all) events.set(place.country, (events.get(place.country) ?? 0) + told.length);
  const [main] = [...events].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? [""];
  const core = all.filter(({ place }) => place.country === main).map(({ place }) => place);
  const [south, north] = extent(core.map(({ lat }) => lat));
  const [west, east] = extent(core.map(({ lon }) => lon));
  return all.filter(({ place: { lat, lon } }) => lat >= south && lat <= north && lon >= west && lon <= east);
};
