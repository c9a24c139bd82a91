import { canonicalJson } from "./canonical-json.ts";
import type { Engine } from "./engine.ts";
import type { KeptKnowledge } from "./ledger.ts";

/** Folders of knowledge stand among the ledger's state, one row each. */
const PREFIX = "knowledge/";

/** Keeps a folder of knowledge, in the place of one of the same name (see `Ledger.keepKnowledge`). */
export const keepKnowledge = (engine: Engine, { name, files }: KeptKnowledge): Promise<void> =>
  engine.write(async (trx) => {
    const value = canonicalJson(files);
    await trx
      .insertInto("state")
      .values({ key: `${PREFIX}${name}`, value })
      .onConflict((conflict) => conflict.column("key").doUpdateSet({ value }))
      .execute();
  });

/** The folders of knowledge that the ledger keeps, by name (see `Ledger.knowledge`). */
export const selectKnowledge = async ({ db }: Engine): Promise<readonly KeptKnowledge[]> => {
  const rows = await db.selectFrom("state").selectAll().where("key", "like", `${PREFIX}%`).execute();
  return rows
    .map(({ key, value }) => ({ name: key.slice(PREFIX.length), files: JSON.parse(value) as KeptKnowledge["files"] }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
};
