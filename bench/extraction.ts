/**
 * Reads a folder of reports (with its `articles.csv` of days) and writes the claims and labels in the codebook's form.
 *
 *     npx tsx bench/extraction.ts FOLDER CLAIMS.jsonl LABELS.jsonl
 *
 * Prints how fast extraction ran, with and without the language engine.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/extraction/extract.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { parseArticle } from "../src/operations/pass-over.ts";
import { claimRecord } from "../src/publishing/claim-record.ts";
import { labelRecord } from "../src/publishing/label-record.ts";
import { readReport } from "../src/reading/read-report.ts";
import { readSideFile } from "../src/reading/read-side-file.ts";
import { resolve } from "../src/resolution/resolve.ts";

const [folder, claimsFile = "claims.jsonl", labelsFile = "labels.jsonl"] = process.argv.slice(2);
if (folder === undefined) {
  console.error("usage: npx tsx bench/extraction.ts FOLDER [CLAIMS.jsonl] [LABELS.jsonl]");
  process.exit(2);
}

const engine = await loadEngine();
const sideName = readdirSync(folder).find((name) => name === "articles.csv");
const side = sideName === undefined ? null : readSideFile(readFileSync(join(folder, sideName)));
const claims: object[] = [];
const labels: object[] = [];
const clock = { parse: 0, extract: 0, tokens: 0 };

for (const name of readdirSync(folder).filter((each) => /\.(txt|md|html)$/.test(each))) {
  const row = side?.rows.get(name);
  const report = await readReport({
    name,
    bytes: readFileSync(join(folder, name)),
    hints: row === undefined ? {} : { side: row },
  });
  for (const article of report.articles) {
    const start = performance.now();
    const doc = parseArticle(article, engine);
    const parsed = performance.now();
    const found = extract(doc, article, engine.lexicon);
    clock.parse += parsed - start;
    clock.extract += performance.now() - parsed;
    clock.tokens += doc.length;
    for (const claim of resolve(found.claims, article, engine.knowledge)) claims.push(claimRecord(claim, article));
    for (const use of found.labels) labels.push(labelRecord(use, article));
  }
}

const lines = (rows: readonly object[]): string => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
writeFileSync(claimsFile, lines(claims));
writeFileSync(labelsFile, lines(labels));
const rate = (ms: number): string => Math.round((clock.tokens / ms) * 1000).toLocaleString("en");
console.log(
  `${claims.length} claims, ${labels.length} labels, ${clock.tokens} tokens: ${rate(clock.extract)} tokens/s extraction, ${rate(clock.extract + clock.parse)} with the language engine`,
);
