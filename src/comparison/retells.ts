import type { ClaimType } from "../model/claim-types.ts";
import type { Day } from "../model/day.ts";
import { rangesMeet } from "../model/quantity.ts";
import type { ClaimFacts, NumberFact } from "./claim-facts.ts";
import { lengthOf, relateDays, reportedAfter } from "./day-relation.ts";
import type { EventInput } from "./event-input.ts";
import { LASTING, typeSetsFit } from "./event-types.ts";
import { isNarrow, relatePlaces } from "./place-relation.ts";

type Lookup = Pick<EventInput, "place">;

/** From this fit on, two types of one article may tell one thing. */
const SAME_THING = 0.7;
/** What a retelling must bring in common: one sure clue or two weak ones. */
const ENOUGH = 2.1;
/** Types of which one article seldom tells two events, with what that is worth. */
const ONCE: Partial<Record<ClaimType, number>> = {
  "siege-broken": 2.2,
  agreement: 2.2,
  siege: 2.2,
  chemical: 1.7,
  offensive: 1,
  talks: 1,
};
/** Days before publication from which on something dated is background beside undated news. */
const BACKGROUND_DAYS = 10;
/** Days from which on a range is a period ("since 2012"). */
const PERIOD_DAYS = 40;

/** A pointing back without a clue of its own ("the attack") comes soon after. */
const POINTING_BACK = 2;

/** How two tellings stand in their article. */
export interface Setting {
  /** Sentences between them. */
  readonly apart: number;
  /** One of them stands in the article's own headline and the other in its first sentences. */
  readonly headline: boolean;
  /** One of them stands in a headline of another article, listed beside this one. */
  readonly aside: boolean;
  readonly published: Day | null;
}

/**
 * How strongly a claim looks like another telling of what the same article told before, or `null` where it does not.
 */
export function retells(
  told: ClaimFacts,
  again: ClaimFacts,
  { apart, headline, aside, published }: Setting,
  input: Lookup,
): number | null {
  const fit = typeSetsFit(told.types, again.types);
  if (fit < SAME_THING || clashes(told, again, input) || rivalNumbers(told, again)) return null;
  const sameType = again.types.some((type) => told.types.includes(type));
  const points =
    placeClue(told, again, input) +
    dayClue(told, again) +
    partyClue(told, again) +
    (headline ? 2.1 : 0) +
    (told.numbers.some((a) => again.numbers.some((b) => equal(a, b))) ? 2 : 0) +
    (sameType || besieged(told, again) ? Math.max(0, ...again.types.map((type) => ONCE[type] ?? 0)) : 0) *
      (aside ? 0.5 : 1) -
    // A deal gathers parties and is told as background for months.
    (again.types.includes("agreement")
      ? 0
      : (actorsApart(told, again) ? 1.5 : 0) + (isBackground(told, again, published) ? 1.2 : 0)) +
    (!aside && isBare(again) && apart <= POINTING_BACK ? 2 - apart * 0.5 : 0);
  return points >= ENOUGH || (!aside && sameType && isBare(again) && apart <= POINTING_BACK) ? points : null;
}

/** Whether two groups of claims name places or days that rule each other out. */
export function clashes(a: ClaimFacts, b: ClaimFacts, input: Lookup): boolean {
  if (a.days && b.days) {
    const lasting = [...a.types, ...b.types].some((type) => LASTING.has(type));
    if (relateDays(a.days, b.days).gap > (lasting ? 7 : 0)) return true;
  }
  if (a.places.length === 0 || b.places.length === 0) return false;
  return a.places.every((left) => b.places.every((right) => relatePlaces(left, right, input.place) === "apart"));
}

/** One voice does not give two totals for one thing; two voices do. */
function rivalNumbers(a: ClaimFacts, b: ClaimFacts): boolean {
  if (!a.voices.some((voice) => b.voices.includes(voice))) return false;
  const totals = (facts: ClaimFacts) => facts.numbers.filter((one) => !one.part && one.harm !== "other");
  return totals(a).some((left) =>
    totals(b).some(
      (right) =>
        left.harm === right.harm && left.of === right.of && left.status === right.status && !rangesMeet(left, right),
    ),
  );
}

function placeClue(a: ClaimFacts, b: ClaimFacts, input: Lookup): number {
  // An offensive on a city is told by its quarters; a strike on a quarter is another than one on the city.
  const lasting = [...a.types, ...b.types].some((type) => LASTING.has(type));
  let best = a.placeNames.some((name) => b.placeNames.includes(name)) ? 1.5 : 0;
  for (const left of a.places) {
    for (const right of b.places) {
      const relation = relatePlaces(left, right, input.place);
      const narrow = isNarrow(input.place(left)) && isNarrow(input.place(right));
      if (relation === "same") best = Math.max(best, narrow ? (input.place(left)?.kind === "city" ? 1.6 : 2.1) : 0.5);
      if (relation === "near" || (relation === "within" && narrow)) best = Math.max(best, lasting ? 1.5 : 0.7);
    }
  }
  return best;
}

function dayClue(a: ClaimFacts, b: ClaimFacts): number {
  if (!a.days || !b.days) return 0;
  const { gap, width } = relateDays(a.days, b.days);
  if (gap > 0) return 0;
  return width === 1 ? (a.days.basis === "carried" || b.days.basis === "carried" ? 0.7 : 1) : 0.3;
}

/** A siege and its end: one article seldom tells of two. */
const besieged = (a: ClaimFacts, b: ClaimFacts): boolean =>
  (a.types.includes("siege-broken") && b.types.includes("siege")) ||
  (a.types.includes("siege") && b.types.includes("siege-broken"));

function partyClue(a: ClaimFacts, b: ClaimFacts): number {
  const points = (share(a.actors, b.actors) ? 1 : 0) + (share(a.targets, b.targets) ? 1 : 0);
  return points > 0 ? points : share([...a.actors, ...a.targets], [...b.actors, ...b.targets]) ? 0.7 : 0;
}

/** Two known parties did it, by the word of one voice: two deeds. */
function actorsApart(a: ClaimFacts, b: ClaimFacts): boolean {
  const known = (keys: readonly string[]) => keys.filter((key) => !key.startsWith("~"));
  const [left, right] = [known(a.actors), known(b.actors)];
  return left.length > 0 && right.length > 0 && !share(left, right) && share(a.voices, b.voices);
}

/** One is dated long before the report and the other is not dated: the old story and the news. */
function isBackground(a: ClaimFacts, b: ClaimFacts, published: Day | null): boolean {
  const dated = a.days && !b.days ? a.days : b.days && !a.days ? b.days : null;
  if (dated !== null && lengthOf(dated) > PERIOD_DAYS) return true;
  return dated !== null && published !== null && reportedAfter(dated, published) > BACKGROUND_DAYS;
}

const share = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

const equal = (a: NumberFact, b: NumberFact): boolean =>
  a.harm === b.harm && a.of === b.of && a.min === b.min && a.max === b.max && a.min !== 1;

/** Whether a claim gives nothing to tell its event by. */
const isBare = (facts: ClaimFacts): boolean =>
  facts.places.length + facts.placeNames.length + facts.actors.length + facts.targets.length + facts.numbers.length ===
    0 &&
  (facts.days === null || facts.days.basis === "carried");
