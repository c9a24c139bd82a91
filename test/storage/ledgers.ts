import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";

const POSTGRES = process.env.VARIORUM_TEST_POSTGRES ?? "postgres://root@127.0.0.1:5432/test";

/** A database that storage tests run over. */
export interface TestDatabase {
  readonly kind: "sqlite" | "postgres";
  /** A fresh empty place for a ledger. */
  readonly address: () => Promise<string>;
  /** Removes every place that `address` gave. */
  readonly sweep: () => Promise<void>;
}

const sqlite = (): TestDatabase => {
  const folders: string[] = [];
  return {
    kind: "sqlite",
    address: async () => {
      const folder = await mkdtemp(join(tmpdir(), "variorum-ledger-"));
      folders.push(folder);
      return folder;
    },
    sweep: async () => {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
  };
};

const postgres = (): TestDatabase => {
  const schemas: string[] = [];
  let next = 0;
  return {
    kind: "postgres",
    address: async () => {
      const schema = `test_${process.pid}_${Date.now().toString(36)}_${next++}`;
      schemas.push(schema);
      const url = new URL(POSTGRES);
      url.searchParams.set("schema", schema);
      return url.href;
    },
    sweep: async () => {
      await onServer(async (client) => {
        for (const schema of schemas.splice(0)) await client.query(`drop schema if exists ${schema} cascade`);
      });
    },
  };
};

/** Runs statements on the test server. */
export const onServer = async <T>(run: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: POSTGRES, connectionTimeoutMillis: 2000 });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
};

const postgresAnswers = async (): Promise<boolean> => {
  try {
    await onServer((client) => client.query("select 1"));
    return true;
  } catch (error) {
    if (process.env.CI === "true")
      throw new Error(`no PostgreSQL answers at ${POSTGRES}: start one or set VARIORUM_TEST_POSTGRES`, {
        cause: error,
      });
    console.warn(`storage tests skip PostgreSQL: none answers at ${POSTGRES}`);
    return false;
  }
};

/** SQLite always; PostgreSQL when it answers, and in any case with CI=true. */
export const DATABASES: readonly TestDatabase[] = [sqlite(), ...((await postgresAnswers()) ? [postgres()] : [])];

/** Runs over a fresh ledger and closes it. */
export const withLedger = async <T>(database: TestDatabase, run: (ledger: Ledger) => Promise<T>): Promise<T> => {
  const ledger = await openLedger(await database.address());
  try {
    return await run(ledger);
  } finally {
    await ledger.close();
  }
};

/** All items of a list that comes page by page. */
export const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
};
