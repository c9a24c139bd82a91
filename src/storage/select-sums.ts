import { type Expression, type ExpressionBuilder, type SqlBool, sql } from "kysely";
import type { ClaimType } from "../model/claim-types.ts";
import type { ClaimCounts, EventCounts, Grain, SumQuery } from "./counts.ts";
import type { Engine } from "./engine.ts";
import { listOf } from "./select-articles.ts";
import type { SumFacet } from "./server-tables.ts";
import { type PeriodRange, sumPeriods } from "./sum-periods.ts";
import type { Tables } from "./tables.ts";

type SumTable = "claim_sums" | "event_sums";

/** In how many months claims begin that name what the query names (see `Ledger.sumMonths`). */
export const sumMonths = async ({ db }: Engine, { name, from, to }: SumQuery): Promise<number> => {
  const row = await db
    .selectFrom("claim_sums")
    .select(({ fn }) => fn.count<string>("period").distinct().as("months"))
    .where("facet", "=", name?.facet ?? "")
    .where("grain", "=", "m")
    .where("name", "=", name?.name ?? "")
    .where("period", ">=", (from ?? "0").slice(0, 7))
    .where("period", "<=", (to ?? "9").slice(0, 7))
    .executeTakeFirstOrThrow();
  return Number(row.months);
};

/** Claims by type, outlet, place and period, from the sums of the last comparison (see `Ledger.sumClaims`). */
export const sumClaims = async (engine: Engine, query: SumQuery, grain: Grain): Promise<ClaimCounts> => {
  const { facet, name } = query.name ?? { facet: "" as const, name: "" };
  const all = sumPeriods(query.from, query.to);
  const types = await claimRows(engine, query, all, "type", facet, name);
  const outlets = query.name === undefined ? await claimRows(engine, query, all, "name", "outlet", null) : [];
  const places = query.name === undefined ? await claimRows(engine, query, all, "name", "place", null) : [];
  const periods = await claimRows(engine, query, periodsFor(query, grain), "period", facet, name);
  return {
    claims: types.reduce((sum, { claims }) => sum + claims, 0),
    types: types.map(({ key, claims }) => ({ type: key as ClaimType, claims })),
    outlets: outlets.map(({ key, claims }) => ({ outlet: key, claims })),
    places: places.map(({ key, claims }) => ({ id: key, claims })),
    periods: mergePeriods(periods, grain, (a, b) => ({ claims: a.claims + b.claims })).map(({ key, claims }) => ({
      period: key,
      claims,
    })),
  };
};

/** Events by place and period, from the sums of the last comparison (see `Ledger.sumEvents`). */
export const sumEvents = async (engine: Engine, query: SumQuery, grain: Grain): Promise<EventCounts> => {
  const { facet, name } = query.name ?? { facet: "" as const, name: "" };
  const all = sumPeriods(query.from, query.to);
  const [total] = await eventRows(engine, query, all, null, facet, name);
  const places = query.name === undefined ? await eventRows(engine, query, all, "name", "place", null) : [];
  const periods = await eventRows(engine, query, periodsFor(query, grain), "period", facet, name);
  return {
    events: total?.events ?? 0,
    contested: total?.contested ?? 0,
    places: places.map(({ key, events, contested }) => ({ id: key, events, contested })),
    periods: mergePeriods(periods, grain, (a, b) => ({
      events: a.events + b.events,
      contested: a.contested + b.contested,
      killed: a.killed + b.killed,
    })).map(({ key, events, killed }) => ({ period: key, events, killed })),
  };
};

/** Days where days are asked for, months of which days stick out otherwise. */
const periodsFor = ({ from, to }: SumQuery, grain: Grain): readonly PeriodRange[] =>
  sumPeriods(from, to, grain === "d" ? "d" : "m");

const DIGITS: Readonly<Record<Grain, number>> = { d: 10, m: 7, y: 4 };

/** Rows of days and months under the periods of one grain; rows without a day fall away. */
const mergePeriods = <Row extends { readonly key: string }>(
  rows: readonly Row[],
  grain: Grain,
  add: (a: Row, b: Row) => Omit<Row, "key">,
): readonly Row[] => {
  const merged = new Map<string, Row>();
  for (const row of rows) {
    if (row.key === "") continue;
    const key = row.key.slice(0, DIGITS[grain]);
    const before = merged.get(key);
    merged.set(key, before === undefined ? { ...row, key } : ({ ...add(before, row), key } as Row));
  }
  return [...merged.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
};

const inPeriods =
  (ranges: readonly PeriodRange[]) =>
  (eb: ExpressionBuilder<Tables, SumTable>): Expression<SqlBool> =>
    eb.or(
      ranges.map(({ grain, from, to }) =>
        eb.and([eb("grain", "=", grain), eb("period", ">=", from), eb("period", "<=", to)]),
      ),
    );

const claimRows = async (
  { db }: Engine,
  { types }: SumQuery,
  ranges: readonly PeriodRange[],
  by: "type" | "name" | "period",
  facet: SumFacet,
  name: string | null,
): Promise<readonly { readonly key: string; readonly claims: number }[]> => {
  let rows = db.selectFrom("claim_sums").where("facet", "=", facet).where(inPeriods(ranges));
  if (name !== null) rows = rows.where("name", "=", name);
  if (types !== undefined) rows = rows.where("type", "in", listOf(types) as readonly string[]);
  const found = await rows
    .select(({ ref, fn }) => [ref(by).as("key"), fn.sum<string>("claims").as("claims")])
    .groupBy(by)
    .execute();
  return found.map(({ key, claims }) => ({ key, claims: Number(claims) }));
};

const EVENT_FACETS = { "": "", actor: "party", place: "place", outlet: "outlet" } as const;

const eventRows = async (
  { db }: Engine,
  { kind }: SumQuery,
  ranges: readonly PeriodRange[],
  by: "name" | "period" | null,
  facet: SumFacet,
  name: string | null,
): Promise<
  readonly { readonly key: string; readonly events: number; readonly contested: number; readonly killed: number }[]
> => {
  if (facet === "voice") throw new Error("events are not summed by voice");
  let rows = db
    .selectFrom("event_sums")
    .where("facet", "=", EVENT_FACETS[facet])
    .where("kind", "=", kind === undefined ? "" : "family" in kind ? `@${kind.family}` : kind.type)
    .where(inPeriods(ranges));
  if (name !== null) rows = rows.where("name", "=", name);
  const key = by === null ? sql<string>`''` : sql.ref<string>(by);
  const sums = rows.select(({ fn }) => [
    key.as("key"),
    fn.sum<string>("events").as("events"),
    fn.sum<string>("contested").as("contested"),
    fn.sum<string>("killed").as("killed"),
  ]);
  const found = await (by === null ? sums : sums.groupBy(by)).execute();
  return found.map((row) => ({
    key: row.key,
    events: Number(row.events),
    contested: Number(row.contested),
    killed: Number(row.killed),
  }));
};
