import type { Command } from "commander";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { workQueue } from "../../operations/work-queue.ts";
import { type LedgerOptions, onLedger, onQueue, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { clean, say, sayJson } from "../print.ts";
import { sayFaults } from "../say-faults.ts";

interface WorkCommandOptions extends LedgerOptions {
  readonly concurrency: number;
  readonly untilEmpty?: true;
  readonly knowledge: readonly string[];
  readonly lenient?: true;
}

/** `variorum work`: read what waits in the queue, beside any number of other workers. */
export const addWorkCommand = (program: Command): void => {
  withLedger(program.command("work").description("read what waits in the queue of a ledger on PostgreSQL"))
    .option("--concurrency <count>", "how many threads read", parseCount, 1)
    .option("--until-empty", "stop when nothing waits, and lay the ledger side by side; else wait for more")
    .option(
      "--knowledge <folder>",
      "more names and words; can be given again",
      (folder: string, before: readonly string[]) => [...before, folder],
      [],
    )
    .option("--lenient", "leave out what is bad in actors and places of --knowledge, and say so")
    .action(async (options: WorkCommandOptions) => {
      const stopping = new AbortController();
      // What was begun is ended: a second signal ends the process at once, and loses nothing that was acknowledged.
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stopping.abort());
      const engine = await loadEngine(options.knowledge, { lenient: options.lenient === true });
      sayFaults(engine);
      await onLedger(options.ledger, (ledger) =>
        onQueue(options.ledger, async (queue) => {
          const total = { reports: 0, articles: 0, claims: 0, failed: 0 };
          const began = performance.now();
          const work = workQueue(ledger, queue, engine, {
            threads: options.concurrency,
            untilEmpty: options.untilEmpty === true,
            signal: stopping.signal,
          });
          for await (const batch of work) {
            total.reports += batch.reports;
            total.articles += batch.articles;
            total.claims += batch.claims;
            total.failed += batch.failures.length;
            if (options.json) sayJson(batch);
            if (batch.trouble !== null) process.stderr.write(`${clean(batch.trouble)}; trying again\n`);
            for (const { id, message } of batch.failures)
              process.stderr.write(`${id.slice(0, 8)}: ${clean(message)} (kept in the queue)\n`);
          }
          if (options.untilEmpty && !stopping.signal.aborted) await compareLedger(ledger, engine.knowledge.gazetteer);
          const seconds = (performance.now() - began) / 1000;
          if (options.json) return sayJson({ ...total, seconds });
          say(`${total.reports} reports, ${total.articles} articles, ${total.claims} claims, ${total.failed} failed`);
          say(`${(total.articles / seconds).toFixed(1)} articles a second`);
        }),
      );
    });
};
