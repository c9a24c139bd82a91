import { type SelectQueryBuilder, sql } from "kysely";
import { cursorOf, partsOfCursor } from "./cursor.ts";
import type { Engine } from "./engine.ts";
import type { EventLine, EventLinePage, EventLinePart, EventLineQuery, EventOrder } from "./event-line.ts";
import { listOf } from "./select-articles.ts";
import { eventsOfClaims } from "./select-claims.ts";
import type { EventLineRow } from "./server-tables.ts";
import type { EventFacetKind, Tables } from "./tables.ts";

type LineSelect = SelectQueryBuilder<Tables & { readonly l: EventLineRow }, "l", unknown>;

/** What an order goes by, and where it begins. Ties go by id, in the same direction. */
const ORDERS = {
  latest: { column: "l.day_key", direction: "desc" },
  oldest: { column: "l.day_order", direction: "asc" },
  contested: { column: "l.weight", direction: "desc" },
} as const satisfies Record<EventOrder, { readonly column: string; readonly direction: "asc" | "desc" }>;

/** In the place of an empty order value, which a cursor cannot hold. */
const NOTHING = "-";

/** A part of the list of events that fit (see `Ledger.eventLines`). */
export const selectEventLines = async (
  engine: Engine,
  query: EventLineQuery,
  { order, limit, after }: EventLinePart,
): Promise<EventLinePage> => {
  const { column, direction } = ORDERS[order];
  let rows = eventLinesWhere(engine, query)(engine.db.selectFrom("event_lines as l"));
  if (after !== undefined) {
    const [key = "", id = ""] = partsOfCursor(after, 2);
    const place = order === "contested" ? Number(key) : key === NOTHING ? "" : key;
    rows = rows.where((eb) => eb(eb.refTuple(column, "l.id"), direction === "asc" ? ">" : "<", eb.tuple(place, id)));
  }
  const found = await rows
    .select(["l.id", "l.body", sql<string | number>`${sql.ref(column)}`.as("key")])
    .orderBy(column, direction)
    .orderBy("l.id", direction)
    .limit(limit)
    .execute();
  const last = found.at(-1);
  return {
    lines: found.map(({ body }) => JSON.parse(body) as EventLine),
    next: found.length < limit || last === undefined ? null : cursorOf(last.key === "" ? NOTHING : last.key, last.id),
  };
};

/** How many events fit, counted no further than `most`. */
export const countEventLines = async (engine: Engine, query: EventLineQuery, most: number): Promise<number> => {
  const some = eventLinesWhere(engine, query)(engine.db.selectFrom("event_lines as l")).select("l.id").limit(most);
  const row = await engine.db
    .selectFrom(some.as("some"))
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** Adds what a query asks. */
export const eventLinesWhere =
  (engine: Engine, query: EventLineQuery) =>
  (all: LineSelect): LineSelect => {
    let rows = all;
    if (query.ids !== undefined) rows = rows.where("l.id", "in", listOf(query.ids) as readonly string[]);
    if (query.families !== undefined) rows = rows.where("l.family", "in", listOf(query.families) as readonly string[]);
    if (query.from !== undefined) rows = rows.where("l.day_to", ">=", query.from);
    if (query.to !== undefined) rows = rows.where("l.day_from", "<=", query.to);
    if (query.contested) rows = rows.where("l.weight", ">", 0);
    const facets: readonly (readonly [EventFacetKind, readonly string[] | undefined])[] = [
      ["type", query.types],
      ["place", query.places],
      ["party", query.parties],
      ["outlet", query.outlets],
    ];
    for (const [kind, values] of facets) if (values !== undefined) rows = withFacet(rows, kind, values);
    if (query.claims !== undefined) {
      const events = eventsOfClaims(engine, query.claims);
      rows = rows.where("l.id", "in", query.mostClaims === undefined ? events : events.limit(query.mostClaims));
    }
    return rows;
  };

const withFacet = (rows: LineSelect, kind: EventFacetKind, values: readonly string[]): LineSelect =>
  rows.where((eb) =>
    eb(
      eb.refTuple("l.block", "l.id"),
      "in",
      eb
        .selectFrom("event_facets as f")
        .select(["f.block", "f.event"])
        .where("f.kind", "=", kind)
        .where("f.value", "in", listOf(values) as readonly string[])
        .$asTuple("block", "event"),
    ),
  );
