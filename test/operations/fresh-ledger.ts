import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import { compareLedger } from "../../src/operations/compare-ledger.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { type ReportOutcome, readReports } from "../../src/operations/read-reports.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";

/** A folder that is gone after the test. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "variorum-test-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An empty embedded ledger that is closed after the test. */
export async function freshLedger(): Promise<Ledger> {
  const ledger = await openLedger(freshFolder());
  onTestFinished(() => ledger.close());
  return ledger;
}

/** A folder with these files. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = freshFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** Reads paths into a ledger and lays it side by side. */
export async function readInto(
  ledger: Ledger,
  engine: Engine,
  ...paths: readonly string[]
): Promise<readonly ReportOutcome[]> {
  const now = (): string => "2026-01-02T03:04:05Z";
  const outcomes = await collect(readReports(ledger, engine, await findReports(paths), { hints: {}, now }));
  await compareLedger(ledger, engine.knowledge.gazetteer);
  return outcomes;
}
