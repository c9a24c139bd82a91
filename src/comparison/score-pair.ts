import type { ClaimType } from "../model/claim-types.ts";
import type { Day } from "../model/day.ts";
import { type DayRange, toOrdinal } from "../model/day.ts";
import { rangeContains, rangesMeet } from "../model/quantity.ts";
import type { ClaimFacts, NumberFact } from "./claim-facts.ts";
import { wordingAlike } from "./content-words.ts";
import { lengthOf, relateDays, reportedAfter } from "./day-relation.ts";
import type { EventInput, PlaceFacts } from "./event-input.ts";
import { CAUSES, LASTING, typeSetsFit } from "./event-types.ts";
import { isNarrow, relatePlaces } from "./place-relation.ts";
import type { Clues } from "./telling.ts";

/** Points for and against two tellings being of one event, by clue, with their sum. */
export interface PairScore {
  readonly total: number;
  readonly type: number;
  readonly place: number;
  readonly day: number;
  readonly party: number;
  readonly number: number;
  readonly wording: number;
  readonly story: number;
  /** Nothing is known of the place and the day of one of them: the words must do. */
  readonly blind: boolean;
  /** The days cannot be held against each other: one of them is not known, or only estimated and another. */
  readonly dayless: boolean;
}

/** A pair that scores this low or lower is never one event, whatever links it to others … */
const VETO = -2;
/** … nor is one whose places lie apart or whose days lie this far apart, however alike the words: reports repeat. */
const PLACES_APART = -4;
const DAYS_APART = -6;
/** From this score on a pair may be one event … */
export const ENOUGH = 3;
/** … if at least two clues beside the type speak for it with this much each. */
const CLEAR = 0.7;

export const NEVER = Number.NEGATIVE_INFINITY;

/** How strongly two tellings look like one event. Symmetric. */
export function scorePair(a: Clues, b: Clues, input: Pick<EventInput, "place">): PairScore {
  const type = whatPoints(a, b);
  if (type === NEVER)
    return {
      total: NEVER,
      type,
      place: 0,
      day: 0,
      party: 0,
      number: 0,
      wording: 0,
      story: 0,
      blind: false,
      dayless: false,
    };
  const place = placePoints(a.facts, b.facts, input);
  const day = dayPoints(a, b);
  // Most pairs end here; wording and subject are dearer to compare and could not save them.
  if (place <= PLACES_APART || day <= DAYS_APART)
    return {
      total: type + place + day,
      type,
      place,
      day,
      party: 0,
      number: 0,
      wording: 0,
      story: 0,
      blind: false,
      dayless: false,
    };
  const party = partyPoints(a.facts, b.facts);
  const number = numberPoints(a.facts.numbers, b.facts.numbers);
  const wording = wordingPoints(a, b);
  const blind = isBlind(a) || isBlind(b);
  const story = blind ? blindStoryPoints(a, b) : storyPoints(a, b, input);
  const total = type + place + day + party + number + wording + story;
  return { total, type, place, day, party, number, wording, story, blind, dayless: areDayless(a, b) };
}

/** Whether a score rules out that two tellings are of one event. */
export const excludes = (score: PairScore): boolean =>
  score.total <= VETO || score.place <= PLACES_APART || score.day <= DAYS_APART;

/** What an equal number or shared wording must give where no day speaks: five injured, or two fifths of the words. */
const STRONG_NUMBER = 0.9;
const STRONG_WORDING = 1.3;

/** Whether a pair without days to compare has the same place and kind, and the same number or much wording too. */
const isStrong = ({ type, place, number, wording }: PairScore): boolean =>
  type > 0 && place >= CLEAR && (number >= STRONG_NUMBER || wording >= STRONG_WORDING);

/** Whether a score joins: enough in all, and never on one clue alone. */
export const joins = (score: PairScore): boolean =>
  score.total >= ENOUGH &&
  !excludes(score) &&
  (!score.dayless || isStrong(score)) &&
  [score.place, score.day, score.party, score.number, score.wording, score.story].filter((one) => one >= CLEAR)
    .length >=
    // Without place and day the very word for it is the other clue.
    (score.blind && score.type >= CLEAR ? 1 : 2);

/** Types that are rare enough for two reports of one place and time to mean the same. */
const RARE: ReadonlySet<ClaimType> = new Set<ClaimType>(["siege-broken", "siege", "chemical", "massacre", "agreement"]);

