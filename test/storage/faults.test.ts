import { sql } from "kysely";
import { afterAll, describe, expect, it } from "vitest";
import { openPostgres } from "../../src/storage/open-postgres.ts";
import { openSqlite } from "../../src/storage/open-sqlite.ts";
import { putReading } from "../../src/storage/put-reading.ts";
import { stats } from "../../src/storage/stats.ts";
import { DATABASES, onServer } from "./ledgers.ts";
import { CLAIMS_EACH, manyReadings } from "./many-readings.ts";

const readings = [...manyReadings(0, 40)].map(([, reading]) => reading);

describe("a full disk", () => {
  const sqlite = DATABASES[0]!;
  afterAll(sqlite.sweep);

  it("is named, leaves every acknowledged reading whole, and is over once there is room", async () => {
    const engine = await openSqlite(await sqlite.address());
    await sql`pragma max_page_count = 250`.execute(engine.db);
    let acknowledged = 0;
    const full = await (async () => {
      for (const reading of readings) {
        await putReading(engine, reading);
        acknowledged++;
      }
    })().catch((error: unknown) => engine.explain(error));
    expect(full).toMatchObject({ name: "LedgerError", trouble: "disk-full" });
    expect(acknowledged).toBeGreaterThan(0);
    expect(await stats(engine)).toMatchObject({ reports: acknowledged, claims: acknowledged * CLAIMS_EACH });

    await sql`pragma max_page_count = 1000000`.execute(engine.db);
    for (const reading of readings) await putReading(engine, reading);
    expect(await stats(engine)).toMatchObject({ reports: readings.length });
    await engine.db.destroy();
  });
});

describe.runIf(DATABASES.length > 1)("a connection that the server ends", () => {
  const postgres = DATABASES.at(-1)!;
  afterAll(postgres.sweep);

  it("while idle is made anew", async () => {
    const engine = await openPostgres(await postgres.address());
    await putReading(engine, readings[0]!);
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(engine.db);
    await onServer((client) => client.query("select pg_terminate_backend($1)", [rows[0]!.pid]));
    await expect.poll(() => stats(engine).catch(() => null)).toMatchObject({ reports: 1 });
    await engine.db.destroy();
  });

  it("in the middle of a transaction is named, and nothing of it stays", async () => {
    const engine = await openPostgres(await postgres.address());
    const cut = engine.write(async (trx) => {
      await trx.insertInto("articles").values({ id: "half", redacted: 0 }).execute();
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
      await onServer((client) => client.query("select pg_terminate_backend($1)", [rows[0]!.pid]));
      await trx.insertInto("articles").values({ id: "other half", redacted: 0 }).execute();
    });
    const error = await cut.catch((reason: unknown) => engine.explain(reason));
    expect(error).toMatchObject({ name: "LedgerError", trouble: "unreachable" });
    expect(await engine.db.selectFrom("articles").selectAll().execute()).toEqual([]);
    await engine.db.destroy();
  });
});
