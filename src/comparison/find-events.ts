import type { Claim } from "../model/claim.ts";
import type { Event } from "../model/event.ts";
import type { ClaimId, VersionId } from "../model/ids.ts";
import { clusterTellings } from "./cluster-tellings.ts";
import type { Decided } from "./decided.ts";
import type { EventInput } from "./event-input.ts";
import { eventOf } from "./event-of.ts";
import { gatherTellings, type SetApart } from "./gather-tellings.ts";
import { linkableOf, linkEvents } from "./link-events.ts";
import type { Telling } from "./telling.ts";

/**
 * What the claims of many articles are about: events with the accounts of all voices and what the accounts do with each
 * other. Claims that tell no event (states, judgements, ties, wishes, forecasts) are in none; a claim is in one at most.
 * The same input in any order gives the same events, in order of their days.
 */
export function findEvents(input: EventInput): readonly Event[] {
  const tellings = tellingsOf(input);
  const clusters = clusterTellings(tellings, decidedIn(input), input);
  const events = clusters.map((cluster) => eventOf(cluster, input));
  const links = linkEvents(events.map(linkableOf), input);
  return events.map((event) => ({ ...event, links: links.get(event.id) ?? [] })).sort(byDays);
}

/** The tellings of each article, every article by itself. */
export function tellingsOf(input: EventInput): readonly Telling[] {
  const claims = new Map<VersionId, Claim[]>();
  for (const claim of input.claims) {
    const list = claims.get(claim.version);
    if (list) list.push(claim);
    else claims.set(claim.version, [claim]);
  }
  const setApart = setApartOf(decidedIn(input));
  return input.articles.flatMap((article) =>
    gatherTellings(article, claims.get(article.version) ?? [], input, setApart),
  );
}

/** The judgements of an input as pairs of claims. */
export const decidedIn = (input: Pick<EventInput, "constraints">): Decided => ({
  same: pairsOf(input, "same-event"),
  apart: pairsOf(input, "not-same-event"),
});

const pairsOf = (
  input: Pick<EventInput, "constraints">,
  kind: "same-event" | "not-same-event",
): readonly (readonly [ClaimId, ClaimId])[] =>
  input.constraints.filter((one) => one.kind === kind).map((one) => [one.left, one.right]);

/** What was set apart, both ways round. */
export function setApartOf(decided: Decided): SetApart {
  const apart = new Map<ClaimId, Set<ClaimId>>();
  for (const [left, right] of decided.apart) {
    for (const [a, b] of [
      [left, right],
      [right, left],
    ] as const) {
      const list = apart.get(a);
      if (list) list.add(b);
      else apart.set(a, new Set([b]));
    }
  }
  return apart;
}

const startOf = (event: Event): string => event.days?.from ?? event.accounts[0]?.published ?? "9999";

const byDays = (a: Event, b: Event): number => {
  const [left, right] = [startOf(a), startOf(b)];
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
