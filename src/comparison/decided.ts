import type { ClaimId } from "../model/ids.ts";

/** Pairs that a person has joined or set apart: of claims, or of the tellings that stand for them, by their ids. */
export interface Decided {
  readonly same: readonly (readonly [ClaimId, ClaimId])[];
  readonly apart: readonly (readonly [ClaimId, ClaimId])[];
}

/**
 * The decided pairs of claims as pairs of tellings.
 * @param tellings the id of the telling that stands for a claim; pairs of which one claim has none fall away
 */
export const decidedOf = (decided: Decided, tellings: ReadonlyMap<ClaimId, ClaimId>): Decided => {
  const pairs = (list: Decided["same"]): Decided["same"] =>
    list.flatMap(([left, right]) => {
      const [a, b] = [tellings.get(left), tellings.get(right)];
      return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
    });
  return { same: pairs(decided.same), apart: pairs(decided.apart) };
};
