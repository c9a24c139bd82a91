import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import type { FoundReport } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { readReports } from "../../src/operations/read-reports.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";

it("reads the rest when a report or a side file cannot be opened", async () => {
  const folder = mkdtempSync(join(tmpdir(), "variorum-reading-"));
  const ledger = await openLedger(folder);
  onTestFinished(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });
  writeFileSync(join(folder, "a.txt"), "Rebels shelled the airport of Abu Omar on Friday.\n");
  // Gone between the search and the reading.
  const side = join(folder, "articles.csv");
  const found = ["a.txt", "b.txt"].map(
    (name): FoundReport => ({ kind: "report", path: join(folder, name), name, side }),
  );
  const options = { hints: {}, now: () => "2026-01-02T03:04:05Z" };
  const outcomes = await collect(readReports(ledger, await loadEngine(), found, options));
  expect(outcomes).toMatchObject([
    { name: "articles.csv", standing: "failed", notices: [{ message: expect.stringContaining("ENOENT") }] },
    { name: "a.txt", standing: "added", articles: 1 },
    { name: "b.txt", standing: "failed" },
  ]);
});
