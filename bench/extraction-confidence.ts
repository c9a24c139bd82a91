/**
 * How often a claim of each kind, and of each stated confidence, is also in the gold (same type, half of the shorter
 * span in common): the numbers behind knowledge/extraction/confidence.yaml and the reliability curve.
 *
 *     npx tsx bench/extraction-confidence.ts FOLDER GOLD.jsonl
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "../src/extraction/extract.ts";
import { parse } from "../src/language/parse.ts";
import { sharedLength } from "../src/model/span.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { readReport } from "../src/reading/read-report.ts";

interface GoldClaim {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const [folder, goldFile] = process.argv.slice(2);
if (folder === undefined || goldFile === undefined) {
  console.error("usage: npx tsx bench/extraction-confidence.ts FOLDER GOLD.jsonl");
  process.exit(2);
}
const gold = readFileSync(goldFile, "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as GoldClaim);

const engine = await loadEngine();
const counts = new Map<string, { readonly right: number; readonly all: number }>();
const count = (key: string, right: boolean): void => {
  const before = counts.get(key) ?? { right: 0, all: 0 };
  counts.set(key, { right: before.right + (right ? 1 : 0), all: before.all + 1 });
};

for (const name of readdirSync(folder).filter((each) => each.endsWith(".txt"))) {
  const coded = gold.filter(({ article }) => name.startsWith(article));
  if (coded.length === 0) continue;
  for (const article of (await readReport({ name, bytes: readFileSync(join(folder, name)), hints: {} })).articles) {
    const left = new Set(coded);
    for (const claim of extract(parse(article.text, engine.model), article, engine.lexicon).claims) {
      const twin = [...left].find(
        (each) =>
          each.type === claim.type &&
          sharedLength(each, claim.span) * 2 >= Math.min(each.end - each.start, claim.span.end - claim.span.start),
      );
      if (twin !== undefined) left.delete(twin);
      const rule = claim.cues.find(({ field }) => field === "type")?.rule.split(" ")[0] ?? "";
      count(`rule ${rule}`, twin !== undefined);
      count(`type ${claim.type}`, twin !== undefined);
      count(`confidence ${(Math.floor(claim.confidence * 10) / 10).toFixed(1)}`, twin !== undefined);
    }
  }
}
for (const [key, { right, all }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(`${key.padEnd(32)} ${(right / all).toFixed(2)}  of ${all}`);
