import { type Kysely, type Migration, sql } from "kysely";

/** Where in a version's text each page of its document begins, as a JSON list; null for what has no pages. */
export const pages = (): Migration => ({
  up: async (db: Kysely<never>) => {
    await sql.raw("alter table versions add column pages text").execute(db);
  },
});
