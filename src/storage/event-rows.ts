import type { Account, Event } from "../model/event.ts";
import type { EventAccountRow, EventFacetRow, EventRow } from "./tables.ts";

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
  const rows = (kind: EventFacetRow["kind"], values: readonly string[]): readonly EventFacetRow[] =>
    [...new Set(values)].map((value) => ({ block: event.block, event: event.id, kind, value }));
  return [...rows("place", event.places), ...rows("party", event.parties)];
};

/** The event that its rows hold; accounts in order. */
export const eventOf = (row: Pick<EventRow, "body">, accounts: readonly Pick<EventAccountRow, "body">[]): Event => ({
  ...(JSON.parse(row.body) as Omit<Event, "accounts">),
  accounts: accounts.map((account) => JSON.parse(account.body) as Account),
});