/** How well what happened fits: by type, and by the very word where no type of ours covers it. */
function whatPoints(a: Clues, b: Clues): number {
  const [left, right] = [telltale(a.facts.types), telltale(b.facts.types)];
  const sameWord = a.heads.some((head) => b.heads.includes(head));
  if (left.length === 0 || right.length === 0) return left.length === right.length && sameWord ? 1 : NEVER;
  const fit = typeSetsFit(left, right);
  if (fit === 0) return NEVER;
  // Different types need the more in common, the less they fit.
  if (fit < 1) return (fit - 1) * 1.5 - 0.5;
  if (isBlind(a) || isBlind(b)) return sameWord ? 1 : 0.8;
  const rare = left.some((type) => RARE.has(type) && right.includes(type));
  return (rare ? 0.9 : 0.5) + (sameWord ? 0.2 : 0);
}

/** The types that say which event it is: the causes where there are any, else the harm. */
const telltale = (types: readonly ClaimType[]): readonly ClaimType[] => {
  const causes = types.filter((type) => CAUSES.has(type));
  return causes.length > 0 ? causes : types;
};

/** What a shared place is worth, by how much happens in a place of its kind. */
const PLACE_POINTS: Readonly<Record<PlaceFacts["kind"], number>> = {
  country: 0.2,
  governorate: 0.7,
  region: 0.7,
  sea: 0.7,
  district: 1.2,
  city: 1.4,
  town: 2.5,
  village: 2.8,
  neighbourhood: 2.8,
  street: 2.8,
  site: 2.8,
  line: 1.5,
};

function placePoints(a: ClaimFacts, b: ClaimFacts, input: Pick<EventInput, "place">): number {
  let best: number | null = null;
  for (const left of a.places) {
    for (const right of b.places) {
      const points = onePlace(left, right, input);
      if (points !== null && (best === null || points > best)) best = points;
    }
  }
  if (best !== null) return best;
  return a.placeNames.some((name) => b.placeNames.includes(name)) ? 1.5 : 0;
}

/** A part of a city may be filed as a region ("eastern Aleppo"): its reach tells. */
const placeWorth = (place: PlaceFacts | null): number =>
  place === null ? 1.5 : Math.max(PLACE_POINTS[place.kind], isNarrow(place) ? 1.8 : 0);

function onePlace(a: string, b: string, input: Pick<EventInput, "place">): number | null {
  const worth = [a, b].map((id) => placeWorth(input.place(id)));
  switch (relatePlaces(a, b, input.place)) {
    case "same":
      return worth[0]!;
    case "within":
      // What holds the other place decides: a quarter of a city may be meant by the city's name.
      return Math.min(...worth) * 0.8;
    case "near":
      return 0.8;
    case "apart":
      return PLACES_APART;
    case "unknown":
      return null;
  }
}

/** Days that two reports of one event may lie apart because one of them dates it by its own day. */
const SLIP = 1;
const LASTING_GAP = 21;
/** Longer than this, days are a period ("since 2012"), which is no event of one day that falls in it. */
const PERIOD_DAYS = 40;

/** An estimate may be wrong by a week: "on Saturday" counted from a day that lies in another one. */
const ROUGH_GAP = 7;

const isRough = (a: DayRange, b: DayRange): boolean => a.basis === "estimated" || b.basis === "estimated";

const isDated = ({ facts, article }: Clues): boolean => facts.days !== null || article.published !== null;

function areDayless(a: Clues, b: Clues): boolean {
  const [left, right] = [a.facts.days, b.facts.days];
  if (left && right) return isRough(left, right) && relateDays(left, right).gap > SLIP;
  return isDated(a) !== isDated(b);
}

function dayPoints(a: Clues, b: Clues): number {
  const lasting = [...a.facts.types, ...b.facts.types].some((type) => LASTING.has(type));
  const [left, right] = [a.facts.days, b.facts.days];
  const [leftOut, rightOut] = [a.article.published?.day ?? null, b.article.published?.day ?? null];
  const periods = [left, right].map((days) => days !== null && lengthOf(days) > PERIOD_DAYS);
  if (periods[0] !== periods[1] && !lasting) return -1.5;
  if (left && right) {
    const { gap, width } = relateDays(left, right);
    if (gap === 0) return width === 1 ? 2.2 : width <= 4 ? 1.1 : width <= 10 ? 0.9 : width <= 31 ? 0.4 : 0;
    if (gap <= SLIP) return -0.3;
    if (lasting && gap <= LASTING_GAP) return -0.5;
    if (isRough(left, right) && gap <= ROUGH_GAP) return -1.5;
    return gap <= 3 ? -2 : -7;
  }
  if (left && rightOut) return publishedPoints(left, rightOut, lasting);
  if (right && leftOut) return publishedPoints(right, leftOut, lasting);
  if (left || right || !leftOut || !rightOut) return 0;
  const apart = Math.abs(toOrdinal(leftOut) - toOrdinal(rightOut));
  if (apart <= 1) return 0.8;
  if (apart <= 3) return 0.4;
  if (apart <= 7) return lasting ? 0.2 : -0.5;
  return apart <= 30 ? (lasting ? -0.3 : -2) : -6;
}

