import type { ClaimId, VersionId } from "../model/ids.ts";
import { claimRecord } from "../publishing/claim-record.ts";
import { compileCrosswalk } from "../publishing/exports/crosswalk.ts";
import { type ClaimRow, type EventRow, type Lookup, lossesFile } from "../publishing/exports/export-format.ts";
import { CLAIM_FORMATS, eventFormats } from "../publishing/exports/formats.ts";
import { labelRecord } from "../publishing/label-record.ts";
import type { Ledger, LedgerArticle } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import { loadCrosswalk, loadKnowledge } from "./load-engine.ts";

/** A way out of the ledger: its pieces, in order, and what has to be written beside the file. */
export interface Export {
  readonly pieces: (ledger: Ledger) => AsyncIterable<string>;
  /** Text of `<file>.losses.json`; `null` where the format drops nothing or says so itself. */
  readonly losses: string | null;
}

/** All formats by name: the codebook's own two, and those of other programs (docs/exports.md). */
export async function loadExports(): Promise<ReadonlyMap<string, Export>> {
  const events = eventFormats(compileCrosswalk(await loadCrosswalk()));
  const losses = (format: Parameters<typeof lossesFile>[0] & { readonly lossesStand: "inside" | "beside" }) =>
    format.lossesStand === "beside" ? lossesFile(format) : null;
  return new Map<string, Export>([
    ["claims", { pieces: claimLines, losses: null }],
    ["framing", { pieces: labelLines, losses: null }],
    ...CLAIM_FORMATS.map((format): [string, Export] => [
      format.name,
      { pieces: (ledger) => written(format.write, claimRows(ledger)), losses: losses(format) },
    ]),
    ...events.map((format): [string, Export] => [
      format.name,
      { pieces: (ledger) => written(format.write, eventRows(ledger)), losses: losses(format) },
    ]),
  ]);
}

async function* written<Row>(
  write: (rows: AsyncIterable<Row>, lookup: Lookup) => AsyncIterable<string>,
  rows: AsyncIterable<Row>,
): AsyncGenerator<string> {
  const { registry, gazetteer } = await loadKnowledge();
  yield* write(rows, { place: (id) => gazetteer.place(id), actor: (id) => registry.actors.get(id) ?? null });
}

async function* claimLines(ledger: Ledger): AsyncGenerator<string> {
  for await (const { claim, article } of claimRows(ledger)) yield `${JSON.stringify(claimRecord(claim, article))}\n`;
}

async function* labelLines(ledger: Ledger): AsyncGenerator<string> {
  for await (const article of ledger.articles()) {
    for await (const { use, version } of ledger.labels({ articles: [article.id] })) {
      if (version === article.version) yield `${JSON.stringify(labelRecord(use, article))}\n`;
    }
  }
}

/** Claims in the order of articles' ids and of their texts, with their articles. */
async function* claimRows(ledger: Ledger): AsyncGenerator<ClaimRow> {
  for await (const article of ledger.articles()) {
    const claims = await collect(ledger.claims({ versions: [article.version] }));
    for (const { claim, event } of claims) yield { claim, article, event };
  }
}

/** Events in the order of time, each with the articles and claims of its accounts. */
async function* eventRows(ledger: Ledger): AsyncGenerator<EventRow> {
  for await (const event of ledger.events()) {
    const versions = [...new Set(event.accounts.map(({ version }) => version))];
    const articles = new Map<VersionId, LedgerArticle>();
    for await (const article of ledger.articles({ versions })) articles.set(article.version, article);
    const claims = new Map<ClaimId, ClaimRow["claim"]>();
    for await (const { claim } of ledger.claims({ events: [event.id] })) claims.set(claim.id, claim);
    yield { event, articles, claims };
  }
}
