import { join } from "node:path";
import type { Command } from "commander";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { askAddress } from "../../operations/fetching/ask-address.ts";
import { instant, SYSTEM_CLOCK } from "../../operations/following/clock.ts";
import { followSources } from "../../operations/following/follow-sources.ts";
import { givenSources } from "../../operations/following/given-sources.ts";
import { keepAnswers } from "../../operations/following/keep-answers.ts";
import type { Visit } from "../../operations/following/visit.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { isPostgres } from "../../storage/open-postgres.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { clean, dim, say, sayJson } from "../print.ts";

interface FollowCommandOptions extends LedgerOptions {
  readonly every: number;
  readonly once?: true;
  readonly archive?: string;
  readonly threads: number;
}

const MINUTE = 60_000;

/** `variorum follow`: read feeds, sitemaps and pages of the web as they come. */
export const addFollowCommand = (program: Command): void => {
  withLedger(program.command("follow").description("follow feeds, sitemaps and pages, and read what is new or changed"))
    .argument(
      "[sources...]",
      "addresses, or files that list them (OPML, sitemap, one a line); none goes on with what is followed",
    )
    .option("--every <minutes>", "how often feeds are asked", parseCount, 15)
    .option("--once", "stop when nothing is due; else wait for what comes")
    .option(
      "--archive <folder>",
      "where fetched pages are kept as WARC (in the ledger's folder, or ./variorum-archive)",
    )
    .option("--threads <count>", "how many threads read", parseCount, 1)
    .action(async (sources: readonly string[], options: FollowCommandOptions) => {
      const stopping = new AbortController();
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
      const given = await givenSources(sources, instant(SYSTEM_CLOCK.now()));
      const engine = await loadEngine();
      await onLedger(options.ledger, async (ledger) => {
        const added = await ledger.followed.add(given);
        // Who names an address again wants it asked again.
        const urls = given.map(({ url }) => url);
        const revived = await ledger.followed.revive(urls, instant(SYSTEM_CLOCK.now()));
        if (!options.json) say(`${added} of ${given.length} addresses are new, ${revived} are asked again`);
        const visits = followSources(ledger, engine, {
          ask: askAddress(),
          archive: await keepAnswers(options.archive ?? archiveOf(options.ledger)),
          clock: SYSTEM_CLOCK,
          every: options.every * MINUTE,
          once: options.once === true,
          threads: options.threads,
          signal: stopping.signal,
          compare: async () => void (await compareLedger(ledger, engine.knowledge.gazetteer)),
        });
        for await (const visit of visits) {
          if (options.json) sayJson(visit);
          else show(visit);
        }
        const counts = await ledger.followed.counts(instant(SYSTEM_CLOCK.now()));
        if (options.json) sayJson(counts);
        else say(`${counts.lists} lists and ${counts.pages} pages followed, ${counts.failing} in trouble`);
      });
    });
};

const archiveOf = (ledger: string): string => (isPostgres(ledger) ? "variorum-archive" : join(ledger, "archive"));

function show({ url, outcome, found, report, message }: Visit): void {
  if (outcome === "unchanged") return;
  const what = [
    ...(report === null ? [] : [`${report.standing}, ${report.claims} claims`]),
    ...(found > 0 ? [`${found} new addresses`] : []),
    ...(message === null ? [] : [clean(message)]),
    ...(report?.notices ?? []).filter(({ severity }) => severity === "failure").map((notice) => clean(notice.message)),
  ];
  say(`${outcome} ${clean(url)} ${dim(what.join("; "))}`);
}
