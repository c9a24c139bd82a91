import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from "kysely";
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
  part: EventLinePart,
): Promise<EventLinePage> => {
  const facet = part.order === "oldest" ? null : onlyFacet(query);
  const found = await (facet === null ? linesThatFit(engine, query, part) : linesUnder(engine, facet, part));
  const last = found.at(-1);
  return {
    lines: found.map(({ body }) => JSON.parse(body) as EventLine),
    next:
      found.length < part.limit || last === undefined ? null : cursorOf(last.key === "" ? NOTHING : last.key, last.id),
  };
};

interface Found {
  readonly id: string;
  readonly body: string;
  readonly key: string | number;
}

const linesThatFit = (engine: Engine, query: EventLineQuery, part: EventLinePart): Promise<readonly Found[]> => {
  const { column, direction } = ORDERS[part.order];
  const [key, id] = [sql.ref<string | number>(`l.${column}`), sql.ref("l.id")];
  let rows = eventLinesWhere(engine, query)(engine.db.selectFrom("event_lines as l"));
  if (part.after !== undefined) rows = rows.where(behind(key, id, part));
  return rows
    .select(["l.id", "l.body", key.as("key")])
    .orderBy(key, direction)
    .orderBy(id, direction)
    .limit(part.limit)
    .execute();
};

/** The lines under one facet, in the order of its own index: none but those that are given are read. */
const linesUnder = ({ db }: Engine, facet: Facet, part: EventLinePart): Promise<readonly Found[]> => {
  const { column, direction } = ORDERS[part.order];
  const [key, id] = [sql.ref<string | number>(`f.${column}`), sql.ref("f.event")];
  let under = factsUnder(db, facet);
  if (part.after !== undefined) under = under.where(behind(key, id, part));
  const some = under
    .select(["f.block", "f.event", key.as("key")])
    .orderBy(key, direction)
    .orderBy(id, direction)
    .limit(part.limit);
  return db
    .selectFrom(some.as("some"))
    .innerJoin("event_lines as l", (join) => join.onRef("l.block", "=", "some.block").onRef("l.id", "=", "some.event"))
    .select(["l.id", "l.body", "some.key"])
    .orderBy("some.key", direction)
    .orderBy("l.id", direction)
    .execute();
};

const behind = (key: RawBuilder<unknown>, id: RawBuilder<unknown>, { order, after = "" }: EventLinePart) => {
  const [first = "", last = ""] = partsOfCursor(after, 2);
  const place = order === "contested" ? Number(first) : first === NOTHING ? "" : first;
  return sql<SqlBool>`(${key}, ${id}) ${sql.raw(ORDERS[order].direction === "asc" ? ">" : "<")} (${place}, ${last})`;
};

/** One value of one facet. */
interface Facet {
  readonly kind: EventFacetKind;
  readonly value: string;
  readonly contested: boolean;
}

/** The facet that is all that is asked for, beside that accounts differ; `null` where more or less is. */
const onlyFacet = ({ contested, mostClaims: _, ...asked }: EventLineQuery): Facet | null => {
  const [one, another] = Object.entries(asked).filter(([, value]) => value !== undefined);
  const kind = FACETS.find(([key]) => key === one?.[0])?.[1];
  const values = one?.[1];
  if (kind === undefined || another !== undefined || !Array.isArray(values) || values.length !== 1) return null;
  return { kind, value: values[0] as string, contested: contested === true };
};

const FACETS = [
  ["places", "place"],
  ["parties", "party"],
  ["outlets", "outlet"],
  ["types", "type"],
] as const satisfies readonly (readonly [keyof EventLineQuery, EventFacetKind])[];

const factsUnder = (db: Engine["db"], { kind, value, contested }: Facet) =>
  db
    .selectFrom("event_facets as f")
    .where("f.kind", "=", kind)
    .where("f.value", "=", value)
    .$if(contested, (rows) => rows.where("f.weight", ">", 0));

/** How many events fit, counted no further than `most`. */
export const countEventLines = async (engine: Engine, query: EventLineQuery, most: number): Promise<number> => {
  const facet = onlyFacet(query);
  const some: RawBuilder<unknown> =
    facet === null
      ? sql`${eventLinesWhere(engine, query)(engine.db.selectFrom("event_lines as l")).select("l.id").limit(most)}`
      : sql`${factsUnder(engine.db, facet).select("f.event").limit(most)}`;
  const { rows } = await sql<{
    readonly count: string | number;
  }>`select count(*) as count from ${some} as counted`.execute(engine.db);
  return Number(rows[0]?.count ?? 0);
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
