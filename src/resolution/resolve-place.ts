import type { Resolution } from "../model/claim.ts";
import type { PlaceId } from "../model/ids.ts";
import type { Place, PlaceKind } from "../model/place.ts";
import { round } from "./choose-actor.ts";
import { kilometresBetween } from "./distance.ts";
import { foldName, soundName } from "./fold-name.ts";
import { likeness } from "./likeness.ts";
import type { PlaceContext } from "./place-context.ts";
import { type PlaceMention, type PlaceTry, readPlaceMention } from "./read-place-mention.ts";

/** What speaks for one of several namesakes; set by hand on the mentions of bench/resolution.ts. */
const WEIGHT = { kind: 0.4, parent: 0.6, country: 0.45, near: 0.35, people: 0.4 };
/** How likely a bare name means a place of this kind before anything else is known. */
const PRIOR: Readonly<Record<PlaceKind, number>> = {
  country: 0.7,
  city: 0.25,
  region: 0.2,
  town: 0.12,
  site: 0.1,
  line: 0.1,
  neighbourhood: 0.06,
  village: 0.04,
  district: 0.04,
  governorate: 0.15,
  street: 0,
};
/** At this distance a neighbour's pull has fallen to about a third. */
const REACH_KM = 60;
const SPELLING = 0.97;
const SOUND = 0.8;
/** Sounds of fewer letters fit too much; spellings that are less alike are other names. */
const SHORTEST_SOUND = 4;
const LIKE_ENOUGH = 0.7;
const AS_LIKE = 0.1;

/** Which place a name means among the article's other places; else none and why. */
export function resolvePlace(name: string, context: PlaceContext): Resolution<PlaceId> {
  const mention = readPlaceMention(name, context.gazetteer);
  for (const look of [spelled, sounding]) {
    for (const attempt of mention.tries) {
      const places = look(attempt, context);
      if (places.length > 0) return choose(places, attempt, mention, context, look === spelled ? SPELLING : SOUND);
    }
  }
  return { id: null, score: 0, reason: "not in the gazetteer" };
}

const spelled = ({ key }: PlaceTry, { gazetteer }: PlaceContext): readonly Place[] => gazetteer.spelled(key);

/** Places that sound like the name and are spelled nearly so, the likest only. */
function sounding({ key }: PlaceTry, { gazetteer }: PlaceContext): readonly Place[] {
  if (key.length < SHORTEST_SOUND) return [];
  const heard = gazetteer.sounding(soundName(key)).map((place) => ({
    place,
    likeness: Math.max(...[place.name, ...place.otherNames].map((name) => likeness(foldName(name), key))),
  }));
  const best = Math.max(LIKE_ENOUGH, ...heard.map((each) => each.likeness));
  return heard.filter((each) => each.likeness >= best - AS_LIKE).map(({ place }) => place);
}

function choose(
  places: readonly Place[],
  attempt: PlaceTry,
  mention: PlaceMention,
  context: PlaceContext,
  base: number,
): Resolution<PlaceId> {
  const ranked = places
    .map((place) => ({ place, rank: rankOf(place, attempt, mention, context) }))
    .sort((a, b) => b.rank - a.rank || (a.place.id < b.place.id ? -1 : 1));
  const first = ranked[0]!;
  const rival = ranked.find(({ place }) => kilometresBetween(place, first.place) > SAME_SPOT_KM);
  const sure = rival === undefined ? 1 : Math.min(1, 0.55 + (first.rank - rival.rank) * 3);
  const how = base === SPELLING ? "name" : "another transliteration";
  const part = attempt.part === null ? "" : `; "${attempt.part}" of it`;
  const among =
    rival === undefined ? "" : `; nearest rival ${rival.place.name} (${rival.place.kind}, ${rival.place.country})`;
  return {
    id: first.place.id,
    score: round(base * sure * (attempt.part === null ? 1 : 0.9)),
    reason: `${how}: ${first.place.name} (${first.place.kind}, ${first.place.country})${part}${among}`,
  };
}

/** Namesakes closer than this are one spot for the news: a city and its district. */
const SAME_SPOT_KM = 5;

function rankOf(place: Place, { kinds }: PlaceTry, { parents }: PlaceMention, context: PlaceContext): number {
  const { gazetteer, countries, anchors } = context;
  const near = anchors.filter(({ id }) => id !== place.id).map((anchor) => kilometresBetween(place, anchor));
  const nearest = near.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...near);
  const held = parents.some((parent) =>
    gazetteer
      .spelled(parent)
      .some(
        (outer) => isWithin(place, outer.id, context) || (outer.kind === "country" && outer.country === place.country),
      ),
  );
  return (
    PRIOR[place.kind] +
    (kinds.includes(place.kind) ? WEIGHT.kind : kinds.length > 0 ? -WEIGHT.kind : 0) +
    (held ? WEIGHT.parent : 0) +
    WEIGHT.country * (countries.get(place.country) ?? 0) +
    WEIGHT.near * Math.exp(-nearest / REACH_KM) +
    (WEIGHT.people * Math.log10(1 + place.population)) / 7
  );
}

/** No gazetteer nests deeper; guards against a circle in the data. */
const DEEPEST = 8;

function isWithin(place: Place, outer: PlaceId, { gazetteer }: PlaceContext): boolean {
  let at: Place | null = place;
  for (let depth = 0; at !== null && depth < DEEPEST; depth++) {
    if (at.within === outer) return true;
    at = at.within === null ? null : gazetteer.place(at.within);
  }
  return false;
}
