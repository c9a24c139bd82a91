import { ACCOUNT_FIELDS, type AccountField, type Difference, type Event, type Outcome } from "../../model/event.ts";

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

const differing = (event: Pick<Event, "differences">): readonly Difference[] =>
  event.differences.filter(({ outcome }) => outcome === "differ");

/**
 * Order for "most contested first": fields that differ, then pairs of accounts that differ, then independent sources;
 * ties by id, so that the order never depends on the order of reading.
 */
export const byContest = (a: Event, b: Event): number =>
  contestedFields(b).length - contestedFields(a).length ||
  differing(b).length - differing(a).length ||
  b.independent - a.independent ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
