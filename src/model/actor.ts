import type { Day } from "./day.ts";
import type { ActorId } from "./ids.ts";

export const ACTOR_KINDS = [
  "state",
  "government",
  "armed-forces",
  "armed-group",
  "coalition",
  "international-body",
  "monitor",
  "media",
  "ngo",
  "office",
  "person",
  "population",
] as const;
export type ActorKind = (typeof ACTOR_KINDS)[number];

export const NAME_KINDS = [
  "official",
  "short",
  "transliteration",
  "acronym",
  "former",
  "exonym",
  "pejorative",
] as const;

/** A name with the days on which it was in use; `null` is open. */
export interface ActorName {
  readonly name: string;
  readonly kind: (typeof NAME_KINDS)[number];
  /** BCP 47 tag: `en`, `ar`, `ar-Latn`. */
  readonly language: string;
  readonly from: Day | null;
  readonly to: Day | null;
  /** Who uses it, where only some do. */
  readonly usedBy: string | null;
}

export const RELATION_KINDS = [
  "part-of",
  "led-by",
  "backed-by",
  "merged-into",
  "renamed-to",
  "split-from",
  "allied-with",
] as const;

/** A dated relation; where it is disputed, the one who says so owns it. */
export interface Relation {
  readonly kind: (typeof RELATION_KINDS)[number];
  readonly to: ActorId;
  readonly from: Day | null;
  readonly until: Day | null;
  readonly source: string;
  readonly claimedBy: string | null;
}

export const OWNERSHIP_FORMS = ["state", "public", "party", "private", "non-profit"] as const;

/** Whose house an outlet is. `public` is under a law of its own, `party` belongs to a party of the war or of politics. */
export interface Ownership {
  readonly form: (typeof OWNERSHIP_FORMS)[number];
  readonly owner: string;
}

/** A party, office, organisation or person in the registry. */
export interface Actor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  /** ISO 3166-1 alpha-2, where it belongs to one country. */
  readonly country: string | null;
  readonly names: readonly ActorName[];
  readonly relations: readonly Relation[];
  /** Of outlets, where it is known. */
  readonly ownership?: Ownership;
}
