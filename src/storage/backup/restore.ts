import { existsSync } from "node:fs";
import { copyFile, mkdir, open, rm } from "node:fs/promises";
import { dirname } from "node:path";
import pg from "pg";
import { explainPostgresError } from "../explain-postgres-error.ts";
import { explainSqliteError } from "../explain-sqlite-error.ts";
import { LedgerError } from "../ledger-error.ts";
import { isPostgres, readPostgresAddress } from "../open-postgres.ts";
import { ledgerFile } from "../open-sqlite.ts";
import { runTool } from "./run-tool.ts";

const KINDS = [
  ["SQLite format 3\u0000", "sqlite"],
  ["PGDMP", "postgres"],
] as const;

/**
 * Makes a ledger from a backup. Nothing is written over: there may be no ledger at the address yet. A backup goes back to the
 * kind of database that it came from, and on PostgreSQL into a schema of the same name.
 *
 * @throws LedgerError when there is a ledger already, or the file is no backup of that kind
 */
export const restore = async (file: string, address: string): Promise<void> => {
  const kind = await kindOf(file);
  if (kind === null) throw new LedgerError("not-a-ledger", `${file} is no backup: variorum backup makes one`);
  if (isPostgres(address) !== (kind === "postgres"))
    throw new LedgerError(
      "failed",
      kind === "postgres"
        ? `${file} is a backup of a ledger on PostgreSQL: give --ledger postgres://…`
        : `${file} is a backup of an embedded ledger: give --ledger with a folder`,
    );
  if (kind === "postgres") await restorePostgres(file, address);
  else await restoreSqlite(file, address);
};

const kindOf = async (file: string): Promise<"sqlite" | "postgres" | null> => {
  const opened = await open(file).catch((error: NodeJS.ErrnoException) => {
    throw new LedgerError("not-found", `${file} cannot be opened (${error.code}): check the name`);
  });
  try {
    const { buffer } = await opened.read(Buffer.alloc(16), 0, 16, 0);
    return KINDS.find(([mark]) => buffer.toString("latin1").startsWith(mark))?.[1] ?? null;
  } finally {
    await opened.close();
  }
};

const restoreSqlite = async (file: string, folder: string): Promise<void> => {
  const to = ledgerFile(folder);
  if (existsSync(to)) throw new LedgerError("conflict", `there is a ledger in ${folder} already: give another folder`);
  try {
    await mkdir(dirname(to), { recursive: true });
    await copyFile(file, to);
  } catch (error) {
    await rm(to, { force: true });
    throw explainSqliteError(to, error);
  }
};

const restorePostgres = async (file: string, address: string): Promise<void> => {
  const { url, schema, shown } = readPostgresAddress(address);
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    const { rowCount } = await client.query("select 1 from pg_namespace where nspname = $1", [schema]);
    if (rowCount)
      throw new LedgerError(
        "conflict",
        `there is a schema ${schema} at ${shown} already: drop it, or restore into another database`,
      );
  } catch (error) {
    throw explainPostgresError(shown, error);
  } finally {
    await client.end().catch(() => {});
  }
  await runTool("pg_restore", url, ["--no-owner", "--no-privileges", "--exit-on-error", "--single-transaction", file]);
};
