import { ACCOUNT_FIELDS, type AccountField, type Event, type Outcome } from "./event.ts";

/** What weighs most when the pairs of one field do different things: a difference first, silence last. */
const WEIGHT: readonly Outcome[] = ["differ", "not-comparable", "agree", "only-one-says"];

/** What the accounts of an event do with one field as a whole; `null` where there is no second account to compare. */
export const fieldOutcome = (event: Pick<Event, "differences">, field: AccountField): Outcome | null => {
  const outcomes = new Set(event.differences.filter((difference) => difference.field === field).map((d) => d.outcome));
  return WEIGHT.find((outcome) => outcomes.has(outcome)) ?? null;
};

/** The fields in which accounts of an event differ, in the order of the table. */
export const contestedFields = (event: Pick<Event, "differences">): readonly AccountField[] =>
  ACCOUNT_FIELDS.filter((field) => fieldOutcome(event, field) === "differ");

/** Numbers by which an event stands before others, the first that differs deciding; higher goes first. */
const weigh = (event: Event): readonly number[] => [
  contestedFields(event).length,
  event.differences.filter(({ outcome }) => outcome === "differ").length,
  event.independent,
  event.claims.length,
];

/**
 * Events, most contested first: by fields that differ, pairs of accounts that differ, independent sources and claims;
 * ties by id, so that the order never depends on the order of reading.
 */
export const rankByContest = (events: readonly Event[]): readonly Event[] =>
  events
    .map((event) => ({ event, weights: weigh(event) }))
    .sort((a, b) => {
      const at = a.weights.findIndex((weight, i) => weight !== b.weights[i]);
      return at >= 0 ? b.weights[at]! - a.weights[at]! : a.event.id < b.event.id ? -1 : 1;
    })
    .map(({ event }) => event);

/** The largest numbers that count in `contestWeight`, so that one never reaches into the place of the next. */
const MOST = { pairs: 9999, independent: 99, claims: 999 };

/** The same order as one number: `rankByContest` without the ties by id. 0 where no field differs. */
export const contestWeight = (event: Event): number => {
  const [fields = 0, pairs = 0, independent = 0, claims = 0] = weigh(event);
  if (fields === 0) return 0;
  const size = Math.min(independent, MOST.independent) * (MOST.claims + 1) + Math.min(claims, MOST.claims);
  return (fields * (MOST.pairs + 1) + Math.min(pairs, MOST.pairs)) * (MOST.independent + 1) * (MOST.claims + 1) + size;
};
