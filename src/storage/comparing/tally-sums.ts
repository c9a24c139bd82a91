import { sql, type Transaction } from "kysely";
import { chunks, LIST } from "../insert-rows.ts";
import type { ClaimSumRow, EventSumRow } from "../server-tables.ts";
import type { Tables } from "../tables.ts";

/** An entry of the sums by day, and how much there is of it. */
type ClaimCount = readonly [facet: ClaimSumRow["facet"], name: string, day: string, type: string, claims: number];

const FACETS = { actor: "actor", target: "actor", voice: "voice", place: "place" } as const;

/**
 * Brings the sums of claims up to what some articles hold now: takes off what each was counted for before and adds what
 * it holds. The sums stay what `refreshSums` would count.
 */
export const tallyClaims = async (trx: Transaction<Tables>, articles: readonly string[]): Promise<void> => {
  const sums = new Map<string, ClaimSumRow>();
  for (const ids of chunks(articles, LIST)) {
    const before = await trx
      .selectFrom("compared_articles")
      .select(["article", "counted"])
      .where("article", "in", ids)
      .execute();
    for (const { counted } of before)
      for (const [facet, name, day, type, claims] of JSON.parse(counted) as readonly ClaimCount[])
        addClaims(sums, [facet, name, day, type, -claims]);
    const now = await countsOf(trx, ids);
    for (const { article } of before) {
      const counts = now.get(article) ?? [];
      for (const count of counts) addClaims(sums, count);
      await trx
        .updateTable("compared_articles")
        .set({ counted: JSON.stringify(counts) })
        .where("article", "=", article)
        .execute();
    }
  }
  await putClaims(
    trx,
    [...sums.values()].filter((row) => row.claims !== 0),
  );
};

/** What each article's claims add to the sums: a claim counts once for a name that it holds in two roles. */
const countsOf = async (
  trx: Transaction<Tables>,
  articles: readonly string[],
): Promise<ReadonlyMap<string, readonly ClaimCount[]>> => {
  const claims = await trx
    .selectFrom("claims as c")
    .innerJoin("versions as v", (on) => on.onRef("v.article", "=", "c.article").onRef("v.id", "=", "c.version"))
    .select(["c.article", "c.id", "c.type", "c.day_from", "v.outlet"])
    .where("c.article", "in", articles)
    .execute();
  const names = await trx
    .selectFrom("claim_names")
    .select(["claim", "role", "resolved"])
    .where("article", "in", articles)
    .where("resolved", "is not", null)
    .where("role", "in", Object.keys(FACETS) as (keyof typeof FACETS)[])
    .execute();
  const namesOf = new Map<string, Set<string>>();
  for (const { claim, role, resolved } of names) {
    const entry = JSON.stringify([FACETS[role as keyof typeof FACETS], resolved]);
    const set = namesOf.get(claim);
    if (set) set.add(entry);
    else namesOf.set(claim, new Set([entry]));
  }
  const counts = new Map<string, Map<string, number>>();
  for (const { article, id, type, day_from, outlet } of claims) {
    const own = counts.get(article) ?? new Map<string, number>();
    counts.set(article, own);
    const facets = [
      JSON.stringify(["", ""]),
      ...(outlet === null ? [] : [JSON.stringify(["outlet", outlet])]),
      ...(namesOf.get(id) ?? []),
    ];
    for (const facet of facets) {
      const key = JSON.stringify([...(JSON.parse(facet) as string[]), day_from ?? "", type]);
      own.set(key, (own.get(key) ?? 0) + 1);
    }
  }
  return new Map(
    [...counts].map(([article, own]) => [
      article,
      [...own].map(([key, claims]) => [...(JSON.parse(key) as string[]), claims] as unknown as ClaimCount),
    ]),
  );
};

/** A day counts in its month and year too; what has no day counts under no period but that of all. */
const periodsOf = (day: string): readonly (readonly [ClaimSumRow["grain"], string])[] => [
  ["d", day],
  ["a", ""],
  ...(day === "" ? [] : ([["m", day.slice(0, 7)] as const, ["y", day.slice(0, 4)] as const] as const)),
];

