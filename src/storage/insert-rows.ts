import type { Insertable, Kysely } from "kysely";
import type { Tables } from "./tables.ts";

/** SQLite takes 32,766 variables a statement; more than some hundred rows gain nothing on either database. */
const MAX_VARIABLES = 20_000;
const MAX_ROWS = 500;

/**
 * Inserts many rows of one table, a few hundred a statement.
 * @param known what to do with a row whose key is there already: `fail`, or `keep` the old one.
 */
export const insertRows = async <Name extends keyof Tables>(
  db: Kysely<Tables>,
  table: Name,
  rows: readonly Tables[Name][],
  known: "fail" | "keep" = "fail",
): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {}).length;
  const step = Math.min(MAX_ROWS, Math.floor(MAX_VARIABLES / Math.max(columns, 1)));
  for (const chunk of chunks(rows, step)) {
    const insert = db.insertInto(table).values(chunk as unknown as readonly Insertable<Tables[Name]>[]);
    await (known === "keep" ? insert.onConflict((conflict) => conflict.doNothing()) : insert).execute();
  }
};

/** How many values a list in one statement may hold. */
export const LIST = 500;

/** The items in runs of at most `size`. */
export const chunks = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
