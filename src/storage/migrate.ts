import { type Kysely, type Migration, Migrator, sql } from "kysely";
import type { Engine } from "./engine.ts";
import { LedgerError } from "./ledger-error.ts";
import { firstLedger } from "./migrations/0001-first-ledger.ts";
import { comparison } from "./migrations/0002-comparison.ts";
import { server } from "./migrations/0003-server.ts";
import { pages } from "./migrations/0004-pages.ts";
import { queue } from "./migrations/0005-queue.ts";
import { following } from "./migrations/0006-following.ts";
import type { Tables } from "./tables.ts";

/** In order, never edited once released: a change of the ledger is a new file with the next number. */
const MIGRATIONS: Readonly<Record<string, (kind: Engine["kind"]) => Migration>> = {
  "0001-first-ledger": firstLedger,
  "0002-comparison": comparison,
  "0003-server": server,
  "0004-pages": pages,
  "0005-queue": queue,
  "0006-following": following,
};

const MIGRATION_TABLE = "variorum_migration";

interface Place {
  readonly kind: Engine["kind"];
  readonly db: Kysely<Tables>;
  readonly address: string;
  /** PostgreSQL's schema; `null` in SQLite. */
  readonly schema: string | null;
  /** Names of the tables that stand there. */
  readonly tables: readonly string[];
}

/**
 * Brings the tables up to this Variorum, or leaves them be.
 * @throws LedgerError `newer-ledger` when a newer Variorum made them, `not-a-ledger` when they are somebody else's.
 */
export const migrate = async ({ kind, db, address, schema, tables }: Place): Promise<void> => {
  const done = tables.includes(MIGRATION_TABLE) ? await migrationsDone(db) : [];
  const newer = done.find((name) => !(name in MIGRATIONS));
  if (newer !== undefined)
    throw new LedgerError(
      "newer-ledger",
      `the ledger at ${address} was made by a newer Variorum (it holds migration "${newer}"): update Variorum and try again; the ledger was left as it is`,
    );
  if (done.length === 0 && tables.some((name) => !name.startsWith(MIGRATION_TABLE)))
    throw new LedgerError(
      "not-a-ledger",
      `${address} holds a database of something else (table "${tables[0]}"): give another folder, database or ?schema=`,
    );
  if (Object.keys(MIGRATIONS).every((name) => done.includes(name))) return;

  const provider = {
    getMigrations: async () => Object.fromEntries(Object.entries(MIGRATIONS).map(([name, of]) => [name, of(kind)])),
  };
  const { error } = await new Migrator({
    db,
    provider,
    migrationTableName: MIGRATION_TABLE,
    migrationLockTableName: `${MIGRATION_TABLE}_lock`,
    ...(schema === null ? {} : { migrationTableSchema: schema }),
  }).migrateToLatest();
  if (error !== undefined) throw error;
};

const migrationsDone = async (db: Kysely<Tables>): Promise<readonly string[]> => {
  const { rows } = await sql<{ readonly name: string }>`select name from ${sql.table(MIGRATION_TABLE)}`.execute(db);
  return rows.map((row) => row.name);
};
