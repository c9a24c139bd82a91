import { reportId } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import type { GivenReport, Hints, ReadReport } from "../reading/given-report.ts";
import { readReport } from "../reading/read-report.ts";
import { ReadingError } from "../reading/reading-error.ts";
import type { Ledger, PutReading } from "../storage/ledger.ts";
import type { Engine } from "./engine.ts";
import type { FoundReport } from "./find-reports.ts";
import { type Given, givenReports } from "./given-reports.ts";
import { judgedEngine } from "./judged-engine.ts";
import { keepKnowledge } from "./ledger-knowledge.ts";
import { mapInOrder } from "./map-in-order.ts";
import { type Passes, startPasses } from "./passes.ts";
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
  /** How many threads read; one is this thread itself. */
  readonly threads?: number;
}

/** Reports that are on their way at once, for each thread: one is read while another is written. */
const REPORTS_A_THREAD = 2;

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
  const passes = startPasses(await judgedEngine(ledger, unjudged), options.threads);
  try {
    const stale = await staleReports(ledger, passes.engine);
    const given = givenReports(found, options.hints);
    yield* mapInOrder(given, passes.width === 1 ? 1 : passes.width * REPORTS_A_THREAD, (one) =>
      one.kind === "trouble"
        ? Promise.resolve(failed(one.name, one.notices))
        : readOne(ledger, passes, one, options.now, stale),
    );
  } finally {
    await passes.close();
  }
}

/** Reads one report into the ledger unless it stands there already, read the same way by the same engine. */
async function readOne(
  ledger: Ledger,
  passes: Passes,
  { report, received }: Given & { readonly kind: "report" },
  now: () => string,
  stale: ReadonlySet<string>,
): Promise<ReportOutcome> {
  const id = reportId(report.bytes);
  if (!stale.has(id) && (await ledger.hasReading(id, report.name, report.hints))) {
    return { name: report.name, standing: "known", articles: 0, claims: 0, notices: [] };
  }
  return putReport(ledger, passes, report, received ?? now());
}

/** Reads one report and puts it into the ledger in one transaction. */
export async function putReport(
  ledger: Ledger,
  passes: Passes,
  given: GivenReport,
  received: string,
): Promise<ReportOutcome & { readonly put: PutReading | null }> {
  const { engine } = passes;
  const { report, articles, notices } = await readOrRefuse(given, engine);
  const all = [...notices, ...articles.flatMap((article) => article.notices)];
  if (articles.length === 0) return { ...failed(given.name, all), put: null };
  const versions = await Promise.all(articles.map((article) => passes.over(article)));
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

async function staleReports(ledger: Ledger, engine: Engine): Promise<ReadonlySet<string>> {
  const stale = new Set<string>();
  for await (const { report } of ledger.stale(engine.made)) stale.add(report);
  return stale;
}
