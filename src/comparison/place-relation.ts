import type { PlaceId } from "../model/ids.ts";
import type { EventInput, PlaceFacts } from "./event-input.ts";

/** How two places lie to each other. */
export type PlaceRelation = "same" | "within" | "near" | "apart" | "unknown";

type Lookup = EventInput["place"];

/** Kinds of place that a single event can fill; a governorate or a country only says roughly where. */
const NARROW: ReadonlySet<PlaceFacts["kind"]> = new Set<PlaceFacts["kind"]>([
  "city",
  "town",
  "village",
  "neighbourhood",
  "street",
  "site",
  "line",
]);
/** Below this distance two narrow places are near: the next village, the edge of the same town. */
const NEAR_METRES = 6_000;
/** No gazetteer nests deeper; guards against a circle in the data. */
const DEEPEST = 12;

/** A part of a city may be filed as a region ("eastern Aleppo"); its reach tells. */
const NARROW_METRES = 10_000;

/** Whether a place is small enough for one event to fill it. */
export const isNarrow = (place: PlaceFacts | null): boolean =>
  place !== null && (NARROW.has(place.kind) || (place.within !== null && place.radius <= NARROW_METRES));

/** A place and all that hold it, from the inside out. */
export function chainOf(id: PlaceId, lookup: Lookup): readonly PlaceId[] {
  const chain: PlaceId[] = [];
  for (let at: PlaceId | null = id; at !== null && chain.length < DEEPEST && !chain.includes(at); ) {
    chain.push(at);
    at = lookup(at)?.within ?? null;
  }
  return chain;
}

/** `within` is either way round. Places that the gazetteer does not know are the same or unknown. */
export function relatePlaces(a: PlaceId, b: PlaceId, lookup: Lookup): PlaceRelation {
  if (a === b) return "same";
  const left = lookup(a);
  const right = lookup(b);
  if (!left || !right) return "unknown";
  if (chainOf(a, lookup).includes(b) || chainOf(b, lookup).includes(a)) return "within";
  if (isNarrow(left) && isNarrow(right) && metresBetween(left, right) <= NEAR_METRES + left.radius + right.radius)
    return "near";
  if (reachOver(left, right)) return "unknown";
  return "apart";
}

/**
 * Whether one is a stretch of country without borders ("northern Syria", "Eastern Ghouta") that reaches over the other's
 * middle or into a city: what happened there may be told as in it, though no gazetteer files the one under the other.
 */
const reachOver = (a: PlaceFacts, b: PlaceFacts): boolean => reachesInto(a, b) || reachesInto(b, a);

const reachesInto = (stretch: PlaceFacts, other: PlaceFacts): boolean =>
  (stretch.kind === "region" || stretch.kind === "sea") &&
  metresBetween(stretch, other) <= stretch.radius + (other.kind === "city" ? other.radius : 0);

/** Great-circle distance by the haversine formula on a sphere of 6,371 km. */
export function metresBetween(a: Pick<PlaceFacts, "lat" | "lon">, b: Pick<PlaceFacts, "lat" | "lon">): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.min(1, Math.sqrt(h)));
}
