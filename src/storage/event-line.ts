import type { ClaimFamily, ClaimType } from "../model/claim-types.ts";
import type { Day, DayRange } from "../model/day.ts";
import type { AccountField, Credibility } from "../model/event.ts";
import type { ActorId, EventId, PlaceId } from "../model/ids.ts";
import type { ClaimQuery } from "./ledger.ts";

/** The lowest and highest current total of an event; `open` says that an account names no upper end. */
export interface LineToll {
  readonly low: number | null;
  readonly high: number | null;
  readonly open: boolean;
}

/** What lists show of an event. */
export interface EventLine {
  readonly id: EventId;
  readonly title: string;
  readonly family: ClaimFamily;
  readonly types: readonly ClaimType[];
  readonly days: DayRange | null;
  readonly places: readonly PlaceId[];
  readonly parties: readonly ActorId[];
  readonly claims: number;
  readonly accounts: number;
  readonly independent: number;
  /** Fields in which accounts differ. */
  readonly contested: readonly AccountField[];
  readonly credibility: Credibility;
  readonly killed: LineToll | null;
  readonly injured: LineToll | null;
}

export const EVENT_ORDERS = ["latest", "oldest", "contested"] as const;
export type EventOrder = (typeof EVENT_ORDERS)[number];

/** All that is given must hold; within one list any. */
export interface EventLineQuery {
  readonly ids?: readonly EventId[];
  readonly families?: readonly ClaimFamily[];
  readonly types?: readonly ClaimType[] | undefined;
  readonly places?: readonly PlaceId[] | undefined;
  readonly parties?: readonly ActorId[] | undefined;
  readonly outlets?: readonly string[] | undefined;
  /** Events whose days meet the closed range. */
  readonly from?: Day;
  readonly to?: Day;
  readonly contested?: true;
  /** At least one of its claims must meet all of this. */
  readonly claims?: Omit<ClaimQuery, "limit" | "after">;
  /** Only the events of the first so many of those claims: where many fit, a first look needs not all. */
  readonly mostClaims?: number;
}

/** Which part of a list, and in which order. `after` is the `next` of the part before. */
export interface EventLinePart {
  readonly order: EventOrder;
  readonly limit: number;
  readonly after?: string;
}

export interface EventLinePage {
  readonly lines: readonly EventLine[];
  readonly next: string | null;
}
