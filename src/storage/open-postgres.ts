import { Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import type { Engine } from "./engine.ts";
import { explainPostgresError, mayBeRetried } from "./explain-postgres-error.ts";
import { LedgerError } from "./ledger-error.ts";
import { migrate } from "./migrate.ts";
import { postgresMatches } from "./postgres-search.ts";
import type { Tables } from "./tables.ts";

const DEFAULT_SCHEMA = "variorum";
const OLDEST_VERSION = 150_000;
const MAX_CONNECTIONS = 4;
const CONNECT_TIMEOUT = 10_000;
/**
 * Our questions are short: compiling them, or starting other processes for them, takes longer than they do, and a heap of
 * hits must not be thrown together into pages, whose words would have to be looked at again. Disks no longer turn.
 */
const PLANNING = "-c jit=off -c max_parallel_workers_per_gather=0 -c work_mem=32MB -c random_page_cost=1.1";
const MAX_TRIES = 5;
/** Any number that no other lock of ours has. */
const CHAIN_LOCK = 7_011_946;
const SCHEMA_NAME = /^[a-z_][a-z0-9_]{0,62}$/;

/**
 * Opens the ledger in a schema (`?schema=`, else `variorum`) of a PostgreSQL database; the schema is made where it is
 * missing, the database is not.
 * @throws LedgerError when the server cannot be reached or does not let us in, or holds a newer ledger
 */
export const openPostgres = async (address: string): Promise<Engine> => {
  const { url, schema, shown } = readPostgresAddress(address);
  const explain = (error: unknown): unknown => explainPostgresError(shown, error);
  const pool = new pg.Pool({
    connectionString: url,
    options: `-c search_path=${schema} ${PLANNING}`,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
  });
  // A connection that breaks between two queries would end the process if nobody listened. The next query tells of it, or
  // gets a new connection.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    const server = await sql<{
      number: number;
      text: string;
    }>`select current_setting('server_version_num')::integer as number,
      current_setting('server_version') as text`.execute(db);
    const { number = 0, text = "" } = server.rows[0] ?? {};
    if (number < OLDEST_VERSION)
      throw new LedgerError(
        "failed",
        `the server at ${shown} is PostgreSQL ${text}: the ledger needs version 15 or newer`,
      );
    const tables = await sql<{
      name: string;
    }>`select tablename as name from pg_tables where schemaname = ${schema}`.execute(db);
    await migrate({ kind: "postgres", db, address: shown, schema, tables: tables.rows.map((row) => row.name) });
  } catch (error) {
    await db.destroy();
    throw explain(error);
  }

  const write: Engine["write"] = async (run) => {
    for (let attempt = 1; ; attempt++) {
      try {
        return await db.transaction().execute(run);
      } catch (error) {
        if (attempt === MAX_TRIES || !mayBeRetried(error)) throw error;
      }
    }
  };
  return {
    kind: "postgres",
    db,
    address: shown,
    write,
    lockChain: async (trx) => {
      await sql`select pg_advisory_xact_lock(${CHAIN_LOCK}, hashtext(current_schema()))`.execute(trx);
    },
    matches: postgresMatches,
    scrub: async () => {
      for (const table of [
        "reports",
        "readings",
        "versions",
        "claims",
        "claim_names",
        "labels",
        "judgements",
        "events",
        "event_accounts",
        "event_lines",
        "event_facets",
        "claim_sums",
        "event_sums",
        "coding_sheets",
        "coding_settled",
      ] as const)
        await sql`vacuum ${sql.table(table)}`.execute(db);
    },
    explain,
  };
};

/** Whether an address is one of PostgreSQL; all others are folders. */
export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//i.test(address);

/** Reads an address: what `pg` connects to, the schema, and what people are shown (no password). */
export const readPostgresAddress = (
  address: string,
): { readonly url: string; readonly schema: string; readonly shown: string } => {
  let url: URL;
  try {
    url = new URL(address);
  } catch (error) {
    throw new LedgerError(
      "unreachable",
      "the ledger's address is no address: it reads postgres://user@host:5432/database",
      error,
    );
  }
  const schema = url.searchParams.get("schema") ?? DEFAULT_SCHEMA;
  if (!SCHEMA_NAME.test(schema))
    throw new LedgerError(
      "unreachable",
      `"${schema.slice(0, 80)}" cannot be a schema: small letters, digits and _ only`,
    );
  url.searchParams.delete("schema");
  const shown = new URL(url);
  shown.password = "";
  shown.searchParams.delete("password");
  return { url: url.href, schema, shown: schema === DEFAULT_SCHEMA ? shown.href : `${shown.href} (schema ${schema})` };
};
