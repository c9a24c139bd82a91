import { canonicalJson } from "./canonical-json.ts";
import type { Engine } from "./engine.ts";
import { selectJudgements } from "./judgements.ts";
import type { DumpRow } from "./ledger.ts";
import { selectTombstones } from "./redact.ts";
import { selectArticles } from "./select-articles.ts";
import { selectClaims } from "./select-claims.ts";
import { selectEvents } from "./select-events.ts";
import { selectLabels } from "./select-labels.ts";
import { selectReportIds } from "./select-reports.ts";
import { selectSourceGroups } from "./select-source-groups.ts";

/**
 * The canonical export (see `Ledger.dump`). Left out is what depends on when and in which order things came: the
 * time of receiving, history of passes, redirects, numbers of source groups, salts and hashes of judgements.
 */
export async function* dump(engine: Engine): AsyncGenerator<DumpRow> {
  for await (const id of selectReportIds(engine))
    yield { kind: "report", id, json: canonicalJson(await reportValues(engine, id)) };
  for await (const { claims: _, ...article } of selectArticles(engine))
    yield { kind: "version", id: article.version, json: canonicalJson(article) };
  for await (const { claim, article, quote } of selectClaims(engine))
    yield { kind: "claim", id: claim.id, json: canonicalJson({ ...claim, article, quote }) };
  for await (const { article, version, quote, use } of selectLabels(engine))
    yield {
      kind: "label",
      id: `${version} ${use.span.start}`,
      json: canonicalJson({ article, version, quote, ...use }),
    };
  const oldest = new Map<number, string>();
  for await (const { number, articles } of selectSourceGroups(engine)) oldest.set(number, articles[0] ?? "");
  yield* await groupRows(engine);
  for await (const event of selectEvents(engine)) {
    const accounts = event.accounts.map((account) => ({ ...account, group: oldest.get(account.group) ?? null }));
    yield { kind: "event", id: event.id, json: canonicalJson({ ...event, accounts }) };
  }
  yield* await judgementRows(engine);
  yield* await tombstoneRows(engine);
}

const reportValues = async ({ db }: Engine, id: string): Promise<unknown> => {
  const { size } = await db.selectFrom("reports").select("size").where("id", "=", id).executeTakeFirstOrThrow();
  const readings = await db
    .selectFrom("readings")
    .select(["name", "hints", "notices"])
    .where("report", "=", id)
    .orderBy("name")
    .execute();
  return {
    id,
    size,
    readings: readings.map(({ name, hints, notices }) => ({
      name,
      hints: JSON.parse(hints),
      notices: JSON.parse(notices),
    })),
  };
};

/** Under the oldest article: numbers tell in which order groups were found. */
const groupRows = async (engine: Engine): Promise<readonly DumpRow[]> => {
  const rows: DumpRow[] = [];
  for await (const { number: _, ...group } of selectSourceGroups(engine))
    rows.push({ kind: "source-group", id: group.articles[0] ?? "", json: canonicalJson(group) });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
};

/** By id: the order in which people judged is history. */
const judgementRows = async (engine: Engine): Promise<readonly DumpRow[]> => {
  const rows: DumpRow[] = [];
  for await (const { judgement } of selectJudgements(engine))
    if (judgement !== null) rows.push({ kind: "judgement", id: judgement.id, json: canonicalJson(judgement) });
  return rows.sort((a, b) => (a.id < b.id ? -1 : 1));
};

const tombstoneRows = async (engine: Engine): Promise<readonly DumpRow[]> => {
  const rows: DumpRow[] = [];
  for await (const stone of selectTombstones(engine))
    rows.push({ kind: "tombstone", id: stone.id, json: canonicalJson(stone) });
  return rows;
};
