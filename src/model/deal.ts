import type { ActorId, ClaimId, EventId } from "./ids.ts";

/** A deal as its accounts have it: who is bound, who is left out, what it asks, and who says that it was broken. */
export interface Deal {
  readonly event: EventId;
  /** Actor ids, or `~` and a folded name. */
  readonly parties: readonly ActorId[];
  /** Said not to be bound by it. */
  readonly leftOut: readonly ActorId[];
  /** Claims of what it asks for. */
  readonly terms: readonly ClaimId[];
  readonly breaches: readonly Breach[];
}

/** An alleged breach: by whom, by whose word. */
export interface Breach {
  readonly event: EventId;
  readonly accused: readonly ActorId[];
  /** Voices that allege it, as named; empty is the outlet's own. */
  readonly alleged: readonly (readonly string[])[];
}
