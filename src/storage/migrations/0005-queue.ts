import { type Kysely, type Migration, sql } from "kysely";
import type { Engine } from "../engine.ts";

/**
 * Reports that wait to be read by whatever machine takes them. The order of reading and who has what is kept by the queue
 * (pg-boss, in a schema of its own); this holds the bytes. An embedded ledger has no queue: one process reads into it.
 */
export const queue = (kind: Engine["kind"]): Migration => ({
  up: async (db: Kysely<never>) => {
    if (kind !== "postgres") return;
    const must = `text collate "C" not null`;
    await sql
      .raw(
        `create table waiting_reports (id ${must} primary key, name ${must}, hints ${must}, received ${must},
         size integer not null, bytes bytea not null, failure text)`,
      )
      .execute(db);
    await sql.raw("create index waiting_reports_failed on waiting_reports (id) where failure is not null").execute(db);
  },
});
