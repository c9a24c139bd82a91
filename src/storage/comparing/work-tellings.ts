import { sql, type Transaction } from "kysely";
import { chunks, insertRows, LIST } from "../insert-rows.ts";
import type { Tables } from "../tables.ts";
import type { TellingRow } from "./comparing-tables.ts";
import type { ComparisonWork, KeptArticle, KeptBeside, KeptTelling } from "./comparison-work.ts";

/** A block is read whole as long as all blocks asked for have no more rows than this; else by its neighbourhood. */
const SMALL = 3000;

type Part = Pick<
  ComparisonWork,
  | "kept"
  | "keepArticle"
  | "forgetArticle"
  | "beside"
  | "eldest"
  | "twins"
  | "tellings"
  | "tellingsOf"
  | "keepTelling"
  | "forgetTelling"
  | "stand"
  | "stepBack"
  | "edges"
  | "join"
  | "part"
>;

/** Tellings, the blocks in which they stand, and the edges between them. */
export const tellingsIn = (trx: Transaction<Tables>): Part => ({
  kept: async (articles) => {
    const found: KeptArticle[] = [];
    for (const ids of chunks(articles, LIST)) {
      const rows = await trx
        .selectFrom("compared_articles")
        .select(["article", "version", "day", "keys", "body"])
        .where("article", "in", ids)
        .execute();
      found.push(...rows.map((row) => ({ ...row, keys: JSON.parse(row.keys) as readonly string[] })));
    }
    return found;
  },
  keepArticle: async (article) => {
    const row = { ...article, keys: JSON.stringify(article.keys) };
    await trx
      .insertInto("compared_articles")
      .values({ ...row, counted: "[]" })
      .onConflict((conflict) => conflict.column("article").doUpdateSet(row))
      .execute();
  },
  forgetArticle: async (article) => {
    await trx.deleteFrom("compared_articles").where("article", "=", article).execute();
  },
  beside: async (keys, rank, id, count) => {
    const small = await trx
      .selectFrom("telling_keys")
      .selectAll()
      .where("key", "in", [...keys, ""])
      .limit(SMALL)
      .execute();
    if (small.length === SMALL)
      return new Map(
        await inOrder(
          keys,
          async (key): Promise<[string, KeptBeside]> => [key, await besideIn(trx, key, rank, id, count)],
        ),
      );
    const blocks = new Map<string, { readonly rank: string; readonly telling: string }[]>();
    for (const row of small) {
      if (row.telling === id) continue;
      const block = blocks.get(row.key);
      if (block) block.push(row);
      else blocks.set(row.key, [row]);
    }
    return new Map(
      [...blocks].map(([key, rows]): [string, KeptBeside] => {
        const sorted = rows.sort(byRank);
        const place = sorted.findIndex((row) => byRank(row, { rank, telling: id }) > 0);
        const at = place < 0 ? sorted.length : place;
        return [
          key,
          {
            before: sorted
              .slice(Math.max(0, at - count), at)
              .reverse()
              .map((row) => row.telling),
            after: sorted.slice(at, at + count).map((row) => row.telling),
          },
        ];
      }),
    );
  },
  eldest: async (twin) => {
    const row = await trx
      .selectFrom("tellings")
      .selectAll()
      .where("twin", "=", twin)
      .orderBy("twin")
      .orderBy("day")
      .orderBy("article")
      .orderBy("span_start")
      .orderBy("span_end")
      .orderBy("id")
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : tellingOf(row);
  },
  twins: async (twins) => {
    const rows = await inOrder(chunks(twins, LIST), (list) =>
      trx.selectFrom("tellings").selectAll().where("twin", "in", list).execute(),
    );
    return rows.flat().map(tellingOf);
  },
  tellings: async (ids) => {
    const rows = await inOrder(chunks(ids, LIST), (list) =>
      trx.selectFrom("tellings").selectAll().where("id", "in", list).execute(),
    );
    return rows.flat().map(tellingOf);
  },
  tellingsOf: async (articles) => {
    const rows = await inOrder(chunks(articles, LIST), (list) =>
      trx.selectFrom("tellings").selectAll().where("article", "in", list).execute(),
    );
    return rows.flat().map(tellingOf);
  },
  keepTelling: (telling) => insertRows(trx, "tellings", [rowOf(telling)]),
  forgetTelling: async ({ article, id }) => {
    await trx.deleteFrom("tellings").where("article", "=", article).where("id", "=", id).execute();
  },
  stand: ({ id, rank, keys }) =>
    insertRows(
      trx,
      "telling_keys",
      keys.map((key) => ({ key, rank, telling: id })),
    ),
  stepBack: async ({ id, rank, keys }) => {
    for (const list of chunks(keys, LIST))
      await trx
        .deleteFrom("telling_keys")
        .where("key", "in", list)
        .where("rank", "=", rank)
        .where("telling", "=", id)
        .execute();
    await trx.deleteFrom("telling_edges").where("a", "=", id).execute();
    await trx.deleteFrom("telling_edges").where("b", "=", id).execute();
  },
  edges: async (ids) => {
    const found = new Map<string, { readonly a: string; readonly b: string; readonly total: number }>();
    for (const list of chunks(ids, LIST))
      for (const side of ["a", "b"] as const)
        for (const row of await trx.selectFrom("telling_edges").selectAll().where(side, "in", list).execute())
          found.set(`${row.a} ${row.b}`, row);
    return [...found.values()];
  },
  join: (edges) => insertRows(trx, "telling_edges", edges, "keep"),
  part: async (edges) => {
    for (const { a, b } of edges) await trx.deleteFrom("telling_edges").where("a", "=", a).where("b", "=", b).execute();
  },
});

const besideIn = async (
  trx: Transaction<Tables>,
  key: string,
  rank: string,
  id: string,
  count: number,
): Promise<KeptBeside> => {
  const side = async (sign: ">" | "<", order: "asc" | "desc"): Promise<readonly string[]> => {
    const rows = await trx
      .selectFrom("telling_keys")
      .select("telling")
      .where("key", "=", key)
      .where(sql<boolean>`(rank, telling) ${sql.raw(sign)} (${rank}, ${id})`)
      .orderBy("rank", order)
      .orderBy("telling", order)
      .limit(count)
      .execute();
    return rows.map((row) => row.telling);
  };
  return { before: await side("<", "desc"), after: await side(">", "asc") };
};

const byRank = (
  a: { readonly rank: string; readonly telling: string },
  b: { readonly rank: string; readonly telling: string },
): number => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.telling < b.telling ? -1 : a.telling > b.telling ? 1 : 0);

const rowOf = ({ start, end, keys, ...telling }: KeptTelling): TellingRow => ({
  ...telling,
  span_start: start,
  span_end: end,
  keys: JSON.stringify(keys),
});

const tellingOf = ({ span_start, span_end, keys, ...row }: TellingRow): KeptTelling => ({
  ...row,
  start: span_start,
  end: span_end,
  keys: JSON.parse(keys) as readonly string[],
});

/** One after the other: a transaction has one connection. */
const inOrder = async <Given, T>(given: readonly Given[], run: (one: Given) => Promise<T>): Promise<readonly T[]> => {
  const results: T[] = [];
  for (const one of given) results.push(await run(one));
  return results;
};
