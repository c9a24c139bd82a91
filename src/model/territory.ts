import type { Day } from "./day.ts";
import type { ActorId, ClaimId, PlaceId } from "./ids.ts";

export const HOLDINGS = ["held", "besieged", "cut"] as const;

/** What accounts say of a place over some time: who holds it, that it is besieged, that a road is cut. */
export interface Holding {
  readonly place: PlaceId;
  readonly state: (typeof HOLDINGS)[number];
  /** Who holds, besieges or cut it; `null` where nobody is named. */
  readonly party: ActorId | null;
  /** First day that a claim gives or implies. */
  readonly from: Day;
  /** Last day, `null` while no claim ends it. */
  readonly to: Day | null;
  readonly claims: readonly ClaimId[];
  /** Outlets or voices that say so, as named. */
  readonly voices: readonly string[];
}

/** Two parties said to hold one place at one time. */
export interface HoldingConflict {
  /** Places in the list of holdings. */
  readonly left: number;
  readonly right: number;
  readonly reason: string;
}
