/**
 * Reads the 763 articles of FA-KES into a fresh embedded ledger, twice, and prints pace and memory; then what a bare
 * wink-nlp and a bare compromise need for the same texts.
 *
 *   npm run bench:read [-- DATA_FOLDER]     DATA_FOLDER holds fa-kes/articles.csv; ../shared/data when not given
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import compromise from "compromise";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { parse } from "../src/language/parse.ts";
import { collect } from "../src/operations/collect.ts";
import { compareLedger } from "../src/operations/compare-ledger.ts";
import { findReports } from "../src/operations/find-reports.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { readReports } from "../src/operations/read-reports.ts";
import { openLedger } from "../src/storage/open-ledger.ts";

const table = resolve(process.argv[2] ?? process.env.VARIORUM_DATA ?? "../shared/data", "fa-kes/articles.csv");
if (!existsSync(table)) {
  console.error(`${table} is not there: give the folder that holds fa-kes/articles.csv`);
  process.exit(2);
}

/** Seconds that some work takes, and what it gives. */
async function timed<Result>(work: () => Promise<Result> | Result): Promise<readonly [number, Result]> {
  const start = process.hrtime.bigint();
  const result = await work();
  return [Number(process.hrtime.bigint() - start) / 1e9, result];
}

/** The sum of what is counted in each text. */
const count = (texts: readonly string[], of: (text: string) => number): number =>
  texts.reduce((sum, text) => sum + of(text), 0);

const row = (name: string, seconds: number, articles: number, tokens: number): void => {
  const pace = (count: number): string => Math.round(count / seconds).toLocaleString("en");
  console.log(
    `${name.padEnd(34)} ${seconds.toFixed(2).padStart(7)} s  ${pace(articles).padStart(7)} articles/s  ${pace(tokens).padStart(9)} tokens/s`,
  );
};

const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
try {
  const found = await findReports([table]);
  const hints = { mapping: { id: "id", title: "title", text: "text", outlet: "outlet" } };
  const now = (): string => "2026-01-01T00:00:00Z";
  const [loading, engine] = await timed(() => loadEngine());
  console.log(`engine loaded in ${loading.toFixed(2)} s`);
  const ledger = await openLedger(folder);

  const [reading, outcomes] = await timed(() => collect(readReports(ledger, engine, found, { hints, now })));
  const articles = await collect(ledger.articles());
  const texts = articles.map(({ text }) => text);
  const [parsing, tokens] = await timed(() => count(texts, (text) => parse(text, engine.model).length));
  const before = await ledger.stats();
  const peak = process.resourceUsage().maxRSS / 1024;
  const [comparing] = await timed(() => compareLedger(ledger, engine.knowledge.gazetteer));
  const [again] = await timed(() => collect(readReports(ledger, engine, found, { hints, now })));
  const after = await ledger.stats();
  await ledger.close();

  console.log(`${articles.length} articles, ${tokens} tokens, ${before.claims} claims; ${outcomes[0]?.standing}`);
  row("read into the ledger", reading, articles.length, tokens);
  row("compare (source groups, events)", comparing, articles.length, tokens);
  row("read and compare", reading + comparing, articles.length, tokens);
  row("language engine alone", parsing, articles.length, tokens);
  console.log(
    `peak memory while reading ${Math.round(peak)} MB, in all ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  );
  const added = after.reports + after.articles + after.versions + after.claims + after.quantities + after.labels;
  const held = before.reports + before.articles + before.versions + before.claims + before.quantities + before.labels;
  console.log(`second reading took ${again.toFixed(2)} s and added ${added - held} rows`);

  const wink = winkNLP(winkModel);
  row(
    "wink-nlp, bare",
    (await timed(() => count(texts, (text) => wink.readDoc(text).tokens().length())))[0],
    articles.length,
    tokens,
  );
  row(
    "compromise, bare",
    (await timed(() => count(texts, (text) => compromise(text).people().length)))[0],
    articles.length,
    tokens,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
