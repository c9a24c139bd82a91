import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { explainPostgresError } from "../../src/storage/explain-postgres-error.ts";
import { explainSqliteError } from "../../src/storage/explain-sqlite-error.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { DATABASES, onServer, type TestDatabase } from "./ledgers.ts";
import { BRIDGE, madeReading } from "./made-readings.ts";

/** Runs one statement beside the ledger. */
const execute = async (database: TestDatabase, address: string, statement: string): Promise<void> => {
  if (database.kind === "sqlite") {
    mkdirSync(address, { recursive: true });
    const file = new Database(join(address, "ledger.db"));
    file.exec(statement);
    file.close();
    return;
  }
  const schema = new URL(address).searchParams.get("schema");
  await onServer(async (client) => {
    await client.query(`create schema if not exists ${schema}; set search_path to ${schema}`);
    await client.query(statement);
  });
};

const trouble = async (address: string): Promise<{ readonly trouble: string; readonly message: string }> => {
  const error = await openLedger(address).then(
    (ledger) => ledger.close().then(() => ({ trouble: "none", message: "it opened" })),
    (reason) => reason,
  );
  expect(error).toMatchObject({ name: "LedgerError" });
  return error;
};

describe.each(DATABASES)("opening a ledger in $kind", (database) => {
  afterAll(database.sweep);

  it("makes it once, and finds it again", async () => {
    const address = await database.address();
    const first = await openLedger(address);
    const reading = madeReading({ name: "a.txt", sentences: [BRIDGE] });
    await first.putReading(reading);
    await first.close();
    const second = await openLedger(address);
    expect(await second.hasReading(reading.report, "a.txt")).toBe(true);
    await second.close();
  });

  it("makes it once when several open it at the same time", async () => {
    const address = await database.address();
    const ledgers = await Promise.all([1, 2, 3, 4].map(() => openLedger(address)));
    for (const ledger of ledgers) expect(await ledger.stats()).toMatchObject({ reports: 0 });
    await Promise.all(ledgers.map((ledger) => ledger.close()));
  });

  it("leaves a ledger of a newer Variorum alone and says what to do", async () => {
    const address = await database.address();
    await (await openLedger(address)).close();
    await execute(database, address, "insert into variorum_migration values ('9999-from-the-future', '2099')");
    const error = await trouble(address);
    expect(error.trouble).toBe("newer-ledger");
    expect(error.message).toMatch(/9999-from-the-future.*update Variorum/s);
  });

  it("leaves a database of something else alone", async () => {
    const address = await database.address();
    await execute(database, address, "create table accounts (id integer)");
    const error = await trouble(address);
    expect(error.trouble).toBe("not-a-ledger");
    expect(error.message).toContain("accounts");
    await execute(database, address, "select id from accounts");
  });
});

describe("opening a ledger in a folder", () => {
  const sqlite = DATABASES[0]!;
  afterAll(sqlite.sweep);

  it("says that a file is none", async () => {
    const folder = await sqlite.address();
    writeFileSync(join(folder, "ledger.db"), "These are not the pages of a database. ".repeat(200));
    expect(await trouble(folder)).toMatchObject({ trouble: "not-a-ledger" });
    writeFileSync(join(folder, "notes.txt"), "x");
    expect(await trouble(join(folder, "notes.txt"))).toMatchObject({ trouble: "not-a-ledger" });
    expect(await trouble(join(folder, "notes.txt", "below"))).toMatchObject({ trouble: "no-permission" });
  });

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)("says that a folder cannot be written", async () => {
    const folder = await sqlite.address();
    chmodSync(folder, 0o555);
    const error = await trouble(folder);
    expect(error.trouble).toBe("no-permission");
    expect(error.message).toContain(folder);
  });

  it.each([
    ["SQLITE_FULL", "disk-full", /make room/],
    ["ENOSPC", "disk-full", /make room/],
    ["SQLITE_READONLY_DIRECTORY", "no-permission", /permissions/],
    ["EACCES", "no-permission", /permissions/],
    ["SQLITE_BUSY", "busy", /in use/],
    ["SQLITE_CORRUPT", "not-a-ledger", /damaged/],
    ["SQLITE_IOERR_WRITE", "failed", /said/],
  ])("explains %s", (code, kind, message) => {
    const error = explainSqliteError("folder/ledger.db", Object.assign(new Error("said"), { code }));
    expect(error).toMatchObject({ trouble: kind, message: expect.stringMatching(message) });
  });

  it("passes a bug on as it is", () => {
    const bug = new TypeError("x is not a function");
    expect(explainSqliteError("x", bug)).toBe(bug);
    expect(explainPostgresError("x", bug)).toBe(bug);
  });
});

describe("opening a ledger on a server", () => {
  it.each([
    ["postgres://me:secret@127.0.0.1:1/x", "unreachable", /cannot reach postgres:\/\/me@127\.0\.0\.1:1\/x/],
    ["postgres://me@127.0.0.1:1/x?password=secret", "unreachable", /cannot reach postgres:\/\/me@127\.0\.0\.1:1\/x/],
    ["postgres://me:secret@no-such-host.invalid/x", "unreachable", /cannot reach/],
    ["postgres://[", "unreachable", /no address/],
    ["postgres://me:secret@127.0.0.1:1/x?schema=Robert'); drop", "unreachable", /schema/],
  ])("says that it cannot be reached, without the password: %s", async (address, kind, message) => {
    const error = await trouble(address);
    expect(error.trouble).toBe(kind);
    expect(error.message).toMatch(message);
    expect(error.message).not.toContain("secret");
  });

  it.each([
    ["53100", "disk-full"],
    ["28P01", "no-permission"],
    ["3D000", "unreachable"],
    ["42501", "no-permission"],
    ["57P01", "unreachable"],
    ["08006", "unreachable"],
    ["ECONNRESET", "unreachable"],
    ["53300", "busy"],
    ["22021", "bad-data"],
    ["XX000", "failed"],
  ])("explains %s", (code, kind) => {
    const error = Object.assign(new Error("said"), { code });
    expect(explainPostgresError("postgres://h/d", error)).toMatchObject({ name: "LedgerError", trouble: kind });
  });

  it.runIf(DATABASES.length > 1)("says that there is no such database", async () => {
    const url = new URL(await DATABASES[1]!.address());
    url.pathname = "/no_such_database_here";
    expect((await trouble(url.href)).message).toMatch(/no such database.*createdb/);
  });
});
