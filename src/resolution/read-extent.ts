import type { Extent } from "../model/claim.ts";
import type { Place, PlaceKind } from "../model/place.ts";
import { bearingOf, pointAt } from "./bearing.ts";
import { countOf } from "./days/time-words.ts";
import { kilometresBetween } from "./distance.ts";

const WIND = "((?:north|south)?[- ]?(?:east|west)?(?:ern|erly)?)";
const OF_IT = "(?:\\s+(?:of|from|outside|away from))?(?:\\s+the)?(?:\\s+(?:city|town|village|capital)(?:\\s+of)?)?";
/** "10 km north-east of", "some 20 miles (32 km) from", "ten kilometres outside". */
const DISTANCE = new RegExp(
  `(?:^|\\s)(\\d{1,4}(?:[.,]\\d)?|[a-z]+)[- ]?(kms?|kilomet(?:er|re)s?|miles?)(?:\\s*\\([^)]{1,20}\\))?(?:\\s+(?:to\\s+the\\s+)?${WIND})?${OF_IT}$`,
  "i",
);
/** "north of", "to the south-east of the town of": beside it, not in it. */
const BESIDE = new RegExp(`(?:^|\\s)${WIND}\\s+of(?:\\s+the)?(?:\\s+(?:city|town|village|capital)\\s+of)?$`, "i");
/** "northern", "the south-eastern": a part of it. */
const PART = new RegExp(`(?:^|\\s)${WIND}$`, "i");
const AROUND =
  /(?:^|\s)(outskirts?|edges?|fringes|vicinity|outside|around|near|surroundings?|suburbs?|countryside)(?:\s+(?:of|to))?(?:\s+the)?(?:\s+(?:city|town|village|capital)\s+of)?$/i;

/** How far words reach beyond the edge of what they stand with, in metres: ours, set with UCDP's 25 km for "near" in mind. */
const REACH: Readonly<Record<string, number>> = { near: 8_000, vicinity: 5_000, countryside: 15_000, beside: 8_000 };
const USUAL_REACH = 3_000;
/** One of eight winds is good to 22.5° on both sides: sin 22.5° of the distance, rounded up. */
const ACROSS = 0.4;
/** By the first letter of the unit. */
const METRES: Readonly<Record<string, number>> = { k: 1000, m: 1609 };
/** Kinds that words like "near" do not widen: they are wider than that themselves. */
const WIDE: readonly PlaceKind[] = ["country", "region", "sea", "line", "governorate", "district"];

/**
 * Where the words before a name put something: "10 km north of" is an area off the place, "the outskirts of" one around
 * it, "northern" one inside. `null` where they put it at the place itself.
 *
 * @param lead words up to the name, as written; only their end is read.
 */
export function readExtent(lead: string, place: Place): Extent | null {
  const words = lead.slice(-80).replace(/\s+/g, " ").trimEnd();
  return atDistance(words, place) ?? beside(words, place) ?? around(words, place) ?? within(words, place);
}

function atDistance(words: string, place: Place): Extent | null {
  const [, number, unit, wind] = DISTANCE.exec(words) ?? [];
  if (number === undefined || unit === undefined) return null;
  const count = /^\d/.test(number) ? Number(number.replace(",", ".")) : countOf(number.toLowerCase());
  if (count === null || count === 0) return null;
  const metres = Math.round(count * METRES[unit[0]!.toLowerCase()]!);
  const bearing = bearingOf(wind ?? "");
  // Without a wind it may lie anywhere on a ring around the place.
  if (bearing === null) return area(place, 0, metres + edgeOf(place));
  return area(pointAt(place, metres, bearing), metres, Math.max(1_000, ACROSS * metres, edgeOf(place)));
}

function beside(words: string, place: Place): Extent | null {
  const bearing = bearingOf(BESIDE.exec(words)?.[1] ?? "");
  if (bearing === null || place.kind === "country") return null;
  const metres = place.radius + REACH.beside!;
  return area(pointAt(place, metres, bearing), metres, REACH.beside! + edgeOf(place));
}

function around(words: string, place: Place): Extent | null {
  const word = AROUND.exec(words)?.[1]?.toLowerCase();
  if (word === undefined || WIDE.includes(place.kind)) return null;
  return area(place, 0, place.radius + (REACH[word] ?? USUAL_REACH));
}

/** Half of a place lies on one side: its middle half way out. */
function within(words: string, place: Place): Extent | null {
  const bearing = bearingOf(PART.exec(words)?.[1] ?? "");
  if (bearing === null || place.kind === "line") return null;
  const metres = Math.round(place.radius / 2);
  return area(pointAt(place, metres, bearing), metres, metres * 1.25);
}

/** What a distance is counted from is an edge as often as the middle; wide places lend no more than this. */
const MOST_EDGE = 5_000;
const edgeOf = ({ radius }: Place): number => Math.min(radius, MOST_EDGE);

const area = (at: Pick<Place, "lat" | "lon">, offset: number, radius: number): Extent => ({
  form: "area",
  lat: at.lat,
  lon: at.lon,
  radius: Math.round(radius),
  offset,
});

/** The stretch between two places: "the road from A to B", "between A and B". `offset` counts from the first. */
export function stretchBetween(from: Place, to: Place): Extent {
  const half = Math.round((kilometresBetween(from, to) * 1000) / 2);
  const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;
  return {
    form: "line",
    lat: round((from.lat + to.lat) / 2),
    lon: round((from.lon + to.lon) / 2),
    radius: half,
    offset: half,
  };
}
