import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import Database from "libsql";
import { explainSqliteError } from "../explain-sqlite-error.ts";
import { LedgerError } from "../ledger-error.ts";
import { isPostgres, readPostgresAddress } from "../open-postgres.ts";
import { ledgerFile } from "../open-sqlite.ts";
import { runTool } from "./run-tool.ts";

/**
 * Copies a ledger into one file, as it is at one moment, while others read and write: an SQLite file, or for PostgreSQL an
 * archive of `pg_dump` in its custom format. A backup holds what the ledger held then, words included that are redacted
 * later: whoever redacts must do so in backups too, or delete them.
 *
 * @throws LedgerError when the file is there already, the ledger is not there, or the server's tools are not
 */
export const backUp = async (address: string, file: string): Promise<void> => {
  if (existsSync(file))
    throw new LedgerError("conflict", `${file} is there already: give another name, a backup is never written over`);
  try {
    if (isPostgres(address)) await backUpPostgres(address, file);
    else backUpSqlite(address, file);
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
};

const backUpSqlite = (folder: string, file: string): void => {
  // Asking for the file makes the folder, and a backup makes nothing but itself.
  const from = existsSync(folder) ? ledgerFile(folder) : null;
  if (from === null || !existsSync(from))
    throw new LedgerError("not-found", `there is no ledger in ${folder}: give the folder that holds ledger.db`);
  try {
    const db = new Database(from);
    try {
      db.prepare("vacuum into ?").run([file]);
    } finally {
      db.close();
    }
  } catch (error) {
    throw explainSqliteError(from, error);
  }
};

const backUpPostgres = async (address: string, file: string): Promise<void> => {
  const { url, schema } = readPostgresAddress(address);
  await runTool("pg_dump", url, [
    "--format=custom",
    "--no-owner",
    "--no-privileges",
    `--schema=${schema}`,
    `--file=${file}`,
  ]);
};
