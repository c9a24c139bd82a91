import type { Command } from "commander";
import { chooseThreads } from "../../operations/choose-threads.ts";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { findReports } from "../../operations/find-reports.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { readReports } from "../../operations/read-reports.ts";
import { EXIT } from "../failure.ts";
import { addMapping, type HintOptions, hintsOf } from "../hint-options.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { parseDay } from "../parse-day.ts";
import { say, sayJson } from "../print.ts";
import { startProgress } from "../progress.ts";
import { sayFaults } from "../say-faults.ts";

interface ReadOptions extends LedgerOptions, HintOptions {
  readonly knowledge: readonly string[];
  readonly lenient?: true;
  readonly threads?: number;
}

/** `variorum read`: reports into the ledger. */
export const addReadCommand = (program: Command): void => {
  withLedger(program.command("read").description("read reports: files, folders, tables of articles"))
    .argument("<paths...>", "files, folders and archives of reports; articles.csv beside them gives dates")
    .option("--outlet <name>", "who published them, where neither page nor table says so")
    .option("--published <day>", "when they came out (YYYY-MM-DD), where neither page nor table says so", parseDay)
    .option("--map <column=field>", "for tables: which column holds which field; can be given again", addMapping, {})
    .option("--knowledge <folder>", "more names and words, laid out like knowledge/; can be given again", add, [])
    .option("--threads <count>", "how many threads read (chosen by how much there is to read)", parseCount)
    .option("--lenient", "leave out what is bad in actors and places of --knowledge, and say so")
    .action(async (paths: readonly string[], options: ReadOptions) => {
      const found = await findReports(paths);
      const engine = await loadEngine(options.knowledge, { lenient: options.lenient === true });
      sayFaults(engine);
      const failed = await onLedger(options.ledger, async (ledger) => {
        const progress = startProgress(found.length, options.json === true);
        const counts = { added: 0, known: 0, rebuilt: 0, redacted: 0, failed: 0, articles: 0, claims: 0 };
        const threads = options.threads ?? (await chooseThreads(found));
        const now = (): string => new Date().toISOString();
        try {
          for await (const outcome of readReports(ledger, engine, found, { hints: hintsOf(options), now, threads })) {
            counts[outcome.standing]++;
            counts.articles += outcome.articles;
            counts.claims += outcome.claims;
            progress.step(outcome);
          }
        } finally {
          // A bar that is not stopped draws itself for ever, and the process with it.
          progress.stop();
        }
        await compareLedger(ledger, engine.knowledge.gazetteer);
        const { reports, articles, claims, events } = await ledger.stats();
        if (options.json) sayJson({ summary: counts, ledger: { reports, articles, claims, events } });
        else {
          say(
            `${counts.added} new, ${counts.known} known, ${counts.rebuilt} read anew, ${counts.failed} failed` +
              (counts.redacted > 0 ? `, ${counts.redacted} redacted and left out` : ""),
          );
          say(`${ledger.address} holds ${articles} articles, ${claims} claims, ${events} events`);
        }
        return counts.failed;
      });
      if (failed > 0) process.exitCode = EXIT.failed;
    });
};

const add = (given: string, before: readonly string[]): readonly string[] => [...before, given];
