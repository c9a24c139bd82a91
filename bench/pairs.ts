/**
 * Holds the comparison against pairs of real articles that were judged by reading: reads FA-KES with the product's own
 * operations into a ledger of its own, compares, and prints what it says of the pairs in bench/pairs (how they were drawn:
 * bench/pairs/draw.ts). The coded day and place of the data set are not read.
 *
 *   npx tsx bench/pairs.ts DATA_FOLDER [--faults]
 *
 * DATA_FOLDER holds fa-kes/articles.csv; ../shared/data when not given. `--faults` lists the pairs of the work half that
 * are judged otherwise than they were read, by id.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse as parseCsv } from "csv-parse/sync";
import { sha256 } from "../src/model/ids.ts";
import { overlaps } from "../src/model/span.ts";
import { collect } from "../src/operations/collect.ts";
import { compareLedger } from "../src/operations/compare-ledger.ts";
import { findReports } from "../src/operations/find-reports.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { parseArticle } from "../src/operations/pass-over.ts";
import { readReports } from "../src/operations/read-reports.ts";
import type { LedgerArticle } from "../src/storage/ledger.ts";
import { openLedger } from "../src/storage/open-ledger.ts";

type Pair = Readonly<Record<"a" | "b" | "drawn" | "same" | "judged" | "reason", string>>;

/** Sentences behind the title that tell what an article is about. */
const LEAD_SENTENCES = 2;

const args = process.argv.slice(2);
const faults = args.includes("--faults");
const folderGiven = args.find((arg) => !arg.startsWith("--"));
const table = resolve(folderGiven ?? process.env.VARIORUM_DATA ?? "../shared/data", "fa-kes/articles.csv");
if (!existsSync(table)) {
  console.error(`${table} is not there: give the folder that holds fa-kes/articles.csv`);
  process.exit(2);
}

const pairsIn = (name: string): readonly Pair[] =>
  parseCsv(readFileSync(new URL(`pairs/${name}`, import.meta.url)), { columns: true });

const half = ({ a, b }: Pair): "work" | "check" => (sha256(a, b) < "8" ? "work" : "check");

/** Prints precision, recall and F1 of `found` against `held` over the pairs, and gives those that were taken wrongly. */
function score(
  name: string,
  pairs: readonly Pair[],
  held: (pair: Pair) => boolean,
  found: (pair: Pair) => boolean,
): readonly Pair[] {
  const count = (is: boolean, told: boolean): number =>
    pairs.filter((pair) => held(pair) === is && found(pair) === told).length;
  const [right, extra, missed] = [count(true, true), count(false, true), count(true, false)];
  const [precision, recall] = [right / (right + extra), right / (right + missed)];
  const figures = [precision, recall, (2 * right) / (2 * right + extra + missed)].map((one) => one.toFixed(3));
  console.log(
    `| ${name} | ${pairs.length} | ${right + missed} | ${right} | ${extra} | ${missed} | ${figures.join(" | ")} |`,
  );
  return pairs.filter((pair) => held(pair) !== found(pair));
}

const folder = mkdtempSync(join(tmpdir(), "variorum-bench-"));
try {
  const engine = await loadEngine();
  const ledger = await openLedger(folder);
  const hints = { mapping: { id: "id", title: "title", text: "text", outlet: "outlet" } };
  const now = (): string => "2026-01-01T00:00:00Z";
  await collect(readReports(ledger, engine, await findReports([table]), { hints, now }));
  await compareLedger(ledger, engine.knowledge.gazetteer);

  const byLabel = new Map((await collect(ledger.articles())).map((article) => [article.label, article]));
  const events = await collect(ledger.events());
  const group = new Map(
    (await collect(ledger.sourceGroups())).flatMap(({ number, articles }) => articles.map((id) => [id, number])),
  );
  const starts = new Map((await collect(ledger.claims())).map(({ claim }) => [claim.id, claim.said.span.start]));
  await ledger.close();

  /** The events that an article speaks of, and those that its lead speaks of. */
  const spoken = new Map<string, { readonly all: Set<string>; readonly lead: Set<string> }>();
  const articleOf = (label: string): LedgerArticle => {
    const article = byLabel.get(label);
    if (article === undefined) throw new Error(`no article of the table has the id ${label}`);
    return article;
  };
  const spokenBy = (label: string) => {
    const known = spoken.get(label);
    if (known !== undefined) return known;
    const article = articleOf(label);
    const heads = article.headlines.filter(({ kind }) => kind === "own").map(({ span }) => span);
    const told = parseArticle(article, engine).sentences.filter(
      ({ span }) => !heads.some((one) => overlaps(one, span)),
    );
    const lead = [...heads, ...told.slice(0, LEAD_SENTENCES).map(({ span }) => span)];
    const own = { all: new Set<string>(), lead: new Set<string>() };
    for (const { id, accounts } of events) {
      for (const claim of accounts.filter((one) => one.version === article.version).flatMap(({ claims }) => claims)) {
        own.all.add(id);
        if (lead.some((span) => span.start <= starts.get(claim)! && starts.get(claim)! < span.end)) own.lead.add(id);
      }
    }
    spoken.set(label, own);
    return own;
  };
  const share =
    (part: "all" | "lead") =>
    (pair: Pair): boolean => {
      const other = spokenBy(pair.b)[part];
      return [...spokenBy(pair.a)[part]].some((id) => other.has(id));
    };
  const oneGroup = ({ a, b }: Pair): boolean => group.get(articleOf(a).id) === group.get(articleOf(b).id);
  const headRow = (name: string): void => {
    console.log(`\n| ${name} | pairs | yes | found | wrongly | missed | precision | recall | F1 |`);
    console.log("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
  };
  const list = (name: string, wrong: readonly Pair[]): void => {
    for (const pair of wrong) {
      if (faults && half(pair) === "work")
        console.error(`${name} ${pair.a} ${pair.b} ${pair.same ?? pair.judged}: ${pair.reason}`);
    }
  };

  const eventPairs = pairsIn("events.csv");
  const judged = eventPairs.filter(({ same }) => same !== "unclear");
  const isSame = ({ same }: Pair): boolean => same === "yes";
  headRow("one event");
  for (const part of ["lead", "all"] as const) {
    const words = part === "lead" ? "leads share an event" : "share any event";
    const of = (which: "work" | "check"): readonly Pair[] => judged.filter((pair) => half(pair) === which);
    list(words, score(`${words}, all`, judged, isSame, share(part)));
    for (const which of ["work", "check"] as const) score(`${words}, ${which} half`, of(which), isSame, share(part));
  }
  const unclear = eventPairs.filter(({ same }) => same === "unclear");
  console.log(
    `\nof ${unclear.length} unclear pairs ${unclear.filter(share("lead")).length} have leads that share an event, ${unclear.filter(share("all")).length} share any event`,
  );

  const sourcePairs = pairsIn("sources.csv").filter(({ judged }) => judged !== "unclear");
  headRow("one source");
  for (const which of ["all", "work", "check"] as const) {
    const of = sourcePairs.filter((pair) => which === "all" || half(pair) === which);
    const wrong = score(which === "all" ? "all" : `${which} half`, of, ({ judged }) => judged === "copy", oneGroup);
    if (which === "all") list("source", wrong);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
