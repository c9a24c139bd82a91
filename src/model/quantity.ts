import type { Span } from "./span.ts";

export const BOUNDS = ["exact", "about", "at-least", "more-than", "up-to", "nearly", "between", "vague"] as const;
/** How the words bound the number. */
export type Bound = (typeof BOUNDS)[number];

export const VICTIM_STATUSES = ["civilian", "combatant", "unknown"] as const;
/** Whose harm a number counts. */
export type VictimStatus = (typeof VICTIM_STATUSES)[number];

/** A closed or half-open range of whole numbers; `null` is open. */
export interface NumberRange {
  readonly min: number | null;
  readonly max: number | null;
}

/** A number that belongs to a claim, with the words that say it. */
export interface Quantity extends NumberRange {
  /** What is counted, as said, without the number: "civilians", "tanks". */
  readonly of: string;
  readonly bound: Bound;
  readonly span: Span;
  readonly status: VictimStatus;
  /** The words of the total that this number is a part of, in the same version. */
  readonly partOf: Span | null;
}

/** Whether two ranges have a number in common. */
export const rangesMeet = (a: NumberRange, b: NumberRange): boolean =>
  (a.min ?? 0) <= (b.max ?? Number.POSITIVE_INFINITY) && (b.min ?? 0) <= (a.max ?? Number.POSITIVE_INFINITY);

/** Whether `outer` holds every number of `inner`. */
export const rangeContains = (outer: NumberRange, inner: NumberRange): boolean =>
  (outer.min ?? 0) <= (inner.min ?? 0) &&
  (inner.max ?? Number.POSITIVE_INFINITY) <= (outer.max ?? Number.POSITIVE_INFINITY);
