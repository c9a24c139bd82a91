import { sql } from "kysely";
import { columnFaults } from "./column-faults.ts";
import type { Engine } from "./engine.ts";

/**
 * What the database itself finds wrong with its file: broken pages and indexes, rows that point at nothing. PostgreSQL
 * holds its keys at every write and has tools of its own for its files (`pg_amcheck`), so it is asked for keys that are
 * not enforced only. Then, columns by which claims are found that say something else than the claim; at most 1,000 faults.
 */
export const integrity = async (engine: Engine): Promise<readonly string[]> => {
  const faults = [...(await databaseFaults(engine))];
  for await (const fault of columnFaults(engine)) if (faults.push(fault) >= MOST) break;
  return faults;
};

/** Who meets so many has seen enough. */
const MOST = 1000;

const databaseFaults = async ({ kind, db }: Engine): Promise<readonly string[]> => {
  if (kind === "postgres") {
    const { rows } = await sql<{ name: string; table: string }>`
      select conname as name, conrelid::regclass::text as table from pg_constraint
      where not convalidated and connamespace = current_schema()::regnamespace`.execute(db);
    return rows.map(({ name, table }) => `the key ${name} of ${table} is not enforced`);
  }
  const pages = await sql<{ integrity_check: string }>`pragma integrity_check(20)`.execute(db);
  const keys = await sql<{ table: string; rowid: number | null; parent: string }>`pragma foreign_key_check`.execute(db);
  return [
    ...pages.rows.map(({ integrity_check: words }) => words).filter((words) => words !== "ok"),
    ...keys.rows.map(({ table, rowid, parent }) => `row ${rowid ?? "?"} of ${table} points at no row of ${parent}`),
  ];
};
