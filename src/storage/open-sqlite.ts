import { mkdirSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import { type Dialect, Kysely, type SqliteDatabase, SqliteDialect, sql } from "kysely";
import Database from "libsql";
import type { Engine } from "./engine.ts";
import { explainSqliteError } from "./explain-sqlite-error.ts";
import { LedgerError } from "./ledger-error.ts";
import { migrate } from "./migrate.ts";
import { sqliteMatches } from "./sqlite-search.ts";
import type { Tables } from "./tables.ts";
import { whileBusy } from "./while-busy.ts";

const LEDGER_FILE = "ledger.db";

/** How long SQLite itself waits for another writer, in milliseconds; it stops the whole process meanwhile. */
const BUSY_TIMEOUT = 50;

/** The default of 2 MB would write the pages of the indexes to disk again and again in a large reading. */
const CACHE_KIBIBYTES = 65_536;

/**
 * Opens the ledger in a folder, made where it is missing.
 * @throws LedgerError when the folder cannot be written, or the file is no ledger or a newer one.
 */
export const openSqlite = async (folder: string): Promise<Engine> => {
  const file = ledgerFile(resolve(folder));
  const explain = (error: unknown): unknown => explainSqliteError(file, error);
  try {
    const db = await whileBusy(() => connect(file));
    return {
      kind: "sqlite",
      db,
      address: file,
      write: async (run) => {
        const result = await whileBusy(() => db.transaction().execute(run));
        // Nothing here ever waits for anything, so that a long run of transactions would be one turn of the event loop;
        // but it is between turns that libsql lets go of statements (measured: 2.7 kB each).
        await turn();
        return result;
      },
      // Every write begins as `begin immediate`, which holds all other writers off.
      lockChain: async () => {},
      matches: sqliteMatches,
      scrub: () => whileBusy(() => scrub(db)),
      explain,
    };
  } catch (error) {
    throw explain(error);
  }
};

const connect = async (file: string): Promise<Kysely<Tables>> => {
  const raw = new Database(file, { timeout: BUSY_TIMEOUT });
  const db = new Kysely<Tables>({ dialect: withTransactionalDdl(new SqliteDialect({ database: adapt(raw) })) });
  try {
    raw.pragma("journal_mode = wal");
    raw.pragma("synchronous = full");
    raw.pragma(`cache_size = -${CACHE_KIBIBYTES}`);
    raw.pragma("foreign_keys = on");
    const tables = await sql<{ name: string }>`select name from sqlite_master where type = 'table'`.execute(db);
    await migrate({ kind: "sqlite", db, address: file, schema: null, tables: tables.rows.map((row) => row.name) });
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
};

/** Kysely migrates SQLite without a transaction, though SQLite can: a process killed halfway would leave half a ledger. */
const withTransactionalDdl = (dialect: SqliteDialect): Dialect => ({
  createDriver: () => dialect.createDriver(),
  createQueryCompiler: () => dialect.createQueryCompiler(),
  createIntrospector: (db) => dialect.createIntrospector(db),
  createAdapter: () => Object.create(dialect.createAdapter(), { supportsTransactionalDdl: { value: true } }),
});

/** The file of the ledger in a folder, which is made where it is missing. */
export const ledgerFile = (path: string): string => {
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
const adapt = (database: Database.Database): SqliteDatabase => {
  const prepare = keepQuestions(database);
  return {
    close: () => {
      database.close();
    },
    prepare: (text) => {
      const whole = TRANSACTION[text];
      if (whole !== undefined) return executed(database, whole);
      const statement = prepare(text);
      return {
        reader: statement.reader,
        all: (parameters) => statement.all(bindable(parameters as readonly Parameter[])),
        run: (parameters) => statement.run(bindable(parameters as readonly Parameter[])),
        iterate: (parameters) => database.prepare(text).iterate(bindable(parameters as readonly Parameter[])),
      };
    },
  };
};

/** How many questions are kept prepared. */
const MOST_KEPT = 64;

/**
 * Prepares a question once and keeps it. What libsql holds outside of JavaScript for a statement stays until that is
 * collected, which sees no hurry: a million claims read page by page would hold hundreds of megabytes of them. Statements
 * that write are not kept (see `executed`).
 */
const keepQuestions = (database: Database.Database): ((text: string) => Database.Statement) => {
  const kept = new Map<string, Database.Statement>();
  return (text) => {
    const known = kept.get(text);
    const statement = known ?? database.prepare(text);
    kept.delete(text);
    if (statement.reader) kept.set(text, statement);
    if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
    return statement;
  };
};

/**
 * A transaction that reads before it writes fails at once when another process wrote in between, unless it asks for the
 * write lock first, which waits.
 */
const TRANSACTION: Readonly<Record<string, string>> = {
  begin: "begin immediate",
  commit: "commit",
  rollback: "rollback",
};

/**
 * libsql resets a prepared statement only when it is run again or collected; a `begin` that found the file busy would
 * stand in the way of the next `commit`. A statement that is executed is gone afterwards.
 */
const executed = (database: Database.Database, text: string): ReturnType<SqliteDatabase["prepare"]> => ({
  reader: false,
  all: () => [],
  run: () => {
    // SQLite itself rolls back when the disk is full; a second time would hide why.
    if (text !== "rollback" || database.inTransaction) database.exec(text);
    return { changes: 0, lastInsertRowid: 0 };
  },
  iterate: () => [][Symbol.iterator](),
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
