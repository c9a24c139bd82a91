import type { Transaction } from "kysely";
import type { Event, SourceGroup } from "../model/event.ts";
import type { Engine } from "./engine.ts";
import { eventAccountRows, eventFacetRows, eventLineRow, eventRow } from "./event-rows.ts";
import { keepComparedFingerprint } from "./fingerprint.ts";
import { chunks, insertRows, LIST } from "./insert-rows.ts";
import type { Comparison, PutComparison } from "./ledger.ts";
import { refreshSums } from "./refresh-sums.ts";
import type { EventClaimRow, SourceGroupRow, Tables } from "./tables.ts";

/** Puts a comparison in the place of the last one, in one transaction (see `Ledger.putComparison`). */
export const putComparison = (engine: Engine, { events, groups, of }: Comparison): Promise<PutComparison> =>
  engine.write(async (trx) => {
    await engine.lockChain(trx);
    const before = await trx.selectFrom("event_claims").select(["claim", "event"]).execute();
    const oldIds = (await trx.selectFrom("events").select("id").execute()).map((row) => row.id);
    const ids = new Set(events.map((event) => event.id));
    const dropped = oldIds.filter((id) => !ids.has(id));

    for (const table of ["event_lines", "event_facets", "event_accounts", "events", "event_claims"] as const)
      await trx.deleteFrom(table).execute();
    await trx.deleteFrom("source_group_articles").execute();
    await trx.deleteFrom("source_groups").execute();

    await insertRows(trx, "events", events.map(eventRow));
    await insertRows(trx, "event_accounts", events.flatMap(eventAccountRows));
    await insertRows(trx, "event_facets", events.flatMap(eventFacetRows));
    await insertRows(trx, "event_lines", events.map(eventLineRow));
    await insertRows(trx, "event_claims", await eventClaimRows(trx, events));
    await insertRows(trx, "source_groups", groups.map(groupRow));
    const members = groups.flatMap(({ number, articles }) =>
      articles.map((article, place) => ({ article, group_number: number, place })),
    );
    await insertRows(trx, "source_group_articles", members, "keep");

    await refreshSums(trx);
    await keepRedirects(trx, dropped, ids, before, events);
    await keepComparedFingerprint(trx, of);
    return {
      added: ids.size - (oldIds.length - dropped.length),
      kept: oldIds.length - dropped.length,
      dropped: dropped.length,
    };
  });

const groupRow = ({ articles: _, ...group }: SourceGroup): SourceGroupRow => ({
  number: group.number,
  body: JSON.stringify(group),
});

/** Which claims an event holds, under the claims' articles: its accounts tell them, the claims' table the rest. */
const eventClaimRows = async (
  trx: Transaction<Tables>,
  events: readonly Event[],
): Promise<readonly EventClaimRow[]> => {
  const articles = new Map(
    events.flatMap((event) =>
      event.accounts.flatMap(({ article, claims }) => claims.map((claim): [string, string] => [claim, article])),
    ),
  );
  const missing = events.flatMap((event) => event.claims.filter((claim) => !articles.has(claim)));
  for (const ids of chunks(missing, LIST))
    for (const row of await trx.selectFrom("claims").select(["id", "article"]).where("id", "in", ids).execute())
      articles.set(row.id, row.article);
  return events.flatMap((event) =>
    [...new Set(event.claims)].flatMap((claim): readonly EventClaimRow[] => {
      const article = articles.get(claim);
      return article === undefined ? [] : [{ article, claim, event: event.id }];
    }),
  );
};

/** An id that is gone redirects to the event that now holds the claim it was named after, else most of its claims. */
const keepRedirects = async (
  trx: Transaction<Tables>,
  dropped: readonly string[],
  standing: ReadonlySet<string>,
  before: readonly { readonly claim: string; readonly event: string }[],
  events: readonly Event[],
): Promise<void> => {
  const eventOfClaim = new Map(
    events.flatMap((event) => event.claims.map((claim): [string, string] => [claim, event.id])),
  );
  const claimsOf = new Map<string, string[]>();
  for (const { claim, event } of before) claimsOf.set(event, [...(claimsOf.get(event) ?? []), claim]);

  for (const ids of chunks([...standing], LIST))
    await trx.deleteFrom("event_redirects").where("id", "in", ids).execute();
  const redirects = dropped.map((id) => ({
    id,
    to_event: eventOfClaim.get(id) ?? mostFrequent((claimsOf.get(id) ?? []).map((claim) => eventOfClaim.get(claim))),
  }));
  for (const row of redirects)
    await trx
      .insertInto("event_redirects")
      .values(row)
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ to_event: row.to_event }))
      .execute();
};

const mostFrequent = (values: readonly (string | undefined)[]): string | null => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? null;
};
