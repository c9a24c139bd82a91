import type { Engine } from "./engine.ts";

/** Whether articles wait to be compared (see `Ledger.isBehind`). */
export const isBehind = async ({ db }: Engine): Promise<boolean> =>
  (await db.selectFrom("changed_articles").select("article").limit(1).executeTakeFirst()) !== undefined;
