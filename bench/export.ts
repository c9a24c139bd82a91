/**
 * What it takes to export a million claims: makes a ledger of them (made-up reports, 25 claims each) where there is none yet,
 * then writes it to each format in a process of its own and prints the time that passed, the time of the processor, the
 * largest memory and the size. The claims are not laid side by side.
 *
 *   npx tsx bench/export.ts FOLDER [CLAIMS] [FORMATS]     CLAIMS 1000000, FORMATS claims,parquet
 *
 * FOLDER takes 4 GB for a million claims and is kept for the next run; making it takes some minutes. Needs npm run build.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/model/article.ts";
import type { Claim, Said } from "../src/model/claim.ts";
import { CLAIM_TYPES } from "../src/model/claim-types.ts";
import { addDays } from "../src/model/day.ts";
import { articleId, claimId, reportId, versionId } from "../src/model/ids.ts";
import { openLedger } from "../src/storage/open-ledger.ts";

const EACH = 25;
const TOWNS = ["Aleppo", "Idlib", "Hama", "Homs", "Saraqib", "Raqqa", "Palmyra", "Afrin"];
const PARTIES = ["Syrian Arab Army", "Hayat Tahrir al-Sham", "Free Syrian Army", "Islamic State"];

const [folder, claimsWanted = "1000000", formats = "claims,parquet"] = process.argv.slice(2);
if (folder === undefined) throw new Error("give a folder for the ledger");
const wanted = Number(claimsWanted);

const ledgerAt = join(folder, `ledger-${wanted}`);
if (!existsSync(ledgerAt)) await makeLedger(ledgerAt);
const out = join(folder, "out");
mkdirSync(out, { recursive: true });
console.log("format                 seconds   of processor   largest memory MB       file MB");
for (const format of formats.split(",")) exportTo(format);

/** Exports in a process of its own, as a person would, and prints what it took. */
function exportTo(format: string): void {
  const path = join(out, `export.${format}`);
  rmSync(path, { force: true });
  rmSync(`${path}.losses.json`, { force: true });
  const command = [join(import.meta.dirname, "..", "dist/cli/main.js"), "export", format];
  const begun = performance.now();
  const run = spawnSync(
    "/usr/bin/time",
    ["-f", "%M %U %S", process.execPath, ...command, "--ledger", ledgerAt, "-o", path],
    {
      encoding: "utf8",
    },
  );
  if (run.status !== 0) throw new Error(run.stderr);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const [kilobytes = 0, user = 0, system = 0] = run.stderr.trim().split("\n").at(-1)!.split(" ").map(Number);
  const processor = (user + system).toFixed(1);
  const memory = (kilobytes / 1024).toFixed(0);
  const size = (statSync(path).size / 1e6).toFixed(0);
  console.log(
    `${format.padEnd(20)} ${seconds.padStart(9)} ${processor.padStart(14)} ${memory.padStart(19)} ${size.padStart(13)}`,
  );
}

async function makeLedger(address: string): Promise<void> {
  const ledger = await openLedger(address);
  const begun = performance.now();
  for (let n = 0; n * EACH < wanted; n++) {
    const [article, claims] = makeReport(n);
    await ledger.putReading({
      report: article.report,
      name: `${n}.txt`,
      bytes: new TextEncoder().encode(article.text),
      hints: {},
      received: "2026-01-01T00:00:00Z",
      notices: [],
      made: { engine: "bench", rules: "bench", knowledge: "bench" },
      versions: [{ article, claims, labels: [] }],
    });
    if (n % 4000 === 0) console.error(`${n * EACH} claims, ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  await ledger.close();
}

/** The nth report: sentences with two parties, a place, a speaker, a day and numbers. */
function makeReport(n: number): readonly [Article, readonly Claim[]] {
  const day = addDays("2015-01-01", n % 2000);
  const facts = Array.from({ length: EACH }, (_, k) => {
    const town = TOWNS[(n + k) % TOWNS.length]!;
    const [actor, target] = [PARTIES[(n + k) % PARTIES.length]!, PARTIES[(n + k + 1) % PARTIES.length]!];
    const words = `The Monitor said on Friday that the ${actor} struck the ${target} near ${town}, leaving at least ${12 + ((n + k) % 40)} people dead, ${k} of them in the market, report ${n}.`;
    return { town, actor, target, words };
  });
  const text = facts.map(({ words }) => words).join("\n");
  const report = reportId(new TextEncoder().encode(text));
  const id = articleId("Outlet", null, report);
  const version = versionId(id, text);
  let at = 0;
  const claims = facts.map(({ town, actor, target, words }, k): Claim => {
    const start = at;
    at += words.length + 1;
    const span = { start, end: start + words.length };
    const of = (name: string): Said => {
      const from = text.indexOf(name, start);
      return { name, span: { start: from, end: from + name.length }, rule: "bench/made" };
    };
    const sure = (id: string) => ({ id, score: 0.97, reason: "the registry has one such name in use on these days" });
    const type = CLAIM_TYPES[(n + k) % CLAIM_TYPES.length]!;
    return {
      id: claimId(version, span, type, k),
      version,
      said: {
        span,
        type,
        polarity: k % 9 === 0 ? "denied" : "affirmed",
        modality: "asserted",
        attribution: [{ ...of("The Monitor"), quoted: false }],
        actors: [of(actor)],
        targets: [of(target)],
        places: [of(town)],
        instruments: [],
        time: { ...of("on Friday"), carried: false },
        quantities: [
          {
            of: "people",
            min: 12 + ((n + k) % 40),
            max: null,
            bound: "at-least",
            span: of("at least").span,
            status: "unknown",
            partOf: null,
          },
        ],
        cues: [{ field: "type", span: of("struck").span, rule: "bench/made" }],
        confidence: 0.83,
      },
      voices: [sure("the-monitor")],
      actors: [sure(actor.toLowerCase().replaceAll(" ", "-"))],
      targets: [sure(target.toLowerCase().replaceAll(" ", "-"))],
      places: [sure(`sy-${town.toLowerCase()}`)],
      days: { from: day, to: day, precision: "day", basis: "implied" },
    };
  });
  return [
    {
      id,
      version,
      report,
      label: `report-${n}`,
      outlet: `Outlet ${n % 15}`,
      url: `https://outlet.example/${n}`,
      title: `Report ${n} of strikes`,
      byline: null,
      published: { day, basis: "given" },
      language: "en",
      text,
      headlines: [],
      furniture: [],
      updated: false,
      notices: [],
    },
    claims,
  ];
}
