import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, onTestFinished } from "vitest";
import { checkLedger } from "../../src/operations/check-ledger.ts";
import { collect } from "../../src/operations/collect.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { DATABASES, onServer } from "../storage/ledgers.ts";
import { MAIN } from "./run-variorum.ts";

// The short form of bench/queue/faults.ts: what reads is killed in the middle of it, again and again.
const REPORTS = 60;
const KILLS = 3;

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((done) =>
    child.exitCode === null && child.signalCode === null ? child.once("exit", () => done()) : done(),
  );
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

describe.each(DATABASES)("reading into $kind that is killed and begun again", (database) => {
  afterAll(database.sweep);

  it("leaves each report in the ledger exactly once", async () => {
    const folder = mkdtempSync(join(tmpdir(), "variorum-faults-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, "reports"));
    for (let i = 0; i < REPORTS; i++)
      writeFileSync(
        join(folder, "reports", `${i}.txt`),
        `Rebels shelled a market in Saraqib, killing ${i + 2} people, activists said.\n`,
      );
    const address = await database.address();
    const variorum = (...words: readonly string[]): ChildProcess =>
      spawn(process.execPath, [MAIN, ...words, "--ledger", address], { cwd: folder, stdio: "ignore" });
    const queued = database.kind === "postgres";
    const read = (): ChildProcess => (queued ? variorum("work", "--until-empty") : variorum("read", "reports"));
    const articles = async (): Promise<number> => {
      const ledger = await openLedger(address);
      const stats = await ledger.stats();
      await ledger.close();
      return stats.articles;
    };
    if (queued) await ended(variorum("queue", "reports", "--lease", "2"));

    for (let killed = 0; killed < KILLS; killed++) {
      const before = await articles();
      const reader = read();
      // Killed as soon as it has read something, so that each begins where another was cut off.
      while ((await articles()) === before && reader.exitCode === null) await pause(50);
      reader.kill("SIGKILL");
      await ended(reader);
    }
    while ((await articles()) < REPORTS) {
      await ended(read());
      await pause(500);
    }

    const ledger = await openLedger(address);
    expect(await ledger.stats()).toMatchObject({ reports: REPORTS, articles: REPORTS });
    expect(await collect(checkLedger(ledger))).toEqual([]);
    await ledger.close();
    if (queued) {
      const schema = new URL(address).searchParams.get("schema");
      await onServer((client) => client.query(`drop schema if exists ${schema}_queue cascade`));
    }
  });
});
