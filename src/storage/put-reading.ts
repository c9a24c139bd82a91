import { sql, type Transaction } from "kysely";
import { markChanged } from "./comparing/changed-articles.ts";
import type { Engine } from "./engine.ts";
import { chunks, insertRows, LIST } from "./insert-rows.ts";
import type { PassedVersion, PutReading, Reading } from "./ledger.ts";
import { lockArticles } from "./lock-articles.ts";
import { insertFound, replaceFound, sumChanges } from "./replace-claims.ts";
import type { PassRow, Tables, VersionRow } from "./tables.ts";
import { versionRow } from "./version-rows.ts";
import { withdrawVersions } from "./withdraw-versions.ts";

const MAX_NAME = 400;
/** NUL, which PostgreSQL does not hold, and halves of characters. */
const NOT_KEPT = /\u0000|\p{Surrogate}/gu;
/**
 * A report's name as the ledger keeps it: the end of a very long path, since an index has a limit, and U+FFFD for what no
 * database holds, which names in archives may have.
 */
export const keptName = (name: string): string => name.slice(-MAX_NAME).replace(NOT_KEPT, "\ufffd");

/** Puts everything that one report gave into the ledger, in one transaction (see `Ledger.putReading`). */
export const putReading = (engine: Engine, given: Reading): Promise<PutReading> =>
  engine.write(async (trx) => {
    const reading = { ...given, name: keptName(given.name) };
    const report = await putReport(trx, reading);
    if (report === "redacted") return nothing("redacted");

    const rows = uniqueVersions(reading);
    const before = await trx
      .selectFrom("version_sources")
      .select(["article", "version"])
      .where("report", "=", reading.report)
      .where("name", "=", reading.name)
      .execute();
    const articles = [...rows.map(({ row }) => row.article), ...before.map((source) => source.article)];
    const locked = await lockArticles(engine, trx, articles);
    const old = await versionsOf(trx, articles);

    const open = rows.filter(({ row }) => !locked.redacted.has(row.article) && old.get(row.id)?.redacted !== 1);
    const added = open.filter(({ row }) => !old.has(row.id));
    const replaced = open.filter(({ row }) => {
      const was = old.get(row.id);
      return was !== undefined && takesPlace(row, was) && !sameValues(row, was);
    });

    await insertRows(
      trx,
      "versions",
      added.map(({ row }) => row),
    );
    for (const { row } of replaced) await updateVersion(trx, row);
    await insertRows(
      trx,
      "version_sources",
      open.map(({ row }) => sourceRow(row)),
      "keep",
    );
    await insertRows(trx, "passes", [...added, ...replaced].map(passRow), "keep");

    const standing = new Set(rows.map(({ row }) => row.id));
    const withdrawn = await withdrawVersions(
      trx,
      reading,
      before.filter((source) => !standing.has(source.version)),
    );
    const changes = [
      await insertFound(
        trx,
        added.map(({ found }) => found),
      ),
      withdrawn.change,
    ];
    for (const { found } of replaced) changes.push(await replaceFound(trx, found));

    await markChanged(trx, [
      ...[...added, ...replaced].map(({ row }) => row.article),
      ...before.filter((source) => !standing.has(source.version)).map((source) => source.article),
    ]);
    const touched = added.length + replaced.length + withdrawn.versions > 0;
    return {
      standing: report === "added" ? "added" : touched ? "rebuilt" : "known",
      articles: { added: locked.added },
      versions: { added: added.length, dropped: withdrawn.versions },
      ...sumChanges(changes),
    };
  });

const nothing = (standing: PutReading["standing"]): PutReading => ({
  standing,
  articles: { added: 0 },
  versions: { added: 0, dropped: 0 },
  ...sumChanges([]),
});

const putReport = async (trx: Transaction<Tables>, reading: Reading): Promise<"added" | "known" | "redacted"> => {
  const inserted = await trx
    .insertInto("reports")
    .values({ id: reading.report, size: reading.bytes.length, bytes: reading.bytes })
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  if (inserted === undefined) {
    const row = await trx
      .selectFrom("reports")
      .select(sql<number>`case when bytes is null then 1 else 0 end`.as("gone"))
      .where("id", "=", reading.report)
      .executeTakeFirst();
    if (row?.gone === 1) return "redacted";
  }
  const values = { hints: JSON.stringify(reading.hints ?? null), notices: JSON.stringify(reading.notices) };
  await trx
    .insertInto("readings")
    .values({ report: reading.report, name: reading.name, ...values, received: reading.received })
    .onConflict((conflict) => conflict.columns(["report", "name"]).doUpdateSet(values))
    .execute();
  return inserted === undefined ? "known" : "added";
};

interface Given {
  readonly row: VersionRow;
  readonly found: PassedVersion;
}

/** One row for each version; where a report holds the same article twice, the first counts. */
const uniqueVersions = (reading: Reading): readonly Given[] => {
  const rows = new Map<string, Given>();
  reading.versions.forEach((found, place) => {
    const stray = found.claims.find((claim) => claim.version !== found.article.version);
    if (stray !== undefined) throw new Error(`claim ${stray.id} is of another version than its article`);
    const source = { report: reading.report, name: reading.name, place };
    const row = versionRow(found.article, source, reading.made, found.claims.length);
    if (!rows.has(row.id)) rows.set(row.id, { row, found });
  });
  return [...rows.values()];
};

/** Versions of some articles, by id. */
const versionsOf = async (
  trx: Transaction<Tables>,
  articles: readonly string[],
): Promise<ReadonlyMap<string, VersionRow>> => {
  const rows: VersionRow[] = [];
  for (const ids of chunks([...new Set(articles)], LIST))
    rows.push(...(await trx.selectFrom("versions").selectAll().where("article", "in", ids).execute()));
  return new Map(rows.map((row) => [row.id, row]));
};

/** Of several readings that give one version the least by report and name counts, so that their order does not. */
const takesPlace = (row: VersionRow, was: VersionRow): boolean =>
  was.standing === 0 ||
  row.report < was.report ||
  (row.report === was.report && (row.name < was.name || row.name === was.name));

const sameValues = (row: VersionRow, was: VersionRow): boolean =>
  (Object.keys(row) as (keyof VersionRow)[]).every((column) => row[column] === was[column]);

const updateVersion = async (
  trx: Transaction<Tables>,
  { text: _, article, id, ...values }: VersionRow,
): Promise<void> => {
  await trx.updateTable("versions").set(values).where("article", "=", article).where("id", "=", id).execute();
};

const sourceRow = ({ article, id, report, name }: VersionRow) => ({ article, version: id, report, name });

const passRow = ({ row, found }: Given): PassRow => ({
  article: row.article,
  id: row.pass,
  version: row.id,
  engine: row.engine,
  rules: row.rules,
  knowledge: row.knowledge,
  claim_count: found.claims.length,
  label_count: found.labels.length,
});
