import type { ClaimFamily, ClaimType } from "../model/claim-types.ts";
import type { Day } from "../model/day.ts";

/** How many claims there are of what. Each list is in no certain order. */
export interface ClaimCounts {
  readonly claims: number;
  readonly types: readonly { readonly type: ClaimType; readonly claims: number }[];
  readonly outlets: readonly { readonly outlet: string; readonly claims: number }[];
  /** By id of the place. */
  readonly places: readonly { readonly id: string; readonly claims: number }[];
  /** By first day, month or year of the claims (`2016-08-06`, `2016-08`, `2016`); claims without a day are in none. */
  readonly periods: readonly { readonly period: string; readonly claims: number }[];
}

export interface EventCounts {
  readonly events: number;
  readonly contested: number;
  readonly places: readonly { readonly id: string; readonly events: number; readonly contested: number }[];
  /** `killed`: the lowest totals of the events, summed. */
  readonly periods: readonly { readonly period: string; readonly events: number; readonly killed: number }[];
}

/** What a search of claims found: counts of the first hits, and the newest of them. */
export interface FoundClaims extends ClaimCounts {
  readonly newest: readonly string[];
}

/** What a search of articles found: how many of the first hits, and the versions of the newest of them. */
export interface FoundArticles {
  readonly articles: number;
  readonly newest: readonly string[];
}

/** How much the ledger holds of what sums do not count. */
export interface LedgerSizes {
  readonly reports: number;
  readonly articles: number;
  readonly sourceGroups: number;
  readonly judgements: number;
}

/** What sums can be narrowed by: one name at most, types of claims, one kind of events, days. */
export interface SumQuery {
  readonly name?: { readonly facet: "actor" | "voice" | "place" | "outlet"; readonly name: string };
  readonly types?: readonly ClaimType[];
  readonly kind?: { readonly family: ClaimFamily } | { readonly type: ClaimType };
  /** Claims and events whose first day lies in the closed range. */
  readonly from?: Day;
  readonly to?: Day;
}

/** How fine the periods are. */
export type Grain = "d" | "m" | "y";
