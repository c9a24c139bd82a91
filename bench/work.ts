import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { reportId } from "../src/model/ids.ts";
import { fillQueue } from "../src/operations/fill-queue.ts";
import { findReports } from "../src/operations/find-reports.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { passOver } from "../src/operations/pass-over.ts";
import { readReport } from "../src/reading/read-report.ts";
import { openLedger } from "../src/storage/open-ledger.ts";
import { openQueue } from "../src/storage/queue/open-queue.ts";
import { writeReport } from "./queue/write-report.ts";

// How many articles a second several workers read from the queue in PostgreSQL, beside bare extraction and bare inserts.
// npx tsx bench/work.ts postgres://… [REPORTS [WORKERS]]; `npm run build` first.
const address = process.argv[2];
if (address === undefined) {
  console.error("usage: npx tsx bench/work.ts postgres://user@host/database?schema=fresh [REPORTS [WORKERS]]");
  process.exit(2);
}
const [count = 2_000, workers = 2] = process.argv.slice(3).map(Number);
const main = resolve(import.meta.dirname, "../dist/cli/main.js");
const SAMPLE = 300;

// Bare extraction and bare inserts, one core.
const engine = await loadEngine();
const bytesOf = (i: number): Uint8Array => new TextEncoder().encode(writeReport(i));
const read = async (i: number) => {
  const { articles } = await readReport({ name: `${i}.txt`, bytes: bytesOf(i), hints: {} }, engine.pageWords);
  return articles.map((article) => passOver(article, engine));
};
for (let i = 0; i < 50; i++) await read(i);
let began = performance.now();
const passed = [];
// Numbers below those of the queue, so that both are new to the ledger.
for (let i = 0; i < SAMPLE; i++) passed.push(await read(-1 - i));
const bare = SAMPLE / ((performance.now() - began) / 1000);
const ledger = await openLedger(address);
began = performance.now();
for (const [i, versions] of passed.entries()) {
  const bytes = bytesOf(-1 - i);
  const given = { report: reportId(bytes), name: `bare-${i}.txt`, bytes, hints: {}, received: "2026-01-01T00:00:00Z" };
  await ledger.putReading({ ...given, notices: [], made: engine.made, versions });
}
const inserts = SAMPLE / ((performance.now() - began) / 1000);

const folder = mkdtempSync(join(tmpdir(), "variorum-work-"));
for (let i = 0; i < count; i++) writeFileSync(join(folder, `${i}.txt`), writeReport(i));
const queue = await openQueue(address);
began = performance.now();
await fillQueue(queue, await findReports([folder]), { hints: {}, now: () => "2026-01-01T00:00:00Z" });
const filling = (performance.now() - began) / 1000;
rmSync(folder, { recursive: true, force: true });

began = performance.now();
const peaks = await Promise.all(Array.from({ length: workers }, () => work()));
const before = (await ledger.stats()).articles - SAMPLE;
const seconds = (performance.now() - began) / 1000;
console.table({
  "bare extraction, articles/s on one core": round(bare),
  "bare inserts, articles/s": round(inserts),
  "into the queue, reports/s": round(count / filling),
  [`${workers} workers, articles/s`]: round(before / seconds),
  "articles read": before,
  seconds: round(seconds),
  "largest worker, MB": Math.max(...peaks),
});
await queue.close();
await ledger.close();

/** Runs a worker until the queue is empty; its largest resident memory in MB. */
function work(): Promise<number> {
  return new Promise((done, fail) => {
    const script = `process.on("exit", () => process.stderr.write("PEAK " + process.resourceUsage().maxRSS + "\\n"));`;
    const child = spawn(
      process.execPath,
      [
        "--import",
        `data:text/javascript,${encodeURIComponent(script)}`,
        main,
        "work",
        "--until-empty",
        "--ledger",
        address!,
      ],
      { stdio: ["ignore", "ignore", "pipe"] },
    );
    let said = "";
    child.stderr.on("data", (words) => {
      said += words;
    });
    child.on("close", (code) => {
      const peak = /PEAK (\d+)/.exec(said)?.[1];
      if (code === 0 && peak !== undefined) done(Math.round(Number(peak) / 1024));
      else fail(new Error(`a worker ended with ${code}: ${said.slice(-500)}`));
    });
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
