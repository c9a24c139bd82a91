import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, describe, expect, it } from "vitest";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { all, DATABASES } from "./ledgers.ts";
import { CLAIMS_EACH, manyReadings } from "./many-readings.ts";

const SCRIPT = join(import.meta.dirname, "write-many.ts");

/** A process that writes readings; `kill` ends it without warning once so many are acknowledged. */
const writer = async (address: string, from: number, to: number, killAt?: number): Promise<readonly number[]> => {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", SCRIPT, address, String(from), String(to)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const acknowledged: number[] = [];
  createInterface({ input: child.stdout! }).on("line", (line) => {
    acknowledged.push(Number(line));
    if (acknowledged.length === killAt) child.kill("SIGKILL");
  });
  const [code, signal] = await new Promise<readonly [number | null, string | null]>((done) =>
    child.on("close", (code, signal) => done([code, signal])),
  );
  expect(killAt === undefined ? code : signal).toBe(killAt === undefined ? 0 : "SIGKILL");
  return acknowledged;
};

/** Every acknowledged reading is there with all that it gave, and every reading that is there is whole. */
const expectWhole = async (ledger: Ledger, acknowledged: readonly number[], to: number): Promise<void> => {
  const stats = await ledger.stats();
  expect(stats).toMatchObject({
    versions: stats.reports,
    articles: stats.reports,
    claims: stats.reports * CLAIMS_EACH,
  });
  for (const [i, reading] of manyReadings(0, to)) {
    const there = await ledger.hasReading(reading.report, reading.name);
    if (acknowledged.includes(i)) expect(there).toBe(true);
    const claims = (await all(ledger.claims({ articles: [reading.versions[0]!.article.id] }))).map(
      ({ claim }) => claim,
    );
    expect(claims).toEqual(there ? reading.versions[0]!.claims : []);
  }
};

describe.each(DATABASES)("a ledger in $kind", (database) => {
  afterAll(database.sweep);

  it("keeps every acknowledged reading and no half one when one of two writers is killed", {
    timeout: 60_000,
  }, async () => {
    const address = await database.address();
    const done = await Promise.all([writer(address, 0, 30, 6), writer(address, 10, 30)]);
    const ledger = await openLedger(address);
    await expectWhole(ledger, done.flat(), 30);
    await ledger.close();

    await writer(address, 0, 30, 1);
    const again = await openLedger(address);
    await expectWhole(again, done.flat(), 30);
    for (const [, reading] of manyReadings(0, 30)) await again.putReading(reading);
    expect(await again.stats()).toMatchObject({ reports: 30, claims: 30 * CLAIMS_EACH });
    await again.close();
  });
});
