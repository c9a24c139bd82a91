import type { Event } from "../model/event.ts";
import type { Engine } from "./engine.ts";
import { eventOf } from "./event-rows.ts";
import type { EventQuery } from "./ledger.ts";
import { pages } from "./pages.ts";
import { listOf } from "./select-articles.ts";
import { eventsOfClaims } from "./select-claims.ts";
import type { EventRow } from "./tables.ts";

const PAGE = 100;
/** Redirects form chains when events merge again and again; a ring would be a bug. */
const MAX_REDIRECTS = 1000;

/** Events in order of their first day, undated last, then id (see `Ledger.events`). */
export async function* selectEvents(engine: Engine, query: EventQuery = {}): AsyncGenerator<Event> {
  type Loaded = { readonly event: Event; readonly order: string };
  const rows = pages(PAGE, query.limit, async (last: Loaded | null, count) => {
    let select = engine.db.selectFrom("events as e").selectAll("e");
    if (query.ids !== undefined) select = select.where("e.id", "in", listOf(query.ids));
    if (query.family !== undefined) select = select.where("e.family", "=", query.family);
    if (query.from !== undefined) select = select.where("e.day_to", ">=", query.from);
    if (query.to !== undefined) select = select.where("e.day_from", "<=", query.to);
    if (query.independent !== undefined) select = select.where("e.independent", ">=", query.independent);
    for (const [kind, value] of [["place", query.place] as const, ["party", query.actor] as const])
      if (value !== undefined)
        select = select.where((eb) =>
          eb(
            eb.refTuple("e.block", "e.id"),
            "in",
            eb
              .selectFrom("event_facets as f")
              .select(["f.block", "f.event"])
              .where("f.kind", "=", kind)
              .where("f.value", "=", value)
              .$asTuple("block", "event"),
          ),
        );
    if (query.claims !== undefined) select = select.where("e.id", "in", eventsOfClaims(engine, query.claims));
    if (last !== null)
      select = select.where((eb) =>
        eb(eb.refTuple("e.day_order", "e.id"), ">", eb.tuple(last.order, last.event.id as string)),
      );
    const found = await select.orderBy("e.day_order").orderBy("e.id").limit(count).execute();
    const events = await withAccounts(engine, found);
    return events.map((event, i): Loaded => ({ event, order: found[i]!.day_order }));
  });
  for await (const { event } of rows) yield event;
}

/** One event, under its id or one that it had before (see `Ledger.event`). */
export const selectEvent = async (engine: Engine, id: string): Promise<Event | null> => {
  const row = (await rowOf(engine, id)) ?? (await rowOf(engine, await followRedirects(engine, id)));
  return row === undefined ? null : ((await withAccounts(engine, [row]))[0] ?? null);
};

const rowOf = ({ db }: Engine, id: string): Promise<EventRow | undefined> =>
  db.selectFrom("events").selectAll().where("id", "=", id).executeTakeFirst();

/** An event is named after its oldest claim, which tells where it is now; where that claim is gone, a redirect does. */
const followRedirects = async ({ db }: Engine, id: string): Promise<string> => {
  let current = id;
  for (let step = 0; step < MAX_REDIRECTS; step++) {
    const named = await db.selectFrom("event_claims").select("event").where("claim", "=", current).executeTakeFirst();
    if (named !== undefined) return named.event;
    const row = await db.selectFrom("event_redirects").select("to_event").where("id", "=", current).executeTakeFirst();
    if (row?.to_event == null) return current;
    current = row.to_event;
  }
  throw new Error(`redirects of event ${id} go round in a ring`);
};

const withAccounts = async ({ db }: Engine, rows: readonly EventRow[]): Promise<readonly Event[]> => {
  if (rows.length === 0) return [];
  const accounts = await db
    .selectFrom("event_accounts")
    .select(["event", "body"])
    .where("block", "in", [...new Set(rows.map((row) => row.block))])
    .where(
      "event",
      "in",
      rows.map((row) => row.id),
    )
    .orderBy("event")
    .orderBy("place")
    .execute();
  const byEvent = new Map<string, { readonly body: string }[]>();
  for (const account of accounts) {
    const list = byEvent.get(account.event) ?? [];
    list.push(account);
    byEvent.set(account.event, list);
  }
  return rows.map((row) => eventOf(row, byEvent.get(row.id) ?? []));
};
