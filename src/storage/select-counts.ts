import { type RawBuilder, sql } from "kysely";
import type { ClaimType } from "../model/claim-types.ts";
import type { ClaimCounts, EventCounts, FoundArticles, FoundClaims, Grain, LedgerSizes } from "./counts.ts";
import type { Engine } from "./engine.ts";
import type { EventLineQuery } from "./event-line.ts";
import type { ArticleQuery, ClaimQuery } from "./ledger.ts";
import { articlesWhere } from "./select-articles.ts";
import { claimsAlone, claimsAndVersions, claimsWhere } from "./select-claims.ts";
import { eventLinesWhere } from "./select-event-lines.ts";

const DIGITS: Readonly<Record<Grain, number>> = { d: 10, m: 7, y: 4 };

/**
 * Claims that fit, counted by type, outlet, place and period (see `Ledger.countClaimsBy`). All that fit are read, up to
 * `most`: what sums can answer is asked of them.
 */
export const countClaimsBy = async (
  engine: Engine,
  query: ClaimQuery,
  grain: Grain,
  most?: number,
): Promise<ClaimCounts> => countsOf(await countRows(engine, query, grain, most, PLACES));

const PLACES = sql`
    union all select 'place', resolved, count(*) from (
      select distinct n.article, n.claim, n.resolved from hits
      join claim_names n on n.article = hits.article and n.claim = hits.id
      where n.role = 'place' and n.resolved is not null) places group by resolved`;

/** The first claims that fit, counted, and the newest of them by day of publication (see `Ledger.findClaims`). */
export const findClaims = async (
  engine: Engine,
  query: ClaimQuery,
  { most, shown }: { readonly most: number; readonly shown: number },
): Promise<FoundClaims> => {
  const newest = sql`union all select * from (
    select 'newest', id, 0 from hits order by published_day desc nulls last, id limit ${sql.lit(shown)}) newest`;
  const rows = await countRows(engine, query, "y", most, newest);
  return { ...countsOf(rows), newest: rows.flatMap(({ by, key }) => (by === "newest" && key !== null ? key : [])) };
};

interface CountRow {
  readonly by: string;
  readonly key: string | null;
  readonly claims: string | number;
}

const countRows = async (
  engine: Engine,
  query: ClaimQuery,
  grain: Grain,
  most: number | undefined,
  more: RawBuilder<unknown>,
): Promise<readonly CountRow[]> => {
  // Without the versions, which planners would go through first when only some hits are wanted.
  const claims = query.outlets === undefined ? claimsAlone(engine) : claimsAndVersions(engine);
  let some = claimsWhere(engine, query)(claims).select(["c.article", "c.id", "c.version", "c.type", "c.day_from"]);
  if (most !== undefined) some = some.limit(most);
  const { rows } = await sql<CountRow>`
    with found as materialized ${some},
    hits as materialized (
      select found.article, found.id, found.type, v.outlet, v.published_day,
        substr(coalesce(found.day_from, ''), 1, ${sql.lit(DIGITS[grain])}) as period
      from found join versions v on v.article = found.article and v.id = found.version)
    select 'type' as by, type as key, count(*) as claims from hits group by type
    union all select 'outlet', outlet, count(*) from hits group by outlet
    union all select 'period', period, count(*) from hits group by period
    ${more}`.execute(engine.db);
  return rows;
};

const countsOf = (rows: readonly CountRow[]): ClaimCounts => {
  const of = (by: string) =>
    rows
      .filter((row) => row.by === by && row.key !== null && row.key !== "")
      .map(({ key, claims }) => ({ key: key as string, claims: Number(claims) }));
  const types = of("type");
  return {
    claims: types.reduce((sum, { claims }) => sum + claims, 0),
    types: types.map(({ key, claims }) => ({ type: key as ClaimType, claims })),
    outlets: of("outlet").map(({ key, claims }) => ({ outlet: key, claims })),
    places: of("place").map(({ key, claims }) => ({ id: key, claims })),
    periods: of("period")
      .map(({ key, claims }) => ({ period: key, claims }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
};

/** The first articles that fit, counted, and the newest of them (see `Ledger.findArticles`). */
export const findArticles = async (
  engine: Engine,
  query: ArticleQuery,
  { most, shown }: { readonly most: number; readonly shown: number },
): Promise<FoundArticles> => {
  const some = articlesWhere(
    engine,
    query,
  )(engine.db.selectFrom("versions as v"))
    .select(["v.id", "v.published_day"])
    .limit(most);
  const { rows } = await sql<{ readonly id: string | null; readonly articles: string | number }>`
    with hits as materialized ${some}
    select null as id, count(*) as articles from hits
    union all select * from (
      select id, 0 from hits order by published_day desc nulls last, id limit ${sql.lit(shown)}) newest`.execute(
    engine.db,
  );
  return {
    articles: Number(rows.find(({ id }) => id === null)?.articles ?? 0),
    newest: rows.flatMap(({ id }) => id ?? []),
  };
};

/** How much the ledger holds of what sums do not count (see `Ledger.sizes`). */
export const ledgerSizes = async ({ db }: Engine): Promise<LedgerSizes> => {
  const { rows } = await sql<Record<keyof LedgerSizes, string | number>>`select
    (select count(*) from reports) as reports,
    (select count(*) from (select distinct article from versions where standing = 1) standing) as articles,
    (select count(*) from source_groups) as "sourceGroups",
    (select count(*) from judgements) as judgements`.execute(db);
  const { reports = 0, articles = 0, sourceGroups = 0, judgements = 0 } = rows[0] ?? {};
  return {
    reports: Number(reports),
    articles: Number(articles),
    sourceGroups: Number(sourceGroups),
    judgements: Number(judgements),
  };
};

/** Events that fit, counted by place and period (see `Ledger.countEventsBy`). */
export const countEventsBy = async (
  engine: Engine,
  query: EventLineQuery,
  grain: Grain,
  most?: number,
): Promise<EventCounts> => {
  const all = eventLinesWhere(
    engine,
    query,
  )(engine.db.selectFrom("event_lines as l")).select([
    "l.block",
    "l.id",
    "l.contested",
    "l.killed",
    sql<string>`substr(l.day_key, 1, ${sql.lit(DIGITS[grain])})`.as("period"),
  ]);
  const some = most === undefined ? all : all.limit(most);
  const { rows } = await sql<{
    readonly by: string;
    readonly key: string;
    readonly events: string;
    readonly contested: string;
    readonly killed: string;
  }>`
    with hits as materialized ${some}
    select 'period' as by, period as key, count(*) as events,
      sum(case when contested > 0 then 1 else 0 end) as contested, sum(killed) as killed from hits group by period
    union all select 'place', f.value, count(*), sum(case when hits.contested > 0 then 1 else 0 end), 0
      from hits join event_facets f on f.block = hits.block and f.event = hits.id and f.kind = 'place' group by f.value`.execute(
    engine.db,
  );
  const of = (by: string) =>
    rows
      .filter((row) => row.by === by)
      .map(({ key, events, contested, killed }) => ({
        key,
        events: Number(events),
        contested: Number(contested),
        killed: Number(killed),
      }));
  const periods = of("period");
  return {
    events: periods.reduce((sum, { events }) => sum + events, 0),
    contested: periods.reduce((sum, { contested }) => sum + contested, 0),
    places: of("place").map(({ key, events, contested }) => ({ id: key, events, contested })),
    periods: periods
      .filter(({ key }) => key !== "")
      .map(({ key, events, killed }) => ({ period: key, events, killed }))
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
};
