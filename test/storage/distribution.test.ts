import { afterAll, describe, expect, it } from "vitest";
import { distribute } from "../../src/storage/distribution/distribute.ts";
import { DISTRIBUTED_TABLES, LOCAL_TABLES } from "../../src/storage/distribution/distributed-tables.ts";
import { distributionSql } from "../../src/storage/distribution/distribution-sql.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { DATABASES, onServer } from "./ledgers.ts";

const postgres = DATABASES.find(({ kind }) => kind === "postgres");
const columnOf = new Map(DISTRIBUTED_TABLES.map(({ table, column }) => [table, column]));
const groupOf = new Map(DISTRIBUTED_TABLES.map(({ table, beside }) => [table, beside ?? table]));

it("the statements name schema, table, column and what lies beside", () => {
  expect(distributionSql("variorum").slice(0, 4)).toEqual([
    "select create_distributed_table('variorum.reports', 'id', colocate_with => 'none')",
    "select create_distributed_table('variorum.readings', 'report', colocate_with => 'variorum.reports')",
    "select create_distributed_table('variorum.articles', 'id', colocate_with => 'none')",
    "select create_distributed_table('variorum.versions', 'article', colocate_with => 'variorum.articles')",
  ]);
});

describe.runIf(postgres !== undefined)("what Citus asks of tables", () => {
  afterAll(() => postgres!.sweep());

  /** Tables, unique keys and foreign keys as the database has them. */
  const catalog = async () => {
    const address = await postgres!.address();
    await (await openLedger(address)).close();
    const schema = new URL(address).searchParams.get("schema")!;
    return onServer(async (client) => {
      const ask = async <Row>(text: string): Promise<readonly Row[]> => (await client.query(text, [schema])).rows;
      return {
        address,
        tables: await ask<{ name: string }>(`select tablename as name from pg_tables where schemaname = $1`),
        unique: await ask<{ table: string; columns: string[] }>(
          `select t.relname as table, array_agg(a.attname::text) as columns from pg_index i
           join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
           join pg_attribute a on a.attrelid = t.oid and a.attnum = any(i.indkey)
           where n.nspname = $1 and i.indisunique group by i.indexrelid, t.relname`,
        ),
        foreign: await ask<{ table: string; columns: string[]; target: string; targets: string[] }>(
          `select c.conrelid::regclass::text as table, c.confrelid::regclass::text as target,
             (select array_agg(a.attname::text order by k.place) from unnest(c.conkey) with ordinality k (attnum, place)
              join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.attnum) as columns,
             (select array_agg(a.attname::text order by k.place) from unnest(c.confkey) with ordinality k (attnum, place)
              join pg_attribute a on a.attrelid = c.confrelid and a.attnum = k.attnum) as targets
           from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname = $1 and c.contype = 'f'`,
        ),
      };
    });
  };

  it("holds: each table is in one list, unique keys hold the key, foreign keys stay on one machine", async () => {
    const { tables, unique, foreign } = await catalog();
    const names = tables.map(({ name }) => name).filter((name) => !name.startsWith("variorum_migration"));
    expect([...columnOf.keys(), ...LOCAL_TABLES].sort()).toEqual([...names].sort());

    expect(
      unique.filter(({ table, columns }) => columnOf.has(table) && !columns.includes(columnOf.get(table)!)),
    ).toEqual([]);
    expect(foreign.length).toBeGreaterThan(5);
    const bare = (name: string): string => name.replace(/^.*\./, "");
    const astray = foreign.filter(({ table, target, columns, targets }) => {
      const [from, to] = [bare(table), bare(target)];
      if (!columnOf.has(from) && !columnOf.has(to)) return false;
      const at = columns.indexOf(columnOf.get(from) ?? "");
      return groupOf.get(from) !== groupOf.get(to) || at < 0 || targets[at] !== columnOf.get(to);
    });
    expect(astray).toEqual([]);
  });

  it("a server without the extension says how to get it", async () => {
    const { address } = await catalog();
    await expect(distribute(address)).rejects.toThrow("create extension citus");
  });
});
