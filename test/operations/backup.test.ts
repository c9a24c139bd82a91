import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checkLedger } from "../../src/operations/check-ledger.ts";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { readReports } from "../../src/operations/read-reports.ts";
import { backUp } from "../../src/storage/backup/back-up.ts";
import { restore } from "../../src/storage/backup/restore.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { DATABASES, onServer } from "../storage/ledgers.ts";
import { folderOf, freshFolder, readInto } from "./fresh-ledger.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const report = (i: number): string =>
  `Rebels shelled a market in Saraqib on Monday, killing ${i + 2} people, activists said.\n`;
const hasTools = spawnSync("pg_dump", ["--version"]).status === 0;

describe.each(DATABASES.filter(({ kind }) => kind === "sqlite" || hasTools))(
  "a backup of a ledger in $kind",
  (database) => {
    afterAll(database.sweep);

    it("is the ledger at one moment, while another reads into it", async () => {
      const address = await database.address();
      const file = join(freshFolder(), "ledger.backup");
      const ledger = await openLedger(address);
      await readInto(
        ledger,
        engine,
        folderOf(Object.fromEntries(Array.from({ length: 5 }, (_, i) => [`${i}.txt`, report(i)]))),
      );
      const more = await findReports([
        folderOf(Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`m${i}.txt`, report(i + 5)]))),
      ]);
      const reading = collect(readReports(ledger, engine, more, { hints: {}, now: () => "2026-01-02T03:04:05Z" }));
      await backUp(address, file);
      await reading;
      await expect(backUp(address, file)).rejects.toThrow("is there already");
      await expect(restore(file, address)).rejects.toThrow("already");
      await ledger.close();

      if (database.kind === "postgres") {
        const schema = new URL(address).searchParams.get("schema");
        await onServer((client) => client.query(`drop schema ${schema} cascade`));
      }
      const to = database.kind === "postgres" ? address : freshFolder();
      await restore(file, to);
      const again = await openLedger(to);
      const { reports, articles, claims } = await again.stats();
      expect(reports).toBe(articles);
      expect(reports).toBeGreaterThanOrEqual(5);
      expect(reports).toBeLessThanOrEqual(35);
      expect(claims).toBeGreaterThanOrEqual(reports);
      expect(await collect(checkLedger(again))).toEqual([]);
      await again.close();
    });
  },
);

describe("trouble", () => {
  it("with what is no backup, or of another kind, is told", async () => {
    const folder = freshFolder();
    writeFileSync(join(folder, "words.txt"), "no backup");
    await expect(restore(join(folder, "words.txt"), freshFolder())).rejects.toThrow("is no backup");
    await expect(restore(join(folder, "nothing"), freshFolder())).rejects.toThrow("cannot be opened");
    writeFileSync(join(folder, "dump"), "PGDMP and more");
    await expect(restore(join(folder, "dump"), freshFolder())).rejects.toThrow("postgres://");
  });

  it("with a folder that holds no ledger makes none", async () => {
    const folder = join(freshFolder(), "none");
    await expect(backUp(folder, join(freshFolder(), "b"))).rejects.toThrow("no ledger");
    expect(existsSync(folder)).toBe(false);
  });
});
