/**
 * Reads reports as a user would and prints what a comparison must show of them: contradictions with who denies whom,
 * totals with their parts, wide ranges with their owners, names that a group had, deals with their breaches, forecasts
 * with what came. For looking at real reports, whose words do not belong into the repository.
 *
 *   npx tsx bench/rival-accounts.ts PATH …
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "../src/model/event.ts";
import { denialsOf } from "../src/model/event-denials.ts";
import { collect } from "../src/operations/collect.ts";
import { compareLedger } from "../src/operations/compare-ledger.ts";
import { findReports } from "../src/operations/find-reports.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { readReports } from "../src/operations/read-reports.ts";
import { surveyForecasts } from "../src/operations/survey-ledger.ts";
import { openLedger } from "../src/storage/open-ledger.ts";

const paths = process.argv.slice(2);
if (paths.length === 0) {
  console.error("give files or folders with reports");
  process.exit(2);
}
/** A range is wide when its top is so many times its foot. */
const WIDE = 3;

const owner = ({ outlet, label, chain }: Account & { readonly label: string }): string =>
  [outlet ?? label, ...chain].join(" › ");

const folder = mkdtempSync(join(tmpdir(), "variorum-rival-"));
try {
  const engine = await loadEngine();
  const ledger = await openLedger(folder);
  const now = (): string => "2026-01-01T00:00:00Z";
  await collect(readReports(ledger, engine, await findReports(paths), { hints: {}, now }));
  await compareLedger(ledger, engine.knowledge.gazetteer);
  const labels = new Map((await collect(ledger.articles())).map(({ version, label }) => [version, label]));
  const claims = new Map((await collect(ledger.claims())).map((entry) => [entry.claim.id, entry]));
  const quote = (id: string): string => (claims.get(id)?.quote ?? "").replace(/\s+/g, " ").slice(0, 140);
  const named = (account: Account): string => owner({ ...account, label: labels.get(account.version) ?? "" });
  const events = await collect(ledger.events());

  console.log("\n== contradictions");
  for (const event of events)
    for (const { by, of, denies, denied } of denialsOf(event))
      console.log(
        `${event.title}\n    ${named(event.accounts[by]!)} denies: ${quote(denies.claim)}\n    ${named(event.accounts[of]!)}: ${quote(denied.claim)}`,
      );
  console.log("\n== totals and their parts, wide ranges");
  for (const { claim, label, outlet, quote: words } of claims.values())
    for (const { min, max, partOf, of } of claim.said.quantities) {
      const wide = min !== null && max !== null && min > 0 && max >= WIDE * min;
      if (partOf === null && !wide) continue;
      const by = [outlet ?? label, ...claim.said.attribution.map(({ name }) => name)].join(" › ");
      console.log(
        `${wide ? "range" : "part "} ${min ?? ""}..${max ?? ""} ${of} (${claim.said.type}; by ${by}${claim.said.attribution.length === 0 ? ", nobody named" : ""}): ${words.replace(/\s+/g, " ").slice(0, 120)}`,
      );
    }
  console.log("\n== names");
  for (const { claim, quote: words } of claims.values())
    if (claim.said.type === "identity" && new Set(claim.targets.flatMap(({ id }) => id ?? [])).size > 1)
      console.log(`${claim.targets.map(({ id }) => id).join(", ")}   ${words.replace(/\s+/g, " ").slice(0, 140)}`);
  const { forecasts, deals } = await surveyForecasts(ledger, engine.knowledge.gazetteer);
  console.log("\n== deals");
  for (const { parties, leftOut, breaches } of deals)
    if (parties.length > 0)
      console.log(
        `${parties.join(", ")}; left out: ${leftOut.join(", ") || "–"}; breaches: ${breaches.map(({ accused, alleged }) => `by ${accused.join(", ")}, alleged by ${alleged.map((chain) => chain.join(" › ") || "the outlet").join(" and ")}`).join("; ") || "–"}`,
      );
  console.log("\n== forecasts");
  for (const { claim, said, horizon, outcome, met } of forecasts)
    console.log(
      `${outcome.padEnd(12)} ${said ?? "?"} for ${horizon?.from ?? "?"}: ${quote(claim)}${met.map(({ reason }) => `\n    ${reason}`).join("")}`,
    );
  await ledger.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
