import type { Transaction } from "kysely";
import { type Change, sumChanges } from "./replace-claims.ts";
import type { Tables } from "./tables.ts";

/**
 * Takes back that a reading gives these versions (a newer reader cut another text). A version that no other reading
 * gives stands no longer and loses its claims, its text stays, since judgements may hang on it. One that another
 * reading still gives is marked stale, so that the next rebuild takes its values from there.
 */
export const withdrawVersions = async (
  trx: Transaction<Tables>,
  reading: { readonly report: string; readonly name: string },
  sources: readonly { readonly article: string; readonly version: string }[],
): Promise<{ readonly versions: number; readonly change: Change }> => {
  const changes: Change[] = [];
  for (const { article, version } of sources) {
    await trx
      .deleteFrom("version_sources")
      .where("article", "=", article)
      .where("version", "=", version)
      .where("report", "=", reading.report)
      .where("name", "=", reading.name)
      .execute();
    const heir = await trx
      .selectFrom("version_sources")
      .select(["report", "name"])
      .where("article", "=", article)
      .where("version", "=", version)
      .orderBy("report")
      .orderBy("name")
      .executeTakeFirst();
    if (heir === undefined) changes.push(await layDown(trx, article, version));
    else
      await trx
        .updateTable("versions")
        .set({ ...heir, engine: "" })
        .where("article", "=", article)
        .where("id", "=", version)
        .where("report", "=", reading.report)
        .where("name", "=", reading.name)
        .execute();
  }
  return { versions: changes.length, change: sumChanges(changes) };
};

const layDown = async (trx: Transaction<Tables>, article: string, version: string): Promise<Change> => {
  await trx
    .updateTable("versions")
    .set({ standing: 0 })
    .where("article", "=", article)
    .where("id", "=", version)
    .execute();
  const claims = await trx
    .deleteFrom("claims")
    .where("article", "=", article)
    .where("version", "=", version)
    .executeTakeFirst();
  const labels = await trx
    .deleteFrom("labels")
    .where("article", "=", article)
    .where("version", "=", version)
    .executeTakeFirst();
  return {
    claims: { kept: 0, changed: 0, added: 0, dropped: Number(claims.numDeletedRows) },
    labels: { added: 0, dropped: Number(labels.numDeletedRows) },
  };
};
