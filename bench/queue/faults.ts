import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { checkLedger } from "../../src/operations/check-ledger.ts";
import { collect } from "../../src/operations/collect.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { isPostgres } from "../../src/storage/open-postgres.ts";
import { chance } from "../server/chance.ts";
import { writeReport } from "./write-report.ts";

// Reads made reports while what reads them is killed again and again, and looks whether each is in the ledger exactly once.
// npx tsx bench/queue/faults.ts REPORTS KILLS [LEDGER [COMMAND]]: LEDGER is a folder (variorum read) or postgres://… (the queue
// and two workers); COMMAND is run twice in between, to restart the server. `npm run build` first: what is killed is what
// users run.
const [reports = 200, kills = 10] = process.argv.slice(2, 4).map(Number);
const [given, command] = process.argv.slice(4);
const folder = mkdtempSync(join(tmpdir(), "variorum-faults-"));
const ledger = given ?? join(folder, "ledger");
const files = join(folder, "reports");
const main = resolve(import.meta.dirname, "../../dist/cli/main.js");
const next = chance(20_260_101);

spawnSync("mkdir", [files]);
for (let i = 0; i < reports; i++) writeFileSync(join(files, `${i}.txt`), writeReport(i));

const variorum = (...words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [main, ...words, "--ledger", ledger], { stdio: ["ignore", "ignore", "inherit"] });
const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((done) => (child.exitCode === null ? child.once("exit", (code) => done(code)) : done(child.exitCode)));
const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

const start = (): ChildProcess => (isPostgres(ledger) ? variorum("work", "--until-empty") : variorum("read", files));
const began = performance.now();
if (isPostgres(ledger)) await ended(variorum("queue", files));
const workers = isPostgres(ledger) ? [start(), start()] : [start()];
let killed = 0;
for (; killed < kills; killed++) {
  await pause(500 + next() * 3_500);
  const at = Math.floor(next() * workers.length);
  workers[at]!.kill("SIGKILL");
  await ended(workers[at]!);
  workers[at] = start();
  if (command !== undefined && [Math.floor(kills / 3), Math.floor((2 * kills) / 3)].includes(killed))
    spawnSync(command, { shell: true, stdio: "inherit" });
}
await Promise.all(workers.map(ended));
// What a killed worker had comes back when its lease ends.
for (let tries = 0; tries < 20; tries++) {
  await ended(start());
  const now = await openLedger(ledger);
  const { articles } = await now.stats();
  await now.close();
  if (articles >= reports) break;
  await pause(10_000);
}

const opened = await openLedger(ledger);
const stats = await opened.stats();
const faults = await collect(checkLedger(opened));
await opened.close();
rmSync(folder, { recursive: true, force: true });
console.table({ ...stats, killed, faults: faults.length, seconds: Math.round((performance.now() - began) / 1000) });
for (const { kind, id, message } of faults.slice(0, 20)) console.log(`${kind} ${id}: ${message}`);
const whole = stats.reports === reports && stats.articles === reports && faults.length === 0;
console.log(whole ? "each report stands in the ledger exactly once" : "NOT WHOLE");
process.exitCode = whole ? 0 : 1;
