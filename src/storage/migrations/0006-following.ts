import { type Kysely, type Migration, sql } from "kysely";
import type { Engine } from "../engine.ts";

/** Addresses that are followed: lists (feeds, sitemaps) and pages, each with what its server said last and when it is due. */
export const following = (kind: Engine["kind"]): Migration => ({
  up: async (db: Kysely<never>) => {
    const text = kind === "postgres" ? `text collate "C"` : "text";
    const must = `${text} not null`;
    await sql
      .raw(
        `create table followed (url ${must} primary key, kind ${must}, host ${must}, listed_by ${text}, state ${must},
         due ${must}, etag ${text}, modified ${text}, digest ${text}, seen ${text}, tries integer not null,
         visits integer not null, notice ${text})`,
      )
      .execute(db);
    await sql.raw("create index followed_due on followed (state, due)").execute(db);
  },
});
