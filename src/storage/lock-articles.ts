import type { Transaction } from "kysely";
import type { Engine } from "./engine.ts";
import { chunks, insertRows, LIST } from "./insert-rows.ts";
import type { Tables } from "./tables.ts";

/**
 * Makes the articles' rows where they are missing and holds other writers of these articles off until the transaction
 * ends. Always in order of id, so that two writers cannot wait for each other.
 * @returns the ids that were new, and those that were redacted.
 */
export const lockArticles = async (
  engine: Pick<Engine, "kind">,
  trx: Transaction<Tables>,
  ids: Iterable<string>,
): Promise<{ readonly added: number; readonly redacted: ReadonlySet<string> }> => {
  const sorted = [...new Set(ids)].sort();
  const known = new Set<string>();
  const redacted = new Set<string>();
  for (const chunk of chunks(sorted, LIST)) {
    const before = await trx.selectFrom("articles").select("id").where("id", "in", chunk).execute();
    for (const { id } of before) known.add(id);
    await insertRows(
      trx,
      "articles",
      chunk.filter((id) => !known.has(id)).map((id) => ({ id, redacted: 0 })),
      "keep",
    );
    const rows = trx.selectFrom("articles").selectAll().where("id", "in", chunk).orderBy("id");
    for (const row of await (engine.kind === "postgres" ? rows.forUpdate() : rows).execute())
      if (row.redacted === 1) redacted.add(row.id);
  }
  return { added: sorted.length - known.size, redacted };
};
