import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { reportId } from "../model/ids.ts";
import { type Notice, notice } from "../model/notice.ts";
import { archiveOf } from "../reading/archives/archives.ts";
import { openArchive } from "../reading/archives/open-archive.ts";
import type { GivenReport, Hints, ReadReport } from "../reading/given-report.ts";
import { readReport } from "../reading/read-report.ts";
import { readSideFile, type SideFile } from "../reading/read-side-file.ts";
import { ReadingError } from "../reading/reading-error.ts";
import type { Ledger, PutReading } from "../storage/ledger.ts";
import type { Engine } from "./engine.ts";
import type { FoundReport } from "./find-reports.ts";
import { judgedEngine } from "./judged-engine.ts";
import { keepKnowledge } from "./ledger-knowledge.ts";
import { passOver } from "./pass-over.ts";
import { UsageError } from "./usage-error.ts";

/** What became of one report. `failed` gave no article; its notices say why. */
export interface ReportOutcome {
  readonly name: string;
  readonly standing: PutReading["standing"] | "failed";
  readonly articles: number;
  readonly claims: number;
  /** Those of the report and of its articles. */
  readonly notices: readonly Notice[];
}

/** How reports are to be read. */
export interface ReadingOptions {
  /** What is known about all of them; a side file says more about one. */
  readonly hints: Omit<Hints, "side">;
  /** ISO 8601 instant that the ledger keeps as the time of receipt. */
  readonly now: () => string;
}

/**
 * Reads reports into the ledger, one transaction each: what was yielded as added is kept, whatever happens next.
 * A report that fails is yielded with its notices, and the rest is read. What people have said about names is heeded, and
 * knowledge beside the package's own is kept with the ledger.
 */
export async function* readReports(
  ledger: Ledger,
  unjudged: Engine,
  found: readonly FoundReport[],
  options: ReadingOptions,
): AsyncGenerator<ReportOutcome> {
  await keepKnowledge(ledger, unjudged);
  const engine = await judgedEngine(ledger, unjudged);
  const { sides, unopened } = await readSideFiles(found);
  yield* unopened;
  const stale = await staleReports(ledger, engine);
  for (const report of found) {
    if (report.kind === "trouble") {
      yield failed(report.name, [notice("operations/not-opened", "failure", report.message)]);
      continue;
    }
    if (sides.has(report.path)) continue;
    if (archiveOf(report.name) !== null) {
      yield* readArchive(ledger, engine, report, options, stale);
      continue;
    }
    let bytes: Uint8Array;
    try {
      bytes = await readFile(report.path);
    } catch (error) {
      yield notOpened(report.name, error);
      continue;
    }
    const side = report.side === null ? undefined : sides.get(report.side)?.rows.get(basename(report.path));
    const hints: Hints = side === undefined ? options.hints : { ...options.hints, side };
    yield await readOne(ledger, engine, { name: report.name, bytes, hints }, options.now(), stale);
  }
}

/** Reads the reports in an archive, one at a time, each of them a report of the ledger under its name in the archive. */
async function* readArchive(
  ledger: Ledger,
  engine: Engine,
  { path, name: archive }: { readonly path: string; readonly name: string },
  options: ReadingOptions,
  stale: ReadonlySet<string>,
): AsyncGenerator<ReportOutcome> {
  let reports = 0;
  try {
    for await (const member of openArchive(archive, createReadStream(path))) {
      if (member.kind === "trouble") {
        yield failed(member.name, [member.notice]);
        continue;
      }
      reports++;
      const { name, bytes, received } = member;
      const hints: Hints = { ...options.hints, ...member.hints };
      yield await readOne(ledger, engine, { name, bytes, hints }, received ?? options.now(), stale);
    }
  } catch (error) {
    if (!isNotOpened(error)) throw error;
    yield notOpened(archive, error);
    return;
  }
  if (reports > 0) return;
  yield failed(archive, [notice("operations/empty-archive", "failure", "there is no report in this archive")]);
}

/** Reads one report into the ledger unless it stands there already, read the same way by the same engine. */
async function readOne(
  ledger: Ledger,
  engine: Engine,
  given: GivenReport,
  received: string,
  stale: ReadonlySet<string>,
): Promise<ReportOutcome> {
  const id = reportId(given.bytes);
  if (!stale.has(id) && (await ledger.hasReading(id, given.name, given.hints))) {
    return { name: given.name, standing: "known", articles: 0, claims: 0, notices: [] };
  }
  return putReport(ledger, engine, given, received);
}

/** Reads one report and puts it into the ledger in one transaction. */
export async function putReport(
  ledger: Ledger,
  engine: Engine,
  given: GivenReport,
  received: string,
): Promise<ReportOutcome & { readonly put: PutReading | null }> {
  const { report, articles, notices } = await readOrRefuse(given, engine);
  const all = [...notices, ...articles.flatMap((article) => article.notices)];
  if (articles.length === 0) return { ...failed(given.name, all), put: null };
  const versions = articles.map((article) => passOver(article, engine));
  const { name, bytes, hints } = given;
  const put = await ledger.putReading({ report, name, bytes, hints, received, notices, made: engine.made, versions });
  const claims = versions.reduce((sum, version) => sum + version.claims.length, 0);
  return { name, standing: put.standing, articles: articles.length, claims, notices: all, put };
}

/** What the reader calls wrong use (a column that is not there) is wrong use of the command. */
async function readOrRefuse(given: GivenReport, engine: Engine): Promise<ReadReport> {
  try {
    return await readReport(given, engine.pageWords);
  } catch (error) {
    if (error instanceof ReadingError) throw new UsageError(`${given.name}: ${error.message}`);
    throw error;
  }
}

const failed = (name: string, notices: readonly Notice[]): ReportOutcome => ({
  name,
  standing: "failed",
  articles: 0,
  claims: 0,
  notices,
});

/** Trouble of the file system, not of the ledger or of ours. */
const isNotOpened = (error: unknown): boolean =>
  error instanceof Error && "syscall" in error && ["open", "read"].includes(String(error.syscall));

const notOpened = (name: string, error: unknown): ReportOutcome => {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return failed(name, [
    notice("operations/not-opened", "failure", `cannot be opened (${code}): check that you may read it`),
  ]);
};

/**
 * Side files among and beside the reports, by path; a table that is none is a report like others. One that cannot be
 * opened fails here, unless it is among the reports and fails there.
 */
async function readSideFiles(
  found: readonly FoundReport[],
): Promise<{ readonly sides: ReadonlyMap<string, SideFile>; readonly unopened: readonly ReportOutcome[] }> {
  const paths = new Set(found.flatMap((report) => (report.kind === "report" && report.side ? [report.side] : [])));
  const sides = new Map<string, SideFile>();
  const unopened: ReportOutcome[] = [];
  for (const path of paths) {
    try {
      const side = readSideFile(await readFile(path));
      if (side !== null) sides.set(path, side);
    } catch (error) {
      if (!found.some((report) => report.path === path)) unopened.push(notOpened(basename(path), error));
    }
  }
  return { sides, unopened };
}

async function staleReports(ledger: Ledger, engine: Engine): Promise<ReadonlySet<string>> {
  const stale = new Set<string>();
  for await (const { report } of ledger.stale(engine.made)) stale.add(report);
  return stale;
}
