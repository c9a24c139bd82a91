import type { SelectQueryBuilder } from "kysely";
import { cursorOf, partsOfCursor } from "./cursor.ts";
import type { Engine } from "./engine.ts";
import type { ArticleQuery, LedgerArticle } from "./ledger.ts";
import { pages } from "./pages.ts";
import { parseSearch } from "./search-terms.ts";
import type { Tables, VersionRow } from "./tables.ts";
import { ledgerArticle } from "./version-rows.ts";

/** Texts are large: few a page. */
const PAGE = 100;

/** Standing versions in order of article and version (see `Ledger.articles`). */
export const selectArticles = (engine: Engine, query: ArticleQuery = {}): AsyncGenerator<LedgerArticle> => {
  const where = articlesWhere(engine, query);
  return pages(PAGE, query.limit, async (last: LedgerArticle | null, count) => {
    const after = last === null ? query.after : cursorOf(last.id, last.version);
    let rows = where(engine.db.selectFrom("versions as v")).selectAll("v");
    if (after !== undefined) {
      const [article = "", version = ""] = partsOfCursor(after, 2);
      rows = rows.where((eb) => eb(eb.refTuple("v.article", "v.id"), ">", eb.tuple(article, version)));
    }
    return (await rows.orderBy("v.article").orderBy("v.id").limit(count).execute()).map(ledgerArticle);
  });
};

type VersionSelect = SelectQueryBuilder<Tables & { readonly v: VersionRow }, "v", unknown>;

/** Adds what a query asks. */
export const articlesWhere = (engine: Engine, query: ArticleQuery): ((rows: VersionSelect) => VersionSelect) => {
  const terms = query.text === undefined ? null : parseSearch(query.text);
  return (all) => {
    let rows = all.where("v.standing", "=", 1);
    if (query.ids !== undefined) rows = rows.where("v.article", "in", listOf(query.ids));
    if (query.versions !== undefined) rows = rows.where("v.id", "in", listOf(query.versions));
    if (query.outlets !== undefined) rows = rows.where("v.outlet", "in", listOf(query.outlets));
    if (query.labels !== undefined) rows = rows.where("v.label", "in", listOf(query.labels));
    if (query.publishedFrom !== undefined) rows = rows.where("v.published_day", ">=", query.publishedFrom);
    if (query.publishedTo !== undefined) rows = rows.where("v.published_day", "<=", query.publishedTo);
    if (query.updated) rows = rows.where("v.updated", "=", 1);
    if (terms !== null) rows = rows.where(engine.matches("versions", "v", terms));
    if (query.changed) {
      const several = engine.db
        .selectFrom("versions")
        .select("article")
        .where("standing", "=", 1)
        .groupBy("article")
        .having(({ fn }) => fn.countAll(), ">", 1);
      rows = rows.where("v.article", "in", several);
    }
    return rows;
  };
};

/** How many versions fit, counted no further than `most`. */
export const countArticles = async (engine: Engine, query: ArticleQuery, most: number): Promise<number> => {
  const some = articlesWhere(engine, query)(engine.db.selectFrom("versions as v")).select("v.id").limit(most);
  const row = await engine.db
    .selectFrom(some.as("some"))
    .select(({ fn }) => fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(row.count);
};

/** A list for `in (…)`, which may not be empty in SQL: an empty list is one that nothing is in. */
export const listOf = <T extends string>(values: readonly T[]): readonly (T | null)[] =>
  values.length === 0 ? [null] : values;
