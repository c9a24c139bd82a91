/** Rows that a server needs beside the ledger (migration 0003). */

/** What a list shows of an event, and what lists are ordered and narrowed by. */
export interface EventLineRow {
  readonly block: string;
  readonly id: string;
  readonly family: string;
  readonly day_from: string | null;
  readonly day_to: string | null;
  /** First day, or `~` (behind all digits) where there is none: for the order of time. */
  readonly day_order: string;
  /** First day, or nothing: for the latest first. */
  readonly day_key: string;
  /** In how many fields accounts differ. */
  readonly contested: number;
  /** The higher the more contested (`weigh`). */
  readonly weight: number;
  /** The lowest current total of the dead, 0 where none is counted. */
  readonly killed: number;
  /** `EventLine` as JSON. */
  readonly body: string;
}

/** How many claims there are of a type, of a day, month or year, by what they name. */
export interface ClaimSumRow {
  /** Empty for all claims. */
  readonly facet: SumFacet;
  /** `a` all days, `y` a year, `m` a month, `d` a day. */
  readonly grain: SumGrain;
  readonly name: string;
  /** `2016`, `2016-08`, `2016-08-06`; empty for all, and for claims without a day. */
  readonly period: string;
  readonly type: string;
  readonly claims: number;
}

export type SumFacet = "" | "actor" | "voice" | "place" | "outlet";
export type SumGrain = "a" | "y" | "m" | "d";

export interface EventSumRow {
  readonly facet: "" | "party" | "place" | "outlet";
  readonly grain: SumGrain;
  readonly name: string;
  readonly period: string;
  /** Empty for all events, `@harm` for a family, `killed` for those with a claim of the type. */
  readonly kind: string;
  readonly events: number;
  readonly contested: number;
  readonly killed: number;
}

export interface UserRow {
  readonly id: string;
  readonly name: string;
  /** Nobody may take a name that only looks different. */
  readonly folded: string;
  readonly role: string;
  /** Argon2id, in its own text form. */
  readonly hash: string;
  readonly made: string;
  readonly blocked: number;
}

/** Of the secret in the cookie only its hash is kept. */
export interface SessionRow {
  readonly hash: string;
  readonly person: string;
  readonly made: string;
  readonly used: string;
  readonly until: string;
}

export interface InvitationRow {
  readonly hash: string;
  readonly role: string;
  /** `null` for the first owner's. */
  readonly made_by: string | null;
  readonly made: string;
  readonly until: string;
  readonly taken_by: string | null;
}

export interface TokenRow {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly title: string;
  readonly role: string;
  readonly made: string;
  /** When it was taken back. */
  readonly gone: string | null;
}

export interface AuditRow {
  readonly sequence: number;
  readonly at: string;
  readonly who: string;
  readonly what: string;
  readonly about: string;
}

export interface CodingRoundRow {
  readonly id: string;
  readonly title: string;
  readonly made: string;
  readonly made_by: string;
  readonly left_coder: string;
  readonly right_coder: string;
}

/** What one coder marked in one article. */
export interface CodingSheetRow {
  readonly article: string;
  readonly round: string;
  readonly version: string;
  /** Running number of the article in the round. */
  readonly place: number;
  readonly side: "left" | "right";
  readonly coder: string;
  readonly claims: string;
  readonly finished: number;
  /** Counts up with each save. */
  readonly revision: number;
}

export interface CodingSettledRow {
  readonly article: string;
  readonly round: string;
  readonly unit: string;
  readonly body: string;
}
