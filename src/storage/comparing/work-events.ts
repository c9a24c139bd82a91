import type { Transaction } from "kysely";
import type { Event } from "../../model/event.ts";
import type { Judgement } from "../../model/judgement.ts";
import { judgementSchema } from "../../model/judgement-schema.ts";
import { eventAccountRows, eventFacetRows, eventLineRow, eventRow } from "../event-rows.ts";
import { chunks, insertRows, LIST } from "../insert-rows.ts";
import type { EventClaimRow, Tables } from "../tables.ts";
import type { BareEvent, ComparisonWork, EventChange, EventsPut } from "./comparison-work.ts";
import { type EventTally, putEventTally, tallyEvents } from "./tally-sums.ts";

type Part = Pick<
  ComparisonWork,
  | "eventJudgements"
  | "constraints"
  | "putConstraints"
  | "eventsOfArticles"
  | "eventsOfClaims"
  | "bareEvents"
  | "putEvents"
>;

/** Events and what people said of them. */
export const eventsIn = (trx: Transaction<Tables>): Part => ({
  eventJudgements: async () => {
    const rows = await trx
      .selectFrom("judgements")
      .select("body")
      .where("verdict", "in", ["same-event", "not-same-event", "withdrawn"])
      .orderBy("sequence")
      .execute();
    return rows.flatMap(({ body }): readonly Judgement[] =>
      body === null ? [] : [judgementSchema.parse(JSON.parse(body))],
    );
  },
  constraints: () => trx.selectFrom("event_constraints").selectAll().orderBy("judgement").execute(),
  putConstraints: async (rows, gone) => {
    for (const ids of chunks([...gone, ...rows.map((row) => row.judgement)], LIST))
      await trx.deleteFrom("event_constraints").where("judgement", "in", ids).execute();
    await insertRows(trx, "event_constraints", rows);
  },
  eventsOfArticles: async (articles) => {
    const found = new Set<string>();
    for (const ids of chunks(articles, LIST)) {
      const rows = await trx
        .selectFrom("event_claims")
        .select("event")
        .distinct()
        .where("article", "in", ids)
        .execute();
      for (const { event } of rows) found.add(event);
    }
    return [...found];
  },
  eventsOfClaims: async (claims) => {
    const found = new Map<string, string>();
    for (const ids of chunks(claims, LIST))
      for (const row of await trx
        .selectFrom("event_claims")
        .select(["claim", "event"])
        .where("claim", "in", ids)
        .execute())
        found.set(row.claim, row.event);
    return found;
  },
  bareEvents: async (ids) => {
    const found: BareEvent[] = [];
    for (const list of chunks(ids, LIST)) {
      const rows = await trx.selectFrom("events").select(["id", "body"]).where("id", "in", list).execute();
      const told = await trx
        .selectFrom("event_claims")
        .select(["event", "article"])
        .distinct()
        .where("event", "in", list)
        .execute();
      const articles = new Map<string, string[]>();
      for (const { event, article } of told) articles.set(event, [...(articles.get(event) ?? []), article]);
      found.push(
        ...rows.map((row) => ({
          event: JSON.parse(row.body) as Omit<Event, "accounts">,
          articles: articles.get(row.id) ?? [],
        })),
      );
    }
    return found;
  },
  putEvents: (change) => putEvents(trx, change),
});

const putEvents = async (trx: Transaction<Tables>, { gone, put, linked }: EventChange): Promise<EventsPut> => {
  const standing = new Set(put.map((event) => event.id));
  const old = [...new Set([...gone, ...standing])];
  const before: EventClaimRow[] = [];
  const sums: EventTally = new Map();
  let kept = 0;
  for (const ids of chunks(old, LIST)) {
    before.push(...(await trx.selectFrom("event_claims").selectAll().where("event", "in", ids).execute()));
    const known = await trx.selectFrom("events").select("id").where("id", "in", ids).execute();
    kept += known.filter(({ id }) => standing.has(id)).length;
    await tallyEvents(trx, ids, -1, sums);
    await trx.deleteFrom("events").where("id", "in", ids).execute();
    await trx.deleteFrom("event_claims").where("event", "in", ids).execute();
  }
  await insertRows(trx, "events", put.map(eventRow));
  await insertRows(trx, "event_accounts", put.flatMap(eventAccountRows));
  await insertRows(trx, "event_facets", put.flatMap(eventFacetRows));
  await insertRows(trx, "event_lines", put.map(eventLineRow));
  await insertRows(trx, "event_claims", put.flatMap(eventClaimRows));
  await tallyEvents(trx, [...standing], 1, sums);
  await putEventTally(trx, sums);
  for (const event of linked)
    await trx
      .updateTable("events")
      .set({ body: JSON.stringify(event) })
      .where("block", "=", event.block)
      .where("id", "=", event.id)
      .execute();
  const dropped = [...new Set(gone)].filter((id) => !standing.has(id));
  await keepRedirects(trx, dropped, standing, before, put);
  return { added: standing.size - kept, kept, dropped: dropped.length };
};

/** Which claims an event holds, under the claims' articles: its accounts tell them. */
const eventClaimRows = (event: Event): readonly EventClaimRow[] => {
  const seen = new Set<string>();
  return event.accounts.flatMap(({ article, claims }) =>
    claims.flatMap((claim): readonly EventClaimRow[] => {
      if (seen.has(claim)) return [];
      seen.add(claim);
      return [{ article, claim, event: event.id }];
    }),
  );
};

/**
 * An id that is gone leads to the event that holds the claim it was named after (`selectEvent` looks there), else to the
 * one that now holds most of its claims.
 */
const keepRedirects = async (
  trx: Transaction<Tables>,
  dropped: readonly string[],
  standing: ReadonlySet<string>,
  before: readonly EventClaimRow[],
  events: readonly Event[],
): Promise<void> => {
  const eventOfClaim = new Map(
    events.flatMap((event) => event.claims.map((claim): [string, string] => [claim, event.id])),
  );
  const claimsOf = new Map<string, string[]>();
  for (const { claim, event } of before) claimsOf.set(event, [...(claimsOf.get(event) ?? []), claim]);
  for (const ids of chunks([...standing], LIST))
    await trx.deleteFrom("event_redirects").where("id", "in", ids).execute();
  for (const id of dropped) {
    const to_event =
      eventOfClaim.get(id) ?? mostFrequent((claimsOf.get(id) ?? []).map((claim) => eventOfClaim.get(claim)));
    await trx
      .insertInto("event_redirects")
      .values({ id, to_event })
      .onConflict((conflict) => conflict.column("id").doUpdateSet({ to_event }))
      .execute();
  }
};

const mostFrequent = (values: readonly (string | undefined)[]): string | null => {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return best?.[0] ?? null;
};
