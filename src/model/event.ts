import type { ClaimFamily, ClaimType, Modality, Polarity } from "./claim-types.ts";
import type { DayRange } from "./day.ts";
import type { ActorId, ArticleId, ClaimId, EventId, PlaceId, VersionId } from "./ids.ts";
import type { NumberRange } from "./quantity.ts";
import type { Span } from "./span.ts";

export const ACCOUNT_FIELDS = ["what", "actor", "target", "place", "day", "killed", "injured", "number"] as const;
/** A field in which accounts of one event are compared. */
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** One value of an account, with the claim and the words that give it. */
export interface AccountValue {
  readonly words: string;
  readonly claim: ClaimId;
  readonly span: Span;
  /** What is compared: an actor's or place's id, a day range `from/to`, or the folded words where nothing was resolved. */
  readonly key: string;
  readonly range: NumberRange | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** What one voice says about one event. */
export interface Account {
  readonly article: ArticleId;
  readonly version: VersionId;
  readonly outlet: string | null;
  /** The chain of voices as named, outermost first; empty is the outlet's own voice. */
  readonly chain: readonly string[];
  /** Number of the source group that its article belongs to. */
  readonly group: number;
  readonly claims: readonly ClaimId[];
  readonly fields: Readonly<Partial<Record<AccountField, readonly AccountValue[]>>>;
}

export const OUTCOMES = ["agree", "differ", "only-one-says", "not-comparable"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What two accounts do with one field. */
export interface Difference {
  readonly field: AccountField;
  /** Places in `accounts`. */
  readonly left: number;
  readonly right: number;
  readonly outcome: Outcome;
  readonly reason: string;
}

/** Something that one or more claims are about: computed, never typed in. */
export interface Event {
  readonly id: EventId;
  readonly family: ClaimFamily;
  readonly types: readonly ClaimType[];
  /** A line for people: "capture · Ramouseh · 6 August 2016". */
  readonly title: string;
  readonly days: DayRange | null;
  readonly places: readonly PlaceId[];
  readonly parties: readonly ActorId[];
  readonly claims: readonly ClaimId[];
  readonly accounts: readonly Account[];
  readonly differences: readonly Difference[];
  /** How many independent source groups speak of it. */
  readonly independent: number;
}

/** Articles that descend from one text; `articles` in order of publication. */
export interface SourceGroup {
  readonly number: number;
  readonly articles: readonly ArticleId[];
  /** Why they belong together: shared share of words, longest shared passage. */
  readonly reason: string;
}
