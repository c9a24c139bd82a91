/**
 * Main place and day of real articles against how the makers of a corpus coded them:
 *
 *     npx tsx bench/resolution-corpus.ts ARTICLES.csv [--misses]
 *
 * The table has the columns id, date, location, title, text (FA-KES); `date` and `location` are withheld from the reading.
 * Place: the governorate of the article, beside the baseline of the first place name in its text. Day: within two days of
 * `date`, the day of publication as read or else as estimated, beside the baseline of the day as read.
 */
import { readFileSync } from "node:fs";
import { parse as parseCsv } from "csv-parse/sync";
import { isDay, toOrdinal } from "../src/model/day.ts";
import { readReport } from "../src/reading/read-report.ts";
import { estimatePublished } from "../src/resolution/estimate-published.ts";
import { findMainPlace } from "../src/resolution/find-main-place.ts";
import { gazetteer } from "../test/resolution/own-gazetteer.ts";

const [file] = process.argv.slice(2);
if (file === undefined) {
  console.error("usage: npx tsx bench/resolution-corpus.ts ARTICLES.csv [--misses]");
  process.exit(2);
}

interface Coded {
  readonly id: string;
  readonly date: string;
  readonly location: string;
}

/** The corpus's words for a governorate that are not the first word of ours. It has no word for Rural Damascus. */
const CODED_AS: Readonly<Record<string, string>> = {
  "sy-rif-dimashq-governorate": "damascus",
  "sy-hasakah-governorate": "hasakeh",
  "sy-latakia-governorate": "lattakia",
  "sy-deir-ez-zor-governorate": "deir ezzor",
  "sy-tartus-governorate": "tartous",
};
const codeOf = (id: string | null): string | null =>
  id === null ? null : (CODED_AS[id] ?? id.replace(/^sy-|-governorate$/g, ""));

const bytes = readFileSync(file);
const coded = new Map((parseCsv(bytes, { columns: true, bom: true }) as Coded[]).map((row) => [row.id, row]));
const mapping = { id: "id", title: "title", text: "text", published: "" };
const { articles } = await readReport({ name: "articles.csv", bytes, hints: { mapping } });

const tally = { place: 0, firstName: 0, day: 0, asRead: 0, dated: 0, all: 0 };
for (const article of articles) {
  const row = coded.get(article.label);
  if (row === undefined || !isDay(row.date)) continue;
  const near = (day: string | undefined): number =>
    day !== undefined && Math.abs(toOrdinal(day) - toOrdinal(row.date)) <= 2 ? 1 : 0;
  const place = codeOf(findMainPlace(article.title, article.text, gazetteer).id);
  const estimate = estimatePublished(
    article.text,
    article.furniture.map(({ span }) => span),
    [],
  );
  tally.all++;
  tally.place += place === row.location ? 1 : 0;
  tally.firstName += codeOf(firstPlace(article.text)) === row.location ? 1 : 0;
  tally.asRead += near(article.published?.day);
  tally.day += near(article.published?.day ?? estimate?.from);
  tally.dated += article.published === null ? 0 : 1;
  if (process.argv.includes("--misses") && place !== row.location) {
    console.log(`${article.label}: ${place}, coded ${row.location}: ${article.title}`);
  }
}

/** The governorate of the first name of a place in the text: the text is cut before the second one. */
function firstPlace(text: string): string | null {
  for (let end = 50; ; end += 50) {
    const { id } = findMainPlace(null, text.slice(0, end), gazetteer);
    if (id !== null || end > text.length) return id;
  }
}

const share = (count: number): string => `${((100 * count) / tally.all).toFixed(1)} %`;
console.log(`${tally.all} articles, ${tally.dated} with a day as read`);
console.log(`governorate: ${share(tally.place)}; of the first place named: ${share(tally.firstName)}`);
console.log(`day within 2: ${share(tally.day)}; as read: ${share(tally.asRead)}`);
