import { sql } from "kysely";
import type { PassId, ReportId } from "../model/ids.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Engine } from "./engine.ts";
import type { LedgerReport, Made, StaleVersion } from "./ledger.ts";
import { pages } from "./pages.ts";
import { keptName } from "./put-reading.ts";

const PAGE = 500;

/** Whether this report was read under this name and with these hints, or was redacted (see `Ledger.hasReading`). */
export const hasReading = async ({ db }: Engine, report: ReportId, name: string, hints?: unknown): Promise<boolean> => {
  const row = await db
    .selectFrom("reports as r")
    .leftJoin("readings as n", (join) => join.onRef("n.report", "=", "r.id").on("n.name", "=", keptName(name)))
    .select(["n.hints", sql<number>`case when r.bytes is null then 1 else 0 end`.as("gone")])
    .where("r.id", "=", report)
    .executeTakeFirst();
  if (row === undefined || row.gone === 1) return row !== undefined;
  if (row.hints === null) return false;
  return hints === undefined || canonicalJson(JSON.parse(row.hints)) === canonicalJson(hints);
};

/** Whether the pass is the current one of its version. */
export const hasPass = async ({ db }: Engine, pass: PassId): Promise<boolean> =>
  (await db
    .selectFrom("versions")
    .select("id")
    .where("pass", "=", pass)
    .where("standing", "=", 1)
    .where("engine", "<>", "")
    .executeTakeFirst()) !== undefined;

/** A report with its bytes and every name under which it was given. */
export const selectReport = async ({ db }: Engine, id: ReportId): Promise<LedgerReport | null> => {
  const row = await db.selectFrom("reports").selectAll().where("id", "=", id).executeTakeFirst();
  if (row === undefined) return null;
  const readings = await db.selectFrom("readings").selectAll().where("report", "=", id).orderBy("name").execute();
  return {
    id: row.id,
    // libsql gives an ArrayBuffer, pg a Buffer.
    bytes: row.bytes === null ? null : new Uint8Array(row.bytes),
    size: row.size,
    readings: readings.map(({ name, hints, notices, received }) => ({
      name,
      hints: JSON.parse(hints),
      received,
      notices: JSON.parse(notices),
    })),
  };
};

/** Ids of all reports, in order. */
export const selectReportIds = ({ db }: Engine): AsyncGenerator<ReportId> =>
  pages(PAGE, undefined, async (last: ReportId | null, count) => {
    const rows = db.selectFrom("reports").select("id").orderBy("id").limit(count);
    return (await (last === null ? rows : rows.where("id", ">", last)).execute()).map((row) => row.id);
  });

/** Standing versions whose current pass was made with something else (see `Ledger.stale`). */
export const selectStale = ({ db }: Engine, made: Made): AsyncGenerator<StaleVersion> =>
  pages(PAGE, undefined, async (last: StaleVersion | null, count) => {
    let rows = db
      .selectFrom("versions")
      .select(["article", "id", "report", "name", "engine", "rules", "knowledge"])
      .where("standing", "=", 1)
      .where((eb) =>
        eb.or([eb("engine", "<>", made.engine), eb("rules", "<>", made.rules), eb("knowledge", "<>", made.knowledge)]),
      );
    if (last !== null)
      rows = rows.where((eb) => eb(eb.refTuple("article", "id"), ">", eb.tuple(last.article, last.version)));
    return (await rows.orderBy("article").orderBy("id").limit(count).execute()).map(
      ({ article, id, report, name, engine, rules, knowledge }) => ({
        article,
        version: id,
        report,
        name,
        made: { engine, rules, knowledge },
      }),
    );
  });
