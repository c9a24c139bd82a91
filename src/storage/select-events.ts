import type { Event, SourceGroup } from "../model/event.ts";
import type { Engine } from "./engine.ts";
import { eventOf } from "./event-rows.ts";
import type { EventQuery } from "./ledger.ts";
import { pages } from "./pages.ts";
import { listOf } from "./select-articles.ts";
import { eventsOfClaims } from "./select-claims.ts";
import type { EventRow } from "./tables.ts";

const PAGE = 100;
/** Below every number of a group (32 bits, as the column). */
const FIRST = -(2 ** 31);
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
  const [row] = await engine.db
    .selectFrom("events")
    .selectAll()
    .where("id", "=", await followRedirects(engine, id))
    .execute();
  return row === undefined ? null : ((await withAccounts(engine, [row]))[0] ?? null);
};

const followRedirects = async ({ db }: Engine, id: string): Promise<string> => {
  let current = id;
  for (let step = 0; step < MAX_REDIRECTS; step++) {
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

/** Source groups in order of number: all, or those of some articles, with the quotations that they share with others. */
export const selectSourceGroups = (
  { db }: Engine,
  { articles }: { readonly articles?: readonly string[] } = {},
): AsyncGenerator<SourceGroup> =>
  pages(PAGE, undefined, async (last: SourceGroup | null, count) => {
    let select = db
      .selectFrom("source_groups")
      .selectAll()
      .where("number", ">", last?.number ?? FIRST);
    if (articles !== undefined)
      select = select.where("number", "in", (eb) =>
        eb
          .selectFrom("source_group_articles")
          .select("group_number")
          .where("article", "in", listOf(articles) as readonly string[]),
      );
    const groups = await select.orderBy("number").limit(count).execute();
    if (groups.length === 0) return [];
    const members = await db
      .selectFrom("source_group_articles")
      .selectAll()
      .where(
        "group_number",
        "in",
        groups.map((group) => group.number),
      )
      .orderBy("group_number")
      .orderBy("place")
      .execute();
    return groups.map(({ number, body }) => ({
      ...(JSON.parse(body) as Omit<SourceGroup, "articles">),
      articles: members.filter((member) => member.group_number === number).map((member) => member.article),
    }));
  });
