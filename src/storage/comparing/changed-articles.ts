import { sql, type Transaction } from "kysely";
import { chunks, insertRows, LIST } from "../insert-rows.ts";
import { refreshSums } from "../refresh-sums.ts";
import type { Tables } from "../tables.ts";
import type { ChangedArticle, ComparisonWork } from "./comparison-work.ts";

const COMPARED = "compared";
const STEPS = "compared-steps";

/** Notes that articles must be compared anew; part of the transaction that changes them. */
export const markChanged = async (trx: Transaction<Tables>, articles: Iterable<string>): Promise<void> => {
  for (const ids of chunks([...new Set(articles)].sort(), LIST))
    await trx
      .insertInto("changed_articles")
      .values(ids.map((article) => ({ article, times: 1 })))
      .onConflict((conflict) => conflict.column("article").doUpdateSet({ times: sql`changed_articles.times + 1` }))
      .execute();
};

/** The same by version. */
export const markVersionsChanged = async (trx: Transaction<Tables>, versions: readonly string[]): Promise<void> => {
  const rows = await trx
    .selectFrom("versions")
    .select("article")
    .where("id", "in", [...versions, ""])
    .execute();
  await markChanged(
    trx,
    rows.map((row) => row.article),
  );
};

type Part = Pick<ComparisonWork, "madeBy" | "restart" | "changed" | "settle">;

/** What was compared and what is to be compared. */
export const changesIn = (trx: Transaction<Tables>): Part => ({
  madeBy: async () =>
    (await trx.selectFrom("state").select("value").where("key", "=", COMPARED).executeTakeFirst())?.value ?? null,
  restart: async (by) => {
    await forgetComparison(trx);
    await refreshSums(trx);
    // Articles count their claims as they are compared.
    await trx.deleteFrom("claim_sums").execute();
    await sql`insert into changed_articles (article, times)
      select id, 1 from articles where true
      on conflict (article) do update set times = changed_articles.times + 1`.execute(trx);
    await insertRows(trx, "state", [{ key: COMPARED, value: by }]);
  },
  changed: (limit) =>
    trx.selectFrom("changed_articles").select(["article", "times"]).orderBy("article").limit(limit).execute(),
  settle: async (changes: readonly ChangedArticle[]) => {
    for (const { article, times } of changes)
      await trx.deleteFrom("changed_articles").where("article", "=", article).where("times", "=", times).execute();
    await trx
      .insertInto("state")
      .values({ key: STEPS, value: "1" })
      .onConflict((conflict) =>
        conflict.column("key").doUpdateSet({ value: sql`cast(cast(state.value as integer) + 1 as text)` }),
      )
      .execute();
  },
});

/** Empties everything that a comparison finds again; the next one begins from the texts. Events stay. */
export const forgetComparison = async (trx: Transaction<Tables>): Promise<void> => {
  for (const table of [
    "compared_articles",
    "source_keys",
    "source_copies",
    "source_group_articles",
    "source_groups",
    "tellings",
    "telling_keys",
    "telling_edges",
    "event_constraints",
  ] as const)
    await trx.deleteFrom(table).execute();
  await trx.deleteFrom("state").where("key", "=", COMPARED).execute();
};
