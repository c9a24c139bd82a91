import { sql } from "kysely";
import type { Copy } from "../model/event.ts";
import type { Engine } from "./engine.ts";
import { chunks, LIST } from "./insert-rows.ts";
import type { SumFacet } from "./server-tables.ts";
import type { NameRole } from "./tables.ts";

/** How often a name of the registry, the gazetteer or an outlet stands in the ledger. */
export interface NameSum {
  readonly name: string;
  readonly claims: number;
  /** Events of which it is a party, place or teller; 0 for voices, by which events are not counted. */
  readonly events: number;
}

/** Every name of one kind with its counts, from the sums of the last comparison. */
export const sumNames = async ({ db }: Engine, facet: Exclude<SumFacet, "">): Promise<readonly NameSum[]> => {
  const claims = await db
    .selectFrom("claim_sums")
    .select(({ fn }) => ["name", fn.sum<string>("claims").as("claims")])
    .where("facet", "=", facet)
    .where("grain", "=", "a")
    .groupBy("name")
    .execute();
  if (facet === "voice") return claims.map((row) => ({ name: row.name, claims: Number(row.claims), events: 0 }));
  const events = await db
    .selectFrom("event_sums")
    .select(["name", "events"])
    .where("facet", "=", facet === "actor" ? "party" : facet)
    .where("grain", "=", "a")
    .where("kind", "=", "")
    .execute();
  const told = new Map(events.map((row) => [row.name, row.events]));
  return claims.map(({ name, claims: count }) => ({ name, claims: Number(count), events: told.get(name) ?? 0 }));
};

/** A name as articles have it, folded, with how many claims hold it and the first days of the earliest and latest. */
export interface SaidName {
  readonly name: string;
  readonly claims: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** What articles call an actor or place, the commonest first. */
export const namesSaid = async (
  { db }: Engine,
  id: string,
  roles: readonly NameRole[],
  limit: number,
): Promise<readonly SaidName[]> => {
  const rows = await db
    .selectFrom("claim_names as n")
    .innerJoin("claims as c", (join) => join.onRef("c.article", "=", "n.article").onRef("c.id", "=", "n.claim"))
    .select(({ fn }) => [
      "n.folded as name",
      fn.countAll<string>().as("claims"),
      fn.min<string | null>("c.day_from").as("from"),
      fn.max<string | null>("c.day_from").as("to"),
    ])
    .where("n.resolved", "=", id)
    .where("n.role", "in", roles)
    .groupBy("n.folded")
    .orderBy(sql`count(*)`, "desc")
    .orderBy("n.folded")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, claims: Number(row.claims) }));
};

/** What the ledger holds of an outlet. */
export interface OutletLine {
  readonly outlet: string;
  readonly articles: number;
  readonly claims: number;
  /** Articles whose text is not that of an earlier one. */
  readonly independent: number;
  /** Articles that say that they were updated or corrected. */
  readonly updated: number;
  readonly from: string | null;
  readonly to: string | null;
}

/** All outlets, the one with most articles first; articles whose outlet is not known are left out. */
export const selectOutlets = async ({ db }: Engine): Promise<readonly OutletLine[]> => {
  const rows = await db
    .selectFrom("versions as v")
    .leftJoin(
      (eb) => eb.selectFrom("source_copies").select("article").distinct().where("joins", "=", 1).as("taken"),
      (join) => join.onRef("taken.article", "=", "v.article"),
    )
    .select(({ fn }) => [
      "v.outlet",
      fn.count<string>("v.article").distinct().as("articles"),
      fn.sum<string>("v.claim_count").as("claims"),
      sql<string>`count(distinct case when taken.article is null then v.article end)`.as("independent"),
      fn.sum<string>("v.updated").as("updated"),
      fn.min<string | null>("v.published_day").as("from"),
      fn.max<string | null>("v.published_day").as("to"),
    ])
    .where("v.standing", "=", 1)
    .where("v.outlet", "is not", null)
    .groupBy("v.outlet")
    .execute();
  return rows
    .map((row) => ({
      outlet: row.outlet ?? "",
      articles: Number(row.articles),
      claims: Number(row.claims),
      independent: Number(row.independent),
      updated: Number(row.updated),
      from: row.from,
      to: row.to,
    }))
    .sort((a, b) => b.articles - a.articles || (a.outlet < b.outlet ? -1 : 1));
};

/** A voice that an outlet carries; `id` where the registry knows it. */
export interface CarriedVoice {
  readonly name: string;
  readonly id: string | null;
  readonly claims: number;
}

/** The voices that an outlet carries most. */
export const voicesCarried = async (
  { db }: Engine,
  outlet: string,
  limit: number,
): Promise<readonly CarriedVoice[]> => {
  const rows = await db
    .selectFrom("versions as v")
    .innerJoin("claims as c", (join) => join.onRef("c.article", "=", "v.article").onRef("c.version", "=", "v.id"))
    .innerJoin("claim_names as n", (join) => join.onRef("n.article", "=", "c.article").onRef("n.claim", "=", "c.id"))
    .select(({ fn }) => ["n.folded as name", "n.resolved as id", fn.countAll<string>().as("claims")])
    .where("v.outlet", "=", outlet)
    .where("v.standing", "=", 1)
    .where("n.role", "=", "voice")
    .groupBy(["n.folded", "n.resolved"])
    .orderBy(sql`count(*)`, "desc")
    .orderBy("n.folded")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, claims: Number(row.claims) }));
};

/** With which outlets an outlet shares text, and how many copies: it gave (`source`) or took (`copy`). */
export const selectOutletCopies = async (
  { db }: Engine,
  outlet: string,
): Promise<
  readonly { readonly outlet: string; readonly role: "source" | "copy" | "unknown"; readonly articles: number }[]
> => {
  const own = db.selectFrom("versions").select("article").where("outlet", "=", outlet);
  const rows = await db
    .selectFrom("source_copies")
    .select("body")
    .where((eb) => eb.or([eb("article", "in", own), eb("earlier", "in", own)]))
    .execute();
  const copies = rows.map(({ body }) => JSON.parse(body) as Copy);
  const ids = [...new Set(copies.flatMap(({ source, copy }) => [source, copy]))];
  const outlets = new Map<string, string>();
  for (const list of chunks(ids, LIST))
    for (const row of await db
      .selectFrom("versions")
      .select(["article", "outlet"])
      .where("article", "in", list)
      .execute())
      if (row.outlet !== null) outlets.set(row.article, row.outlet);
  const counts = new Map<string, { outlet: string; role: "source" | "copy" | "unknown"; articles: number }>();
  for (const { source, copy, directed } of copies) {
    const [gives, takes] = [outlets.get(source), outlets.get(copy)];
    if (gives === undefined || takes === undefined || gives === takes || (gives !== outlet && takes !== outlet))
      continue;
    const other = gives === outlet ? takes : gives;
    const role = directed ? (gives === outlet ? "source" : "copy") : "unknown";
    const known = counts.get(`${role} ${other}`) ?? { outlet: other, role, articles: 0 };
    known.articles++;
    counts.set(`${role} ${other}`, known);
  }
  return [...counts.values()].sort((a, b) => b.articles - a.articles);
};
