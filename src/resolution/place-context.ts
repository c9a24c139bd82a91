import type { Place } from "../model/place.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";

/** What an article's other names say about where its places lie. */
export interface PlaceContext {
  readonly gazetteer: Gazetteer;
  /** Share of the evidence for each country, 0 to 1. */
  readonly countries: ReadonlyMap<string, number>;
  /** Places that need no context: the only ones of their name, or far larger than their namesakes. */
  readonly anchors: readonly Place[];
}

/** So many times the people of the next namesake, and a place needs no context. */
const FAR_LARGER = 50;
/** Anchors beyond this many add little and cost time. */
const MOST_ANCHORS = 24;

/** The context of one article: `names` are the names of places in its claims, `countries` those of its actors. */
export function placeContext(gazetteer: Gazetteer, names: Iterable<string>, countries: Iterable<string>): PlaceContext {
  const anchors: Place[] = [];
  const weights = new Map<string, number>();
  const weigh = (country: string, weight: number): void =>
    void weights.set(country, (weights.get(country) ?? 0) + weight);
  for (const name of new Set([...names].map(foldName))) {
    const place = withoutRival(gazetteer.spelled(name));
    if (place === null) continue;
    weigh(place.country, 1);
    if (place.kind !== "country" && anchors.length < MOST_ANCHORS) anchors.push(place);
  }
  for (const country of countries) weigh(country, 0.5);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return { gazetteer, anchors, countries: new Map([...weights].map(([country, weight]) => [country, weight / total])) };
}

function withoutRival(places: readonly Place[]): Place | null {
  const first = places[0];
  if (first === undefined) return null;
  const country = places.find(({ kind }) => kind === "country");
  if (country !== undefined) return country;
  const largest = places.reduce((a, b) => (b.population > a.population ? b : a));
  // Namesakes one inside the other (a city and its governorate) are no rivals.
  const rivals = places.filter((place) => place.country !== largest.country || !related(place, largest));
  return rivals.every(({ population }) => population * FAR_LARGER < largest.population) ? largest : null;
}

const related = (a: Place, b: Place): boolean => a.id === b.id || a.within === b.id || b.within === a.id;