/** The day of publication is a weak clue: most reports come out within days of what they tell, none before it. */
function publishedPoints(days: { readonly from: Day; readonly to: Day }, published: Day, lasting: boolean): number {
  const after = reportedAfter(days, published);
  if (after < -SLIP) return -7;
  if (after <= 2) return 0.8;
  if (after <= 7) return 0.3;
  return after <= 30 ? (lasting ? 0 : -1.5) : -4;
}

function partyPoints(a: ClaimFacts, b: ClaimFacts): number {
  const actor = shared(a.actors, b.actors);
  const target = shared(a.targets, b.targets);
  const crossed = shared([...a.actors, ...a.targets], [...b.actors, ...b.targets]);
  const points =
    (actor === "id" ? 1 : actor === "name" ? 0.6 : 0) + (target === "id" ? 0.9 : target === "name" ? 0.3 : 0);
  if (points > 0) return Math.min(1.6, points);
  if (crossed === "id") return 0.4;
  // Who did it is just what rival accounts dispute, so two names speak against one event only a little.
  return actor === "apart" ? -0.5 : 0;
}

function shared(a: readonly string[], b: readonly string[]): "id" | "name" | "apart" | "unknown" {
  const both = a.filter((key) => b.includes(key));
  if (both.some((key) => !key.startsWith("~"))) return "id";
  if (both.length > 0) return "name";
  const known = (keys: readonly string[]) => keys.some((key) => !key.startsWith("~"));
  return known(a) && known(b) ? "apart" : "unknown";
}

/** Equal numbers speak for one event the more, the larger and so the rarer they are. */
function numberPoints(a: readonly NumberFact[], b: readonly NumberFact[]): number {
  let best = 0;
  let worst = 0;
  for (const left of a) {
    for (const right of b) {
      if (left.harm !== right.harm || (left.of !== right.of && left.harm === "other")) continue;
      const points = oneNumber(left, right);
      best = Math.max(best, points);
      worst = Math.min(worst, points);
    }
  }
  return best > 0 ? best : worst;
}

function oneNumber(a: NumberFact, b: NumberFact): number {
  const scale = a.harm === "killed" ? 1 : 0.7;
  const size = a.min ?? a.max ?? 0;
  if (a.min === b.min && a.max === b.max)
    return scale * (size >= 20 ? 2.2 : size >= 10 ? 1.8 : size >= 5 ? 1.3 : size >= 3 ? 0.9 : 0.4);
  if (a.part !== b.part || a.status !== b.status) return 0;
  if (rangeContains(a, b) || rangeContains(b, a))
    return a.min !== null && a.min === b.min && size >= 5 ? 1.2 * scale : 0.3;
  if (rangesMeet(a, b)) return 0.3;
  const [low, high] = [a.max ?? a.min ?? 0, b.max ?? b.min ?? 0].sort((x, y) => x - y) as [number, number];
  return high > 3 * Math.max(1, low) && high - low > 10 ? -0.8 * scale : 0;
}

/** Articles about one thing, and places of the article where the telling itself names none: weak clues. */
function storyPoints(a: Clues, b: Clues, input: Pick<EventInput, "place">): number {
  const alike = wordingAlike(a.story.words, b.story.words);
  const silent = a.facts.places.length === 0 || b.facts.places.length === 0;
  const [left, right] = [a, b].map((one) => (one.facts.places.length > 0 ? one.facts.places : one.story.places));
  const around = silent && left!.some((id) => isNarrow(input.place(id)) && right!.includes(id));
  return Math.max(-0.6, Math.min(1.4, (alike - 0.18) * 5)) + (around ? 0.6 : 0);
}

const isBlind = ({ facts, article, story }: Clues): boolean =>
  facts.days === null && article.published === null && facts.places.length === 0 && story.places.length === 0;

/**
 * What the subject of two articles weighs where no place or day can speak for or against: reports of one affair share
 * from a fifth of their words on (held against the work topics of ECB+), others less.
 */
const blindStoryPoints = (a: Clues, b: Clues): number =>
  Math.min(a.story.words.size, b.story.words.size) < STORY_WORDS
    ? 0
    : Math.max(-3, Math.min(4, (wordingAlike(a.story.words, b.story.words) - 0.22) * 10)) + 1.8;

/** An article of fewer content words has no subject to speak of. */
const STORY_WORDS = 20;

function wordingPoints(a: Clues, b: Clues): number {
  const alike = wordingAlike(a.words, b.words);
  const instrument = a.facts.instruments.some((one) => b.facts.instruments.includes(one)) ? 0.4 : 0;
  return Math.max(-0.3, Math.min(2.2, (alike - 0.15) * 5)) + instrument;
}
