import { type SelectQueryBuilder, type SqlBool, sql } from "kysely";
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
  latest: { column: "day_key", direction: "desc" },
  oldest: { column: "day_order", direction: "asc" },
  contested: { column: "weight", direction: "desc" },
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
  const lead = order === "oldest" ? null : leadOf(query);
  const rest = lead === null ? query : { ...query, [lead.key]: undefined };
  const lines = engine.db.selectFrom("event_lines as l");
  let rows = eventLinesWhere(engine, rest)(lead === null ? lines : underFacet(lines, lead, query));
  const [keyRef, idRef] =
    lead === null ? [sql.ref(`l.${column}`), sql.ref("l.id")] : [sql.ref(`lead.${column}`), sql.ref("lead.event")];
  if (after !== undefined) {
    const [key = "", id = ""] = partsOfCursor(after, 2);
    const place = order === "contested" ? Number(key) : key === NOTHING ? "" : key;
    const beyond = sql.raw(direction === "asc" ? ">" : "<");
    rows = rows.where(sql<SqlBool>`(${keyRef}, ${idRef}) ${beyond} (${place}, ${id})`);
  }
  const found = await rows
    .select(["l.id", "l.body", sql<string | number>`${keyRef}`.as("key")])
    .orderBy(keyRef, direction)
    .orderBy(idRef, direction)
    .limit(limit)
    .execute();
  const last = found.at(-1);
  return {
    lines: found.map(({ body }) => JSON.parse(body) as EventLine),
    next: found.length < limit || last === undefined ? null : cursorOf(last.key === "" ? NOTHING : last.key, last.id),
  };
};

/** The one facet by whose own index the list is gone through, in its order. */
interface Lead {
  readonly key: "types" | "places" | "parties" | "outlets";
  readonly kind: EventFacetKind;
  readonly value: string;
}

/** A facet with one value: each event is then under it once. */
const leadOf = (query: EventLineQuery): Lead | null => {
  for (const [key, kind] of FACETS) {
    const [value, another] = query[key] ?? [];
    if (value !== undefined && another === undefined) return { key, kind, value };
  }
  return null;
};

const FACETS = [
  ["places", "place"],
  ["parties", "party"],
  ["outlets", "outlet"],
  ["types", "type"],
] as const satisfies readonly (readonly [Lead["key"], EventFacetKind])[];

const underFacet = (lines: LineSelect, { kind, value }: Lead, { contested }: EventLineQuery): LineSelect =>
  lines
    .innerJoin("event_facets as lead", (join) =>
      join.onRef("lead.block", "=", "l.block").onRef("lead.event", "=", "l.id"),
    )
    .where("lead.kind", "=", kind)
    .where("lead.value", "=", value)
    .$if(contested === true, (rows) => rows.where("lead.weight", ">", 0)) as unknown as LineSelect;

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
    for (const [key, kind] of FACETS) {
      const values = query[key];
      if (values !== undefined) rows = withFacet(rows, kind, values);
    }
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
