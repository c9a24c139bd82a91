import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { toOrdinal } from "../src/model/day.ts";
import { compilePageWords } from "../src/reading/page-words.ts";
import { readReport } from "../src/reading/read-report.ts";

// Reads the FA-KES table and counts what reading found in it. The table's own `date` is a yardstick, never an input.
const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: npx tsx bench/reading.ts FOLDER, where FOLDER holds FA-KES's articles.csv");
  process.exit(2);
}
const words = compilePageWords([
  {
    name: "page-words.yaml",
    data: load(readFileSync(resolve(import.meta.dirname, "../knowledge/reading/page-words.yaml"), "utf8")),
  },
]);
const bytes = readFileSync(join(folder, "articles.csv"));
const read = async (mapping: Record<string, string>) =>
  (await readReport({ name: "articles.csv", bytes, hints: { mapping } }, words)).articles;

const start = performance.now();
const articles = await read({});
const seconds = (performance.now() - start) / 1000;
const coded = (await read({ published: "date" })).map(({ published }) => published?.day);
const distances = articles.flatMap(({ published }, i) => {
  const day = coded[i];
  return published && day ? [toOrdinal(published.day) - toOrdinal(day)] : [];
});
console.table({
  articles: articles.length,
  seconds: Number(seconds.toFixed(2)),
  "with furniture": articles.filter(({ furniture }) => furniture.length > 0).length,
  "own headline in the text": articles.filter(({ headlines }) => headlines.some(({ kind }) => kind === "own")).length,
  "day from a stamp": articles.filter(({ published }) => published?.basis === "dateline").length,
  "0 to 2 days after the coded day": distances.filter((days) => days >= 0 && days <= 2).length,
  "more than 31 days from it": distances.filter((days) => Math.abs(days) > 31).length,
});
