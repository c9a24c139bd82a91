import type { ArticleId, VersionId } from "../../model/ids.ts";
import type { Ledger, LedgerJudgement } from "../../storage/ledger.ts";
import { keptVersion } from "../check-ledger.ts";
import type { Tally } from "./about.ts";
import { articlePath, reportPath, TABLES } from "./bundle-paths.ts";
import { type RowKind, rowLine } from "./bundle-rows.ts";
import type { Selection } from "./selection.ts";

/** A file with what the ledger holds; its parts must be taken before the next is asked for. */
export interface Content {
  readonly path: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

/** All files of a bundle but those about it. What is written is counted in `tally`. */
export async function* bundleContents(ledger: Ledger, selection: Selection, tally: Tally): AsyncGenerator<Content> {
  const line = (kind: RowKind, id: string, row: unknown): string => {
    tally.counts[kind]++;
    return rowLine(kind, id, row);
  };
  yield { path: TABLES.report, pieces: reportLines(ledger, selection, tally, line) };
  for await (const id of selection.reports()) {
    const bytes = (await ledger.report(id))?.bytes;
    if (bytes) yield { path: reportPath(id), pieces: one(bytes) };
  }
  for await (const article of selection.articles()) {
    const { version, made } = article;
    const key = JSON.stringify(made);
    const known = tally.made.get(key);
    if (known) known.articles++;
    else tally.made.set(key, { ...made, articles: 1 });
    const { claims, labels } = await keptVersion(ledger, article);
    const rows = [
      line("article", version, article),
      ...claims.map(({ claim, quote, event }) => line("claim", claim.id, { claim, quote, event })),
      ...labels.map(({ use, quote }) => line("label", `${version} ${use.span.start}`, { use, quote })),
    ];
    yield { path: articlePath(version), pieces: one(rows.join("")) };
  }
  yield {
    path: TABLES["source-group"],
    pieces: map(selection.sourceGroups(), (group) => line("source-group", String(group.number), group)),
  };
  yield { path: TABLES.event, pieces: map(selection.events(), (event) => line("event", event.id, event)) };
  yield { path: TABLES.judgement, pieces: judgementLines(ledger, selection, line) };
  yield { path: TABLES.tombstone, pieces: map(ledger.tombstones(), (stone) => line("tombstone", stone.id, stone)) };
  const knowledge = await ledger.knowledge();
  yield {
    path: TABLES.knowledge,
    pieces: one(knowledge.map((folder) => line("knowledge", folder.name, folder)).join("")),
  };
}

type Line = (kind: RowKind, id: string, row: unknown) => string;

/** How each report was given; a redacted one says that it is, and has no file. */
async function* reportLines(
  ledger: Ledger,
  selection: Selection,
  { counts }: Tally,
  line: Line,
): AsyncGenerator<string> {
  for await (const id of selection.reports()) {
    const report = await ledger.report(id);
    if (report === null) continue;
    const { bytes, ...given } = report;
    if (bytes === null) counts["redacted-report"]++;
    yield line("report", id, { ...given, redacted: bytes === null });
  }
}

/** A judgement of a bundle: the row of the ledger's chain, its words as they are or absent. */
export type BundledJudgement = Omit<LedgerJudgement["row"], "body"> & {
  readonly judgement: LedgerJudgement["judgement"];
  /** Its words are about an article that is not in the bundle; the chain holds without them. */
  readonly leftOut: boolean;
};

/** The whole chain, so that it can be checked. What was said about names is needed to read again, and goes in always. */
async function* judgementLines(ledger: Ledger, selection: Selection, line: Line): AsyncGenerator<string> {
  const articleOf = new Map<VersionId, ArticleId | null>();
  for await (const { judgement, row } of ledger.judgements()) {
    const { body: _, ...rest } = row;
    let article = articleOf.get(row.version);
    if (article === undefined) {
      article = null;
      for await (const found of ledger.articles({ versions: [row.version] })) article = found.id;
      articleOf.set(row.version, article);
    }
    const leftOut = judgement !== null && judgement.verdict !== "identified" && !selection.holds(article);
    const kept: BundledJudgement = leftOut
      ? { ...rest, salt: null, judgement: null, leftOut }
      : { ...rest, judgement, leftOut };
    yield line("judgement", row.id, kept);
  }
}

async function* one<Piece>(piece: Piece): AsyncGenerator<Piece> {
  yield piece;
}

async function* map<From, To>(items: AsyncIterable<From>, change: (item: From) => To): AsyncGenerator<To> {
  for await (const item of items) yield change(item);
}
