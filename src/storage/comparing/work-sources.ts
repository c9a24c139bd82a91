import type { Transaction } from "kysely";
import type { Copy } from "../../model/event.ts";
import { chunks, insertRows, LIST } from "../insert-rows.ts";
import type { Tables } from "../tables.ts";
import type { ComparisonWork, KeptCopy, KeptStanding } from "./comparison-work.ts";

type Part = Pick<
  ComparisonWork,
  | "firsts"
  | "behind"
  | "keepKeys"
  | "forgetKeys"
  | "markFirst"
  | "copies"
  | "putCopies"
  | "groups"
  | "members"
  | "putGroup"
  | "leaveGroups"
  | "dropEmptyGroups"
>;

/** Source keys, copies and groups. */
export const sourcesIn = (trx: Transaction<Tables>): Part => ({
  firsts: async (keys) => {
    const found = new Map<string, KeptStanding[]>();
    for (const list of chunks(keys, LIST)) {
      const rows = await trx
        .selectFrom("source_keys")
        .select(["key", "day", "article"])
        .where("key", "in", list)
        .where("first", "=", 1)
        .orderBy("key")
        .orderBy("day")
        .orderBy("article")
        .execute();
      for (const { key, day, article } of rows) found.set(key, [...(found.get(key) ?? []), { article, day }]);
    }
    return found;
  },
  behind: (key, { day, article }) =>
    trx
      .selectFrom("source_keys")
      .select(["article", "day"])
      .where("key", "=", key)
      .where((eb) => eb(eb.refTuple("day", "article"), ">", eb.tuple(day, article as string)))
      .orderBy("day")
      .orderBy("article")
      .execute(),
  keepKeys: ({ article, day }, keys, first) =>
    insertRows(
      trx,
      "source_keys",
      keys.map((key) => ({ key, day, article, first: first.has(key) ? 1 : 0 })),
    ),
  forgetKeys: async ({ article, day }, keys) => {
    for (const list of chunks(keys, LIST))
      await trx
        .deleteFrom("source_keys")
        .where("key", "in", list)
        .where("day", "=", day)
        .where("article", "=", article)
        .execute();
  },
  markFirst: async (key, { article, day }, first) => {
    await trx
      .updateTable("source_keys")
      .set({ first: first ? 1 : 0 })
      .where("key", "=", key)
      .where("day", "=", day)
      .where("article", "=", article)
      .execute();
  },
  copies: async (article) => {
    const rows = await trx
      .selectFrom("source_copies")
      .select(["article", "earlier", "joins", "body"])
      .where((eb) => eb.or([eb("article", "=", article), eb("earlier", "=", article)]))
      .execute();
    return rows.map(
      (row): KeptCopy => ({
        article: row.article,
        earlier: row.earlier,
        joins: row.joins === 1,
        copy: JSON.parse(row.body) as Copy,
      }),
    );
  },
  putCopies: async ({ article, day }, copies) => {
    await trx.deleteFrom("source_copies").where("article", "=", article).execute();
    await insertRows(
      trx,
      "source_copies",
      copies.map(({ earlier, joins, copy }, place) => ({
        article,
        place,
        earlier,
        day,
        holder: copy.copy,
        joins: joins ? 1 : 0,
        share: copy.share,
        body: JSON.stringify(copy),
      })),
    );
  },
  groups: async (articles) => {
    const found = new Map<string, number>();
    for (const ids of chunks(articles, LIST)) {
      const rows = await trx
        .selectFrom("source_group_articles")
        .select(["article", "group_number"])
        .where("article", "in", ids)
        .execute();
      for (const row of rows) found.set(row.article, row.group_number);
    }
    return found;
  },
  members: async (groups) => {
    if (groups.length === 0) return [];
    const rows = await trx
      .selectFrom("source_group_articles")
      .select("article")
      .where("group_number", "in", groups)
      .execute();
    return rows.map((row) => row.article);
  },
  putGroup: async (given, articles) => {
    const number = given ?? (await nextNumber(trx));
    if (given === null) await insertRows(trx, "source_groups", [{ number, body: "{}" }]);
    for (const { article, day } of articles) {
      const row = { article, group_number: number, place: placeOf(day) };
      await trx
        .insertInto("source_group_articles")
        .values(row)
        .onConflict((conflict) => conflict.column("article").doUpdateSet(row))
        .execute();
    }
    return number;
  },
  leaveGroups: async (articles) => {
    for (const ids of chunks(articles, LIST))
      await trx.deleteFrom("source_group_articles").where("article", "in", ids).execute();
  },
  dropEmptyGroups: async (numbers) => {
    for (const list of chunks(numbers, LIST))
      await trx
        .deleteFrom("source_groups")
        .where("number", "in", list)
        .where("number", "not in", (eb) =>
          eb.selectFrom("source_group_articles").select("group_number").where("group_number", "in", list),
        )
        .execute();
  },
});

const nextNumber = async (trx: Transaction<Tables>): Promise<number> => {
  const row = await trx
    .selectFrom("source_groups")
    .select(({ fn }) => fn.max<number | null>("number").as("last"))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
};

/** Sorts as the day does: 20160806; undated last. */
const placeOf = (day: string): number => (day === "9999" ? 99_999_999 : Number(day.replaceAll("-", "")));
