import type { ClaimFamily, ClaimType, Modality, Polarity } from "./claim-types.ts";
import type { Day, DayRange } from "./day.ts";
import type { ActorId, ArticleId, ClaimId, EventId, PlaceId, VersionId } from "./ids.ts";
import type { Bound, NumberRange, VictimStatus } from "./quantity.ts";
import type { Span } from "./span.ts";

export const ACCOUNT_FIELDS = ["what", "actor", "target", "place", "day", "killed", "injured", "number"] as const;
/** A field in which accounts of one event are compared. */
export type AccountField = (typeof ACCOUNT_FIELDS)[number];

/** What a number of an account counts. */
export interface Counted {
  /** As said, folded: "civilians", "towns". */
  readonly of: string;
  readonly bound: Bound;
  readonly status: VictimStatus;
  /** The words of the total that it is a part of, in the same version. */
  readonly partOf: Span | null;
}

/** One value of an account, with the claim and the words that give it. */
export interface AccountValue {
  readonly words: string;
  readonly claim: ClaimId;
  readonly span: Span;
  /** What is compared: an actor's or place's id, a day range `from/to`, or the folded words where nothing was resolved. */
  readonly key: string;
  readonly range: NumberRange | null;
  /** What a number counts and whose harm it is; `null` on values that are no numbers. */
  readonly counted: Counted | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
}

/** What one voice says about one event. */
export interface Account {
  readonly article: ArticleId;
  readonly version: VersionId;
  readonly outlet: string | null;
  /** When its article came out. */
  readonly published: Day | null;
  /** The chain of voices as named, outermost first; empty is the outlet's own voice. */
  readonly chain: readonly string[];
  /** Told in a headline that updates or corrects the article's own ("UPDATE: …"). */
  readonly update?: true;
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

/** How an event belongs to another one without being the same. */
export interface EventLink {
  /** `part-of` a longer event (an attack inside an offensive), `follows` an earlier one (a breach after its deal). */
  readonly kind: "part-of" | "follows";
  readonly event: EventId;
  readonly reason: string;
}

/** Something inside one account that cannot be so: a part that exceeds its total. */
export interface AccountFault {
  /** Place in `accounts`. */
  readonly account: number;
  readonly claims: readonly ClaimId[];
  readonly reason: string;
}

export const CREDIBILITY = ["1", "2", "3", "4", "5", "6"] as const;
/**
 * Credibility of information on the Admiralty scale (NATO STANAG 2511): 1 confirmed by other sources, 2 probably true,
 * 3 possibly true, 4 doubtful, 5 improbable, 6 cannot be judged. Reckoned from independence and contradiction alone;
 * 6 is "unknown", not a middle value.
 */
export interface Credibility {
  readonly grade: (typeof CREDIBILITY)[number];
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
  readonly credibility: Credibility;
  readonly links: readonly EventLink[];
  readonly faults: readonly AccountFault[];
  /** Where it lies for storage and for the next comparison: family, governorate or region, and month. */
  readonly block: string;
}

/** A run of words that two articles share. */
export interface Passage {
  readonly source: Span;
  readonly copy: Span;
  /** How many words it has. */
  readonly words: number;
}

export const COPY_KINDS = ["reprint", "excerpt", "quotation"] as const;

/** What one article took from another, or both from a third. */
export interface Copy {
  /** `reprint` most of the text, `excerpt` a part of it, `quotation` the same quoted words and little else. */
  readonly kind: (typeof COPY_KINDS)[number];
  readonly source: ArticleId;
  readonly copy: ArticleId;
  /** Which came first is known from days of publication or a named agency; else the order says nothing. */
  readonly directed: boolean;
  /** Share of the copy's words that stand in the source too, 0 to 1. */
  readonly share: number;
  readonly passages: readonly Passage[];
  /** In words: "same text, 2 days later". */
  readonly reason: string;
}

/** Articles that descend from one text; `articles` in order of publication. */
export interface SourceGroup {
  readonly number: number;
  readonly articles: readonly ArticleId[];
  /** Why they belong together: shared share of words, longest shared passage. */
  readonly reason: string;
  /** Who took what from whom inside the group, and quotations that its articles share with articles of other groups. */
  readonly copies: readonly Copy[];
}
