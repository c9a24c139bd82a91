import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import { collect } from "../../src/operations/collect.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { inPackage } from "../../src/operations/package-root.ts";
import { readReports } from "../../src/operations/read-reports.ts";
import { sentenceSpan } from "../../src/publishing/dossier/sentence-span.ts";
import { claimNameRows, claimQuantityRows, claimRow } from "../../src/storage/claim-rows.ts";
import { eventAccountRows, eventFacetRows, eventLineRow, eventRow } from "../../src/storage/event-rows.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { refreshSums } from "../../src/storage/refresh-sums.ts";
import type { Tables } from "../../src/storage/tables.ts";
import { versionRow } from "../../src/storage/version-rows.ts";
import { openLoader } from "./load-rows.ts";
import { makeWar, type Names, type Pattern } from "./make-war.ts";

const MADE = { engine: "made", rules: "made", knowledge: "made" };
const MONTHS = 156;
const OUTLETS = 60;
const PLACES = 400;

/** Indexes that are made anew after loading: row by row they take most of the time. */
const LATER = [
  "claims_search",
  "versions_search",
  "claims_days",
  "claims_type",
  "claim_names_folded",
  "claim_names_resolved",
];

/** Fills an empty PostgreSQL ledger with a made war. */
export const fillLedger = async (
  address: string,
  size: { readonly articles: number; readonly claims: number },
): Promise<void> => {
  const { patterns, names } = await samplePatterns();
  await (await openLedger(address)).close();
  const loader = await openLoader(address);
  const definitions = await indexDefinitions(address);
  for (const index of LATER) await loader.run(`drop index ${index}`);
  let done = 0;
  for (const { articles, events } of makeWar(patterns, names, { ...size, months: MONTHS })) {
    for (const { article, claims } of articles) {
      loader.add("reports", { id: article.report, size: article.text.length, bytes: Buffer.from("made") });
      loader.add("articles", { id: article.id, redacted: 0 });
      const source = { report: article.report, name: article.label, place: 0 };
      loader.add("versions", versionRow(article, source, MADE, claims.length));
      claims.forEach((claim, i) => {
        loader.add("claims", claimRow(article, claim, i));
        for (const row of claimNameRows(article, claim)) loader.add("claim_names", row);
        for (const row of claimQuantityRows(article, claim)) loader.add("claim_quantities", row);
      });
      loader.add("source_groups", { number: done + 1, body: "{}" });
      loader.add("source_group_articles", { article: article.id, group_number: done + 1, place: 0 });
      done++;
    }
    for (const event of events) {
      loader.add("events", eventRow(event));
      for (const row of eventAccountRows(event)) loader.add("event_accounts", row);
      for (const row of eventFacetRows(event)) loader.add("event_facets", row);
      loader.add("event_lines", eventLineRow(event));
      for (const { article, claims } of event.accounts)
        for (const claim of claims) loader.add("event_claims", { article, claim, event: event.id });
    }
    await loader.flush();
    process.stderr.write(`\r${done} articles`);
  }
  process.stderr.write("\nindexes\n");
  for (const index of LATER) await loader.run(definitions.get(index)!);
  process.stderr.write("sums\n");
  await sums(address);
  await loader.run("vacuum analyze");
  await loader.close();
};

/** Sentences of the samples with their claims, and names to put in the place of theirs. */
const samplePatterns = async (): Promise<{ readonly patterns: readonly Pattern[]; readonly names: Names }> => {
  const folder = await mkdtemp(join(tmpdir(), "variorum-bench-"));
  const ledger = await openLedger(folder);
  try {
    const engine = await loadEngine();
    const options = { hints: {}, now: () => new Date().toISOString() };
    for await (const _ of readReports(ledger, engine, await findReports([inPackage("samples")]), options));
    const texts = new Map((await collect(ledger.articles())).map(({ version, text }) => [version, text]));
    const patterns = (await collect(ledger.claims())).map(({ claim }): Pattern => {
      const text = texts.get(claim.version)!;
      const { start, end } = sentenceSpan(text, [], claim.said.span);
      const shift = <Value extends { readonly span: { readonly start: number; readonly end: number } }>(
        value: Value,
      ): Value => ({
        ...value,
        span: { start: Math.max(0, value.span.start - start), end: Math.max(0, value.span.end - start) },
      });
      const { said } = claim;
      const moved = {
        ...said,
        attribution: said.attribution.map(shift),
        actors: said.actors.map(shift),
        targets: said.targets.map(shift),
        places: said.places.map(shift),
        instruments: said.instruments.map(shift),
        time: said.time === null ? null : shift(said.time),
        quantities: said.quantities.map(shift),
      };
      return { sentence: text.slice(start, end), claim: { ...claim, said: moved } };
    });
    const { gazetteer, registry } = engine.knowledge;
    const places = [...gazetteer.all()]
      .filter(({ country }) => country === "SY")
      .sort((a, b) => b.population - a.population)
      .slice(0, PLACES)
      .map(({ id, name }) => ({ id, name }));
    const actors = [...registry.actors.values()].map(({ id, names: own }) => ({ id, name: own[0]?.name ?? id }));
    const outlets = Array.from({ length: OUTLETS }, (_, i) => `Outlet ${i + 1}`);
    return { patterns, names: { places, actors, outlets } };
  } finally {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  }
};

const schemaOf = (address: string): { readonly url: string; readonly schema: string } => {
  const url = new URL(address);
  const schema = url.searchParams.get("schema") ?? "variorum";
  url.searchParams.delete("schema");
  return { url: url.href, schema };
};

const indexDefinitions = async (address: string): Promise<ReadonlyMap<string, string>> => {
  const { url, schema } = schemaOf(address);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ name: string; text: string }>(
    "select indexname as name, indexdef as text from pg_indexes where schemaname = $1",
    [schema],
  );
  await client.end();
  return new Map(rows.map(({ name, text }) => [name, text]));
};

const sums = async (address: string): Promise<void> => {
  const { url, schema } = schemaOf(address);
  const pool = new pg.Pool({ connectionString: url, options: `-c search_path=${schema}` });
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  await db.transaction().execute(refreshSums);
  await db.destroy();
};
