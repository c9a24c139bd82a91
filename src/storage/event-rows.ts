import type { Account, Event } from "../model/event.ts";
import { eventToll } from "../model/event-toll.ts";
import { contestedFields, contestWeight } from "../model/field-outcome.ts";
import type { EventLine, LineToll } from "./event-line.ts";
import type { EventLineRow } from "./server-tables.ts";
import type { EventAccountRow, EventFacetKind, EventFacetRow, EventRow } from "./tables.ts";

/** Sorts behind all days. */
const UNDATED = "~";

export const eventRow = (event: Event): EventRow => {
  const { accounts: _, ...body } = event;
  return {
    block: event.block,
    id: event.id,
    family: event.family,
    day_from: event.days?.from ?? null,
    day_to: event.days?.to ?? null,
    day_order: event.days?.from ?? UNDATED,
    independent: event.independent,
    body: JSON.stringify(body),
  };
};

/** The accounts of an event stand with their quoted values under its key, so that its page needs no other table. */
export const eventAccountRows = (event: Event): readonly EventAccountRow[] =>
  event.accounts.map((account, place) => ({
    block: event.block,
    event: event.id,
    place,
    article: account.article,
    body: JSON.stringify(account),
  }));

export const eventFacetRows = (event: Event): readonly EventFacetRow[] => {
  const { block, id, days } = event;
  const placed = { block, event: id, day_key: days?.from ?? "", weight: contestWeight(event) };
  const rows = (kind: EventFacetKind, values: readonly string[]): readonly EventFacetRow[] =>
    [...new Set(values)].map((value) => ({ ...placed, kind, value }));
  return [
    ...rows("place", event.places),
    ...rows("party", event.parties),
    ...rows("type", event.types),
    ...rows(
      "outlet",
      event.accounts.flatMap(({ outlet }) => outlet ?? []),
    ),
  ];
};

/** What lists show of an event, without its accounts. */
export const eventLineOf = (event: Event): EventLine => ({
  id: event.id,
  title: event.title,
  family: event.family,
  types: event.types,
  days: event.days,
  places: event.places,
  parties: event.parties,
  claims: event.claims.length,
  accounts: event.accounts.length,
  independent: event.independent,
  contested: contestedFields(event),
  credibility: event.credibility,
  killed: tollOf(event, "killed"),
  injured: tollOf(event, "injured"),
});

const tollOf = (event: Event, field: "killed" | "injured"): LineToll | null => {
  const { low, high, open, values } = eventToll(event, field);
  return values.length === 0 ? null : { low, high, open };
};

export const eventLineRow = (event: Event): EventLineRow => {
  const line = eventLineOf(event);
  return {
    block: event.block,
    id: event.id,
    family: event.family,
    day_from: event.days?.from ?? null,
    day_to: event.days?.to ?? null,
    day_order: event.days?.from ?? UNDATED,
    day_key: event.days?.from ?? "",
    contested: line.contested.length,
    weight: contestWeight(event),
    killed: line.killed?.low ?? 0,
    body: JSON.stringify(line),
  };
};

/** The event that its rows hold; accounts in order. */
export const eventOf = (row: Pick<EventRow, "body">, accounts: readonly Pick<EventAccountRow, "body">[]): Event => ({
  ...(JSON.parse(row.body) as Omit<Event, "accounts">),
  accounts: accounts.map((account) => JSON.parse(account.body) as Account),
});
