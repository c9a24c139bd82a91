import { reattach } from "../comparison/reattach.ts";
import { anchorsOf, type Judgement, standingJudgements } from "../model/judgement.ts";
import type { Notice } from "../model/notice.ts";
import type { Hints } from "../reading/given-report.ts";
import type { ClaimChange, Ledger } from "../storage/ledger.ts";
import { collect } from "./collect.ts";
import type { Engine } from "./engine.ts";
import { judgedEngine } from "./judged-engine.ts";
import { keepKnowledge } from "./ledger-knowledge.ts";
import { type Passes, startPasses } from "./passes.ts";
import { putReport } from "./read-reports.ts";

/** What a rebuild did with one report. */
export interface Rebuilt extends ClaimChange {
  readonly name: string;
  readonly notices: readonly Notice[];
}

/** How a ledger is to be rebuilt. */
export interface RebuildOptions {
  /** Only reports whose pass was made by another engine, other rules or other knowledge. */
  readonly stale: boolean;
  /** How many threads read; one is this thread itself. */
  readonly threads?: number;
}

/**
 * Reads the ledger's own reports again, from the bytes it keeps, with the engine as it is now, and then the texts whose
 * bytes were taken out. Judgements stay and hang on the claims that they find again; those about names are heeded.
 */
export async function* rebuild(ledger: Ledger, unjudged: Engine, options: RebuildOptions): AsyncGenerator<Rebuilt> {
  await keepKnowledge(ledger, unjudged);
  const passes = startPasses(await judgedEngine(ledger, unjudged), options.threads);
  try {
    yield* rebuildReports(ledger, passes, options.stale);
    yield* rebuildTexts(ledger, passes);
  } finally {
    await passes.close();
  }
}

/** Reports whose bytes the ledger keeps. */
async function* rebuildReports(ledger: Ledger, passes: Passes, stale: boolean): AsyncGenerator<Rebuilt> {
  for (const id of await reportsToRead(ledger, passes.engine, stale)) {
    const report = await ledger.report(id);
    if (report === null || report.bytes === null) continue;
    for (const { name, hints, received } of report.readings) {
      const given = { name, bytes: report.bytes, hints: hints as Hints };
      const { put, notices } = await putReport(ledger, passes, given, received);
      yield { name, ...(put?.claims ?? NO_CHANGE), notices };
    }
  }
}

const NO_CHANGE: ClaimChange = { kept: 0, changed: 0, added: 0, dropped: 0 };

/** Versions that are still stale when all bytes have been read: the ledger has only their (redacted) text. */
async function* rebuildTexts(ledger: Ledger, passes: Passes): AsyncGenerator<Rebuilt> {
  const versions = (await collect(ledger.stale(passes.engine.made))).map(({ version }) => version);
  for (const version of versions) {
    const [article] = await collect(ledger.articles({ versions: [version] }));
    if (article === undefined) continue;
    const { claims, labels } = await passes.over(article);
    const change = await ledger.putPass({
      article: article.id,
      version: article.version,
      made: passes.engine.made,
      claims,
      labels,
    });
    yield { name: article.label, ...change, notices: [] };
  }
}

/**
 * Judgements that hang on no claim of the ledger as it is now: kept, and listed for a person to look at. Those that were
 * taken back are past caring; a missed claim needs its text alone.
 */
export async function orphanedJudgements(ledger: Ledger): Promise<readonly Judgement[]> {
  const given = (await collect(ledger.judgements())).flatMap(({ judgement }) => judgement ?? []);
  const orphans: Judgement[] = [];
  for (const judgement of standingJudgements(given)) if (!(await hangs(ledger, judgement))) orphans.push(judgement);
  return orphans;
}

async function hangs(ledger: Ledger, judgement: Judgement): Promise<boolean> {
  for (const anchor of anchorsOf(judgement)) {
    const versions = [anchor.version];
    if (judgement.verdict === "missed") {
      if ((await collect(ledger.articles({ versions }))).length === 0) return false;
      continue;
    }
    const claims = (await collect(ledger.claims({ versions }))).map(({ claim }) => claim);
    if (reattach(anchor, claims) === null) return false;
  }
  return true;
}

async function reportsToRead(ledger: Ledger, engine: Engine, stale: boolean): Promise<readonly string[]> {
  if (!stale) return collect(ledger.reports());
  const ids = new Set<string>();
  for await (const { report } of ledger.stale(engine.made)) ids.add(report);
  return [...ids].sort();
}
