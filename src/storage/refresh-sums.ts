import { sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/**
 * Counts all claims and events anew by what they name, by day, month and year, so that an overview reads some hundred
 * rows instead of all. Part of the transaction that puts a comparison: sums are never newer or older than the events.
 */
export const refreshSums = async (trx: Transaction<Tables>): Promise<void> => {
  await trx.deleteFrom("claim_sums").execute();
  await trx.deleteFrom("event_sums").execute();
  await sql`insert into claim_sums (facet, grain, name, period, type, claims) ${claimDays}`.execute(trx);
  await sql`insert into event_sums (facet, grain, name, period, kind, events, contested, killed) ${eventDays}`.execute(
    trx,
  );
  for (const { grain, period } of COARSER) {
    await sql`insert into claim_sums (facet, grain, name, period, type, claims)
      select facet, ${sql.lit(grain)}, name, ${period}, type, sum(claims) from claim_sums
      where grain = 'd' and (period <> '' or ${sql.lit(grain)} = 'a') group by facet, name, ${period}, type`.execute(
      trx,
    );
    await sql`insert into event_sums (facet, grain, name, period, kind, events, contested, killed)
      select facet, ${sql.lit(grain)}, name, ${period}, kind, sum(events), sum(contested), sum(killed) from event_sums
      where grain = 'd' and (period <> '' or ${sql.lit(grain)} = 'a') group by facet, name, ${period}, kind`.execute(
      trx,
    );
  }
};

const COARSER = [
  { grain: "m", period: sql.raw("substr(period, 1, 7)") },
  { grain: "y", period: sql.raw("substr(period, 1, 4)") },
  { grain: "a", period: sql.raw("substr(period, 1, 0)") },
] as const;

/** A claim counts on its first day; once for a name that it holds in two roles. */
const claimDays = sql`
  select '', 'd', '', coalesce(day_from, ''), type, count(*) from claims group by coalesce(day_from, ''), type
  union all
  select 'outlet', 'd', v.outlet, coalesce(c.day_from, ''), c.type, count(*)
  from claims c join versions v on v.article = c.article and v.id = c.version
  where v.outlet is not null group by v.outlet, coalesce(c.day_from, ''), c.type
  union all
  select n.facet, 'd', n.name, coalesce(c.day_from, ''), c.type, count(*)
  from claims c join (
    select distinct article, claim, case role when 'target' then 'actor' else role end as facet, resolved as name
    from claim_names where resolved is not null and role in ('actor', 'target', 'voice', 'place')
  ) n on n.article = c.article and n.claim = c.id
  group by n.facet, n.name, coalesce(c.day_from, ''), c.type`;

/** An event counts under its family, under each of its types, and under neither. */
const eventDays = sql`
  select f.kind, 'd', f.value, l.day_key, k.kind, count(*), sum(case when l.contested > 0 then 1 else 0 end), sum(l.killed)
  from event_lines l
  join (
    select block, event, kind, value from event_facets where kind in ('place', 'party', 'outlet')
    union all select block, id, '', '' from event_lines
  ) f on f.block = l.block and f.event = l.id
  join (
    select block, event, value as kind from event_facets where kind = 'type'
    union all select block, id, '@' || family from event_lines
    union all select block, id, '' from event_lines
  ) k on k.block = l.block and k.event = l.id
  group by f.kind, f.value, l.day_key, k.kind`;
