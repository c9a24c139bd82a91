import { type Candidate, isUnsure, type PlaceResolution } from "../model/claim.ts";
import type { PlaceId } from "../model/ids.ts";
import type { Place, PlaceKind } from "../model/place.ts";
import { round } from "./choose-actor.ts";
import { kilometresBetween } from "./distance.ts";
import { foldName, soundName } from "./fold-name.ts";
import { likeness } from "./likeness.ts";
import type { PlaceContext } from "./place-context.ts";
import { readExtent, stretchBetween } from "./read-extent.ts";
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
  sea: 0.2,
};
/** At this distance a neighbour's pull has fallen to about a third. */
const REACH_KM = 60;
const SPELLING = 0.97;
const SOUND = 0.8;
/** Sounds of fewer letters fit too much; spellings that are less alike are other names. */
const SHORTEST_SOUND = 4;
const LIKE_ENOUGH = 0.7;
const AS_LIKE = 0.1;

/** Nothing is ruled out. */
const NONE: ReadonlySet<PlaceId> = new Set();

/**
 * Which place a name means among the article's other places; else none and why. Places in `ruledOut` are not looked at:
 * people have said that they are not meant.
 */
export function resolvePlace(name: string, context: PlaceContext, ruledOut = NONE): PlaceResolution {
  const mention = readPlaceMention(name, context.gazetteer);
  for (const look of [spelled, sounding]) {
    for (const attempt of mention.tries) {
      const places = look(attempt, context).filter(({ id }) => !ruledOut.has(id));
      if (places.length > 0) return choose(places, attempt, mention, context, look === spelled ? SPELLING : SOUND);
    }
  }
  return stretch(name, context) ?? { id: null, score: 0, reason: "not in the gazetteer" };
}

/** "the Hama–Salamiyah road": a line that the gazetteer lacks runs between the two places that name it. */
function stretch(name: string, context: PlaceContext): PlaceResolution | null {
  const [, from, to, noun] = /^(?:the )?(\p{L}[^–]*?) ?[–-] ?(\p{Lu}.*?) (\p{L}+)$/u.exec(name.slice(0, 120)) ?? [];
  if (from === undefined || to === undefined) return null;
  if (context.gazetteer.kinds.get(foldName(noun!))?.includes("line") !== true) return null;
  const [first, last] = [from, to].map((end) => resolvePlace(end, context));
  const ends = [first, last].map((end) => (end?.id == null ? null : context.gazetteer.place(end.id)));
  if (ends[0] == null || ends[1] == null) return null;
  const reason = `a line between ${ends[0].name} and ${ends[1].name}`;
  return { id: null, score: 0, reason, extent: stretchBetween(ends[0], ends[1]) };
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
): PlaceResolution {
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
  const extent = attempt.part === null ? null : readExtent(attempt.part, first.place);
  const chosen = {
    id: first.place.id,
    score: round(base * sure * (attempt.part === null ? 1 : 0.9)),
    reason: `${how}: ${first.place.name} (${first.place.kind}, ${first.place.country})${part}${among}`,
    ...(extent === null ? {} : { extent }),
  };
  return rival !== undefined && isUnsure(chosen) ? { ...chosen, candidates: candidatesOf(ranked, base) } : chosen;
}

/** So many namesakes a person is shown. */
const MOST_CANDIDATES = 5;

/** Namesakes with scores that fall with their distance from the first. */
const candidatesOf = (
  ranked: readonly { readonly place: Place; readonly rank: number }[],
  base: number,
): readonly Candidate<PlaceId>[] =>
  ranked.slice(0, MOST_CANDIDATES).map(({ place, rank }) => ({
    id: place.id,
    score: round(base * Math.exp(3 * (rank - ranked[0]!.rank))),
  }));

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
