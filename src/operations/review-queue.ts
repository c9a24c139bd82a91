import type { Claim } from "../model/claim.ts";
import type { EventId } from "../model/ids.ts";
import type { EventLine, EventLineQuery } from "../storage/event-line.ts";
import type { Ledger, LedgerClaim } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import { type PlacedJudgement, placeJudgements } from "./placed-judgements.ts";

/** A claim that waits for a person. */
export interface Waiting {
  readonly entry: LedgerClaim;
  readonly event: EventLine | null;
  /** 0 to 1. */
  readonly weight: number;
  readonly reasons: readonly string[];
  readonly judgements: readonly PlacedJudgement[];
}

export interface WaitingPage {
  readonly items: readonly Waiting[];
  /** Give it as `after` to go on behind these. */
  readonly next: string | null;
}

/** How many events are gone through for one part of the queue. */
const EVENTS = 20;

/**
 * Claims that nobody has looked at, those first that matter most: those of the most contested events, and within a run of
 * events by how contested and unsure a claim is and how much hangs on it. A part of the queue is what some events still
 * leave to do.
 */
export async function reviewQueue(ledger: Ledger, query: EventLineQuery, after: string | null): Promise<WaitingPage> {
  let cursor = after;
  // Where everything of a run of events is judged, the next run is looked at.
  for (;;) {
    const { lines, next } = await ledger.eventLines(query, {
      order: "contested",
      limit: EVENTS,
      ...(cursor === null ? {} : { after: cursor }),
    });
    const items = lines.length === 0 ? [] : await waitingIn(ledger, lines);
    if (items.length > 0 || next === null) return { items, next };
    cursor = next;
  }
}

const waitingIn = async (ledger: Ledger, lines: readonly EventLine[]): Promise<readonly Waiting[]> => {
  const events = new Map<EventId, EventLine>(lines.map((line) => [line.id, line]));
  const entries = await collect(ledger.claims({ events: [...events.keys()] }));
  const versions = [...new Set(entries.map(({ claim }) => claim.version))];
  const placed = await placeJudgements(ledger, await collect(ledger.judgements({ versions })));
  return entries
    .map((entry): Waiting & { readonly looked: boolean } => {
      const event = entry.event === null ? null : (events.get(entry.event) ?? null);
      const judgements = placed.filter((one) => one.claims.some((other) => other?.claim.id === entry.claim.id));
      return { entry, event, judgements, ...weigh(entry.claim, event), looked: judgements.some(settles) };
    })
    .filter(({ looked }) => !looked)
    .sort((a, b) => b.weight - a.weight || (a.entry.claim.id < b.entry.claim.id ? -1 : 1));
};

/** Whether somebody has said how well the claim was read. */
const settles = ({ judgement: { verdict }, withdrawn }: PlacedJudgement): boolean =>
  !withdrawn && (verdict === "accepted" || verdict === "rejected" || verdict === "corrected");

/** What counts how much; together 1. Contest first: that is what people come for. */
const SHARE = { contested: 0.5, unsure: 0.3, reach: 0.2 };
/** So many contested fields, or claims on one event, are as heavy as can be. */
const FULL = { fields: 4, claims: 64 };

/** The weight of a claim with its reasons in words. */
const weigh = (
  claim: Claim,
  event: EventLine | null,
): { readonly weight: number; readonly reasons: readonly string[] } => {
  const contested = Math.min(1, (event?.contested.length ?? 0) / FULL.fields);
  const unknown = unresolvedNames(claim);
  const unsure = Math.min(1, 1 - claim.said.confidence + (unknown > 0 ? 0.3 : 0));
  const reach = Math.min(1, Math.log2(event?.claims ?? 1) / Math.log2(FULL.claims));
  return {
    weight: Math.round((SHARE.contested * contested + SHARE.unsure * unsure + SHARE.reach * reach) * 1000) / 1000,
    reasons: [
      ...(contested > 0 ? [`accounts differ about ${event!.contested.join(", ")}`] : []),
      ...(claim.said.confidence < 0.7 ? [`read with little certainty (${claim.said.confidence.toFixed(2)})`] : []),
      ...(unknown > 0 ? [`${unknown} ${unknown === 1 ? "name is" : "names are"} not resolved`] : []),
      ...(event !== null && event.claims > 1 ? [`${event.claims} claims tell of this event`] : []),
    ],
  };
};

const unresolvedNames = ({ voices, actors, targets, places }: Claim): number =>
  [...voices, ...actors, ...targets, ...places].filter(({ id }) => id === null).length;
