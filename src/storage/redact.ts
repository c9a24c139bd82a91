import type { Transaction } from "kysely";
import { sha256 } from "../model/ids.ts";
import { forgetComparison } from "./comparing/changed-articles.ts";
import type { Engine } from "./engine.ts";
import { chunks, insertRows, LIST } from "./insert-rows.ts";
import type { Redaction, Tombstone } from "./ledger.ts";
import { LedgerError } from "./ledger-error.ts";
import { lockArticles } from "./lock-articles.ts";
import { pages } from "./pages.ts";
import { redactWords } from "./redact-words.ts";
import type { Tables, TombstoneRow } from "./tables.ts";

const PAGE = 500;

/** Takes a report, an article or words out of the ledger and leaves a tombstone (see `Ledger.redact`). */
export const redact = async (engine: Engine, redaction: Redaction): Promise<Tombstone> => {
  const row = tombstoneRow(redaction);
  await engine.write(async (trx) => {
    await engine.lockChain(trx);
    const { subject } = redaction;
    const articles = subject.kind === "report" ? await articlesOf(trx, subject.id) : [articleOf(subject)];
    const reports = subject.kind === "report" ? [subject.id] : await reportsOf(trx, articleOf(subject));
    if (reports.length === 0) throw new LedgerError("not-found", `${row.kind} ${row.subject} is not in the ledger`);
    await lockArticles(engine, trx, articles);
    await emptyReports(trx, reports);
    for (const article of articles) {
      if (subject.kind === "words") await redactWords(trx, article, subject.words);
      else await emptyArticle(trx, article);
      await dropEvents(trx, article);
      await dropCodings(trx, article);
    }
    // Sums are under the ids of names, and the comparison keeps words: the next one begins anew.
    for (const table of ["claim_sums", "event_sums"] as const) await trx.deleteFrom(table).execute();
    await forgetComparison(trx);
    await insertRows(trx, "tombstones", [row], "keep");
  });
  await engine.scrub();
  return tombstoneOf(row);
};

const articleOf = (subject: Exclude<Redaction["subject"], { readonly kind: "report" }>): string =>
  subject.kind === "words" ? subject.article : subject.id;

const tombstoneRow = ({ subject, who, when, why }: Redaction): TombstoneRow => {
  const id = subject.kind === "words" ? subject.article : subject.id;
  return {
    id: sha256("tombstone", subject.kind, id, who, when, why).slice(0, 20),
    kind: subject.kind,
    subject: id,
    who,
    at: when,
    why,
  };
};

const tombstoneOf = ({ id, kind, subject, who, at, why }: TombstoneRow): Tombstone => ({
  id,
  kind: kind as Tombstone["kind"],
  subject,
  who,
  when: at,
  why,
});

/** What was redacted, in order of id. */
export const selectTombstones = ({ db }: Engine): AsyncGenerator<Tombstone> =>
  pages(PAGE, undefined, async (last: Tombstone | null, count) => {
    const rows = db.selectFrom("tombstones").selectAll().orderBy("id").limit(count);
    return (await (last === null ? rows : rows.where("id", ">", last.id)).execute()).map(tombstoneOf);
  });

/** Articles of which some version comes from a report. */
const articlesOf = async (trx: Transaction<Tables>, report: string): Promise<readonly string[]> => {
  const known = await trx.selectFrom("reports").select("id").where("id", "=", report).executeTakeFirst();
  if (known === undefined) throw new LedgerError("not-found", `report ${report} is not in the ledger`);
  const rows = await trx
    .selectFrom("version_sources")
    .select("article")
    .distinct()
    .where("report", "=", report)
    .execute();
  return rows.map((row) => row.article);
};

/** All reports that ever gave a version of an article: their bytes hold its words. */
const reportsOf = async (trx: Transaction<Tables>, article: string): Promise<readonly string[]> => {
  const sources = await trx.selectFrom("version_sources").select("report").where("article", "=", article).execute();
  const versions = await trx.selectFrom("versions").select("report").where("article", "=", article).execute();
  return [...new Set([...sources, ...versions].map((row) => row.report))];
};

const emptyReports = async (trx: Transaction<Tables>, reports: readonly string[]): Promise<void> => {
  for (const ids of chunks(reports, LIST)) {
    await trx.updateTable("reports").set({ bytes: null }).where("id", "in", ids).execute();
    await trx.updateTable("readings").set({ hints: "null", notices: "[]" }).where("report", "in", ids).execute();
  }
};

/** Leaves of an article its id and those of its versions; judgements on it keep their place in the chain. */
const emptyArticle = async (trx: Transaction<Tables>, article: string): Promise<void> => {
  await trx.updateTable("articles").set({ redacted: 1 }).where("id", "=", article).execute();
  await trx.deleteFrom("claims").where("article", "=", article).execute();
  await trx.deleteFrom("labels").where("article", "=", article).execute();
  await trx
    .updateTable("versions")
    .set({
      label: "redacted",
      url: null,
      title: null,
      byline: null,
      text: "",
      headlines: "[]",
      furniture: "[]",
      pages: null,
      notices: "[]",
    })
    .set({ claim_count: 0, redacted: 1 })
    .where("article", "=", article)
    .execute();
  const versions = await trx.selectFrom("versions").select("id").where("article", "=", article).execute();
  const ids = versions.map((version) => version.id);
  await trx
    .updateTable("judgements")
    .set({ salt: null, body: null })
    .where((eb) => eb.or([eb("version", "in", ids), eb("other_version", "in", ids)]))
    .execute();
};

/** Events quote the articles of their accounts; the next comparison makes them anew. */
const dropEvents = async (trx: Transaction<Tables>, article: string): Promise<void> => {
  const rows = await trx
    .selectFrom("event_accounts")
    .select(["block", "event"])
    .distinct()
    .where("article", "=", article)
    .execute();
  for (const { block, event } of rows) {
    await trx.deleteFrom("events").where("block", "=", block).where("id", "=", event).execute();
    await trx.deleteFrom("event_claims").where("event", "=", event).execute();
  }
};

/** What coders marked in an article holds its words; a person codes it anew. */
const dropCodings = async (trx: Transaction<Tables>, article: string): Promise<void> => {
  await trx.updateTable("coding_sheets").set({ claims: "[]", finished: 0 }).where("article", "=", article).execute();
  await trx.deleteFrom("coding_settled").where("article", "=", article).execute();
};
