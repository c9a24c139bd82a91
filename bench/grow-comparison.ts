/**
 * How the cost of one new article grows with the ledger, measured as the product does it: reports are put into a ledger
 * and compared there, the last 100 of them one by one. The reports are made up at a constant density (20 a day over 60
 * towns, a third of them about an event that another one reports too).
 *
 *   npx tsx bench/grow-comparison.ts [SIZES] [LEDGER]     SIZES like 1000,10000,100000
 *   npx tsx bench/grow-comparison.ts --copies [COUNT] [LEDGER]
 *
 * LEDGER is a folder that is made and removed again, or the address of an empty PostgreSQL schema; a temporary folder when
 * not given. `--copies`: a heap of true copies of one text, of which the last 20 come one by one.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PlaceFacts } from "../src/comparison/event-input.ts";
import type { Article } from "../src/model/article.ts";
import type { Claim } from "../src/model/claim.ts";
import type { ClaimType } from "../src/model/claim-types.ts";
import { addDays } from "../src/model/day.ts";
import { articleId, claimId, reportId, versionId } from "../src/model/ids.ts";
import { compareLedger } from "../src/operations/compare-ledger.ts";
import type { Ledger, PassedVersion, Reading } from "../src/storage/ledger.ts";
import { openLedger } from "../src/storage/open-ledger.ts";

const copies = process.argv.includes("--copies");
const [first, second] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const SIZES = (first ?? (copies ? "1000" : "1000,10000,100000")).split(",").map(Number);
const A_DAY = 20;
const TOWNS = 60;
const LAST = copies ? 20 : 100;
/** So many articles of one made report come in together while the ledger is filled. */
const TOGETHER = 200;
const MADE = { engine: "made", rules: "made", knowledge: "made" };
const TYPES: readonly ClaimType[] = ["airstrike", "shelling", "bombing", "clash", "capture"];

const towns = new Map(
  Array.from({ length: TOWNS }, (_, i): [string, PlaceFacts] => [
    `town-${i}`,
    {
      id: `town-${i}`,
      kind: "town",
      name: `Town ${i}`,
      within: `area-${i % 8}`,
      lat: 33 + (i % 8) * 0.5,
      lon: 36 + i * 0.1,
      radius: 1500,
    },
  ]),
);
const place = (id: string): PlaceFacts | null => towns.get(id) ?? null;

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The nth report; every third one tells of the event of the report before it. */
function make(n: number): PassedVersion {
  const about = copies ? 0 : n % 3 === 2 ? n - 1 : n;
  const random = stream(about * 7919 + 1);
  const day = addDays("2012-01-01", Math.floor(about / A_DAY));
  const town = `town-${Math.floor(random() * TOWNS)}`;
  const type = TYPES[Math.floor(random() * TYPES.length)]!;
  const dead = 3 + Math.floor(random() * 40);
  const words = Array.from({ length: 60 }, () => `word${Math.floor(random() * 4000)}`);
  const own = stream(n);
  const filler = Array.from({ length: 60 }, () => `other${Math.floor(own() * 4000)}`);
  const head = `Something happened in ${town} and ${dead} people died.`;
  const text = `${head} ${(n === about || copies ? words : [...words.slice(0, 20), ...filler]).join(" ")}.`;
  const url = `https://example.org/${n}`;
  const id = articleId(null, url, "");
  const version = versionId(id, text);
  const span = { start: 0, end: head.length };
  const claim = (kind: ClaimType, numbers: boolean): Claim => ({
    id: claimId(version, span, kind, numbers ? 1 : 0),
    version,
    said: {
      span,
      type: kind,
      polarity: "affirmed",
      modality: "asserted",
      attribution: [],
      actors: [],
      targets: [],
      places: [{ name: town, span, rule: "made" }],
      instruments: [],
      time: null,
      quantities: numbers
        ? [{ min: dead, max: dead, of: "people", bound: "exact", span, status: "unknown", partOf: null }]
        : [],
      cues: [],
      confidence: 1,
    },
    voices: [],
    actors: [],
    targets: [],
    places: [{ id: town, score: 1, reason: "made" }],
    days: { from: day, to: day, precision: "day", basis: "said" },
  });
  const article: Article = {
    id,
    version,
    report: "",
    label: String(n),
    outlet: `outlet ${n % 15}`,
    url,
    title: null,
    byline: null,
    published: { day, basis: "given" },
    language: "en",
    text,
    headlines: [],
    furniture: [],
    updated: false,
    notices: [],
  };
  return { article, claims: [claim(type, false), claim("killed", true)], labels: [] };
}

const readingOf = (from: number, count: number): Reading => {
  const bytes = new TextEncoder().encode(`made reports from ${from} on`);
  const report = reportId(bytes);
  const versions = Array.from({ length: count }, (_, i) => make(from + i)).map(({ article, ...rest }) => ({
    ...rest,
    article: { ...article, report },
  }));
  const received = "2026-01-01T00:00:00Z";
  return { report, name: `${from}.jsonl`, bytes, hints: null, received, notices: [], made: MADE, versions };
};

const fill = async (ledger: Ledger, from: number, to: number): Promise<void> => {
  for (let n = from; n < to; n += TOGETHER) await ledger.putReading(readingOf(n, Math.min(TOGETHER, to - n)));
  await compareLedger(ledger, { place });
};

const temporary = second === undefined ? mkdtempSync(join(tmpdir(), "variorum-grow-")) : null;
const address = second ?? temporary!;
console.log("| articles | put, ms | compare, ms | compare, processor ms | memory, MB |");
console.log("| --- | --- | --- | --- | --- |");
try {
  const ledger = await openLedger(address);
  let stands = 0;
  for (const size of SIZES) {
    await fill(ledger, stands, size - LAST);
    let [put, compare, cpu] = [0, 0, 0];
    for (let n = size - LAST; n < size; n++) {
      const start = performance.now();
      await ledger.putReading(readingOf(n, 1));
      const between = performance.now();
      const used = process.cpuUsage();
      await compareLedger(ledger, { place });
      const { user, system } = process.cpuUsage(used);
      put += between - start;
      compare += performance.now() - between;
      cpu += (user + system) / 1000;
    }
    stands = size;
    const each = [put, compare, cpu].map((sum) => (sum / LAST).toFixed(1));
    console.log(`| ${size} | ${each.join(" | ")} | ${(process.memoryUsage().rss / 1e6).toFixed(0)} |`);
  }
  await ledger.close();
} finally {
  if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
}
