import { sql } from "kysely";
import { LedgerError } from "../ledger-error.ts";
import { isPostgres, openPostgres, readPostgresAddress } from "../open-postgres.ts";
import { distributionSql } from "./distribution-sql.ts";

/**
 * Distributes a ledger's tables over the machines of a Citus cluster; those that are distributed already stay. Rows that are
 * there are moved.
 *
 * @returns how many tables were distributed
 * @throws LedgerError for a ledger that is not on PostgreSQL, or a server without the extension
 */
export const distribute = async (address: string): Promise<number> => {
  if (!isPostgres(address))
    throw new LedgerError(
      "failed",
      `${address} is an embedded ledger, which lies in one file: give one on postgres://…`,
    );
  const { schema } = readPostgresAddress(address);
  const engine = await openPostgres(address);
  try {
    const { rows } = await sql`select 1 from pg_extension where extname = 'citus'`.execute(engine.db);
    if (rows.length === 0)
      throw new LedgerError(
        "failed",
        `${engine.address} has no Citus: install the extension on every machine, and say create extension citus`,
      );
    const done = await sql<{ name: string }>`select logicalrelid::text as name from pg_dist_partition`.execute(
      engine.db,
    );
    const known = new Set(done.rows.map(({ name }) => name.replace(/^.*\./, "")));
    const open = distributionSql(schema).filter((statement) => !known.has(/\.(\w+)'/.exec(statement)?.[1] ?? ""));
    for (const statement of open) await sql.raw(statement).execute(engine.db);
    return open.length;
  } catch (error) {
    throw engine.explain(error);
  } finally {
    await engine.db.destroy();
  }
};
