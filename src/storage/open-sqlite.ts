import { mkdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { Kysely, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import Database from "libsql";
import type { Engine } from "./engine.ts";
import { explainSqliteError } from "./explain-sqlite-error.ts";
import { LedgerError } from "./ledger-error.ts";
import { migrate } from "./migrate.ts";
import { sqliteMatches } from "./sqlite-search.ts";
import type { Tables } from "./tables.ts";

export const LEDGER_FILE = "ledger.db";

/** How long a writer waits for another process, in milliseconds. */
const BUSY_TIMEOUT = 30_000;

/**
 * Opens the ledger in a folder, made where it is missing.
 * @throws LedgerError when the folder cannot be written, or the file is no ledger or a newer one.
 */
export const openSqlite = async (folder: string): Promise<Engine> => {
  const file = ledgerFile(resolve(folder));
  const explain = (error: unknown): unknown => explainSqliteError(file, error);
  try {
    const raw = new Database(file, { timeout: BUSY_TIMEOUT });
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(raw) }) });
    try {
      raw.pragma("journal_mode = wal");
      raw.pragma("synchronous = full");
      raw.pragma("foreign_keys = on");
      const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
      await migrate({ kind: "sqlite", db, address: file, schema: null, tables: tables.rows.map((row) => row.name) });
    } catch (error) {
      await db.destroy();
      throw error;
    }
    return {
      kind: "sqlite",
      db,
      address: file,
      write: (run) => db.transaction().execute(run),
      // Every write begins as `begin immediate`, which holds all other writers off.
      lockChain: async () => {},
      matches: sqliteMatches,
      scrub: () => scrub(db),
      explain,
    };
  } catch (error) {
    throw explain(error);
  }
};

const ledgerFile = (path: string): string => {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) {
      if (basename(path) === LEDGER_FILE) return path;
      throw new LedgerError("not-a-ledger", `${path} is a file: give the folder in which the ledger is or shall be`);
    }
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw explainSqliteError(path, error);
  }
  return join(path, LEDGER_FILE);
};

type Parameter = string | number | bigint | boolean | Uint8Array | null | undefined;

/** What Kysely asks of better-sqlite3, from libsql's near copy of it. */
const adapt = (database: Database.Database): SqliteDatabase => ({
  close: () => {
    database.close();
  },
  prepare: (text) => {
    // A transaction that reads before it writes fails at once when another process wrote in between, unless it
    // asks for the write lock first, which waits.
    const statement = database.prepare(text === "begin" ? "begin immediate" : text);
    return {
      reader: statement.reader,
      all: (parameters) => statement.all(bindable(parameters as readonly Parameter[])),
      run: (parameters) => statement.run(bindable(parameters as readonly Parameter[])),
      iterate: (parameters) => statement.iterate(bindable(parameters as readonly Parameter[])),
    };
  },
});

/** libsql aborts the process on a boolean and cuts a string at NUL; neither may reach it. */
const bindable = (parameters: readonly Parameter[]): Parameter[] =>
  parameters.map((value) => {
    if (typeof value === "boolean") return value ? 1 : 0;
    if (typeof value === "string" && value.includes("\0"))
      throw new LedgerError("bad-data", "a text with a NUL character cannot be kept: remove it when reading");
    return value;
  });

/** Words that were deleted stand on in free pages, in the search index and in the log, until these are written anew. */
const scrub = async (db: Kysely<Tables>): Promise<void> => {
  await sql`insert into versions_search (versions_search) values ('optimize')`.execute(db);
  await sql`insert into claims_search (claims_search) values ('optimize')`.execute(db);
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
};
