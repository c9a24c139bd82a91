import type { ClaimId } from "../model/ids.ts";

/** Claims that a person has joined or set apart. */
export interface Decided {
  readonly same: readonly (readonly [ClaimId, ClaimId])[];
  readonly apart: readonly (readonly [ClaimId, ClaimId])[];
}