const addClaims = (sums: Map<string, ClaimSumRow>, [facet, name, day, type, claims]: ClaimCount): void => {
  for (const [grain, period] of periodsOf(day)) {
    const key = JSON.stringify([facet, grain, name, period, type]);
    sums.set(key, { facet, grain, name, period, type, claims: (sums.get(key)?.claims ?? 0) + claims });
  }
};

const putClaims = async (trx: Transaction<Tables>, rows: readonly ClaimSumRow[]): Promise<void> => {
  for (const list of chunks(rows, LIST))
    await trx
      .insertInto("claim_sums")
      .values(list)
      .onConflict((conflict) =>
        conflict
          .columns(["facet", "grain", "name", "period", "type"])
          .doUpdateSet({ claims: sql`claim_sums.claims + excluded.claims` }),
      )
      .execute();
  for (const { facet, grain, name, period, type } of rows.filter((row) => row.claims < 0))
    await trx
      .deleteFrom("claim_sums")
      .where("facet", "=", facet)
      .where("grain", "=", grain)
      .where("name", "=", name)
      .where("period", "=", period)
      .where("type", "=", type)
      .where("claims", "=", 0)
      .execute();
};

/** What events add to the sums, by the key of the row. */
export type EventTally = Map<string, EventSumRow>;

/** Adds what the events that stand under some ids count for, or takes it off. */
export const tallyEvents = async (
  trx: Transaction<Tables>,
  ids: readonly string[],
  sign: 1 | -1,
  sums: EventTally,
): Promise<void> => {
  for (const list of chunks(ids, LIST)) {
    const lines = await trx
      .selectFrom("event_lines")
      .select(["id", "family", "day_key", "contested", "killed"])
      .where("id", "in", list)
      .execute();
    const facets = await trx
      .selectFrom("event_facets as f")
      .innerJoin("event_lines as l", (on) => on.onRef("l.block", "=", "f.block").onRef("l.id", "=", "f.event"))
      .select(["f.event", "f.kind", "f.value"])
      .where("l.id", "in", list)
      .execute();
    const facetsOf = new Map<string, typeof facets>();
    for (const facet of facets) facetsOf.set(facet.event, [...(facetsOf.get(facet.event) ?? []), facet]);
    for (const line of lines) {
      const own = facetsOf.get(line.id) ?? [];
      const kinds = ["", `@${line.family}`, ...own.filter(({ kind }) => kind === "type").map(({ value }) => value)];
      const named = own.flatMap(({ kind, value }) => (kind === "type" ? [] : [[kind, value] as const]));
      for (const [facet, name] of [["", ""] as const, ...named])
        for (const kind of kinds)
          for (const [grain, period] of periodsOf(line.day_key)) {
            const key = JSON.stringify([facet, grain, name, period, kind]);
            const was = sums.get(key);
            sums.set(key, {
              facet,
              grain,
              name,
              period,
              kind,
              events: (was?.events ?? 0) + sign,
              contested: (was?.contested ?? 0) + (line.contested > 0 ? sign : 0),
              killed: (was?.killed ?? 0) + sign * line.killed,
            });
          }
    }
  }
};

/** Brings the sums of events up to a tally. */
export const putEventTally = async (trx: Transaction<Tables>, sums: EventTally): Promise<void> => {
  const rows = [...sums.values()].filter(
    ({ events, contested, killed }) => events !== 0 || contested !== 0 || killed !== 0,
  );
  for (const list of chunks(rows, LIST))
    await trx
      .insertInto("event_sums")
      .values(list)
      .onConflict((conflict) =>
        conflict.columns(["facet", "grain", "name", "period", "kind"]).doUpdateSet({
          events: sql`event_sums.events + excluded.events`,
          contested: sql`event_sums.contested + excluded.contested`,
          killed: sql`event_sums.killed + excluded.killed`,
        }),
      )
      .execute();
  for (const { facet, grain, name, period, kind } of rows.filter((row) => row.events < 0))
    await trx
      .deleteFrom("event_sums")
      .where("facet", "=", facet)
      .where("grain", "=", grain)
      .where("name", "=", name)
      .where("period", "=", period)
      .where("kind", "=", kind)
      .where("events", "=", 0)
      .execute();
};
