import type { Command } from "commander";
import { fillQueue } from "../../operations/fill-queue.ts";
import { findReports } from "../../operations/find-reports.ts";
import { EXIT } from "../failure.ts";
import { addMapping, type HintOptions, hintsOf } from "../hint-options.ts";
import { type LedgerOptions, onQueue, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { parseDay } from "../parse-day.ts";
import { clean, say, sayJson } from "../print.ts";

interface QueueOptions extends LedgerOptions, HintOptions {
  readonly lease?: number;
  readonly retry?: true;
}

/** `variorum queue`: reports into the queue of a ledger on PostgreSQL, for any number of workers to read. */
export const addQueueCommand = (program: Command): void => {
  withLedger(program.command("queue").description("put reports into the ledger's queue for variorum work to read"))
    .argument("[paths...]", "files, folders and archives, as with variorum read")
    .option("--outlet <name>", "who published them, where neither page nor table says so")
    .option("--published <day>", "when they came out (YYYY-MM-DD), where neither page nor table says so", parseDay)
    .option("--map <column=field>", "for tables: which column holds which field; can be given again", addMapping, {})
    .option(
      "--lease <seconds>",
      "how long a batch is left to the worker that took it (60, and more for long reports)",
      parseCount,
    )
    .option("--retry", "put in again what failed or was given up, each report by itself")
    .action(async (paths: readonly string[], options: QueueOptions) => {
      const found = options.retry && paths.length === 0 ? [] : await findReports(paths);
      const failed = await onQueue(
        options.ledger,
        async (queue) => {
          const again = options.retry ? await queue.retry() : 0;
          const now = (): string => new Date().toISOString();
          const filled = await fillQueue(queue, found, { hints: hintsOf(options), now });
          const { reports } = await queue.status();
          if (options.json) sayJson({ added: filled.added, again, failed: filled.failed, waiting: reports.waiting });
          else {
            for (const { name, notices } of filled.failed)
              for (const { message } of notices) process.stderr.write(`${clean(name)}: ${clean(message)}\n`);
            say(`${filled.added} put into the queue, ${again} put in again, ${filled.failed.length} failed`);
            say(`${reports.waiting} reports wait: variorum work reads them`);
          }
          return filled.failed.length;
        },
        options.lease,
      );
      if (failed > 0) process.exitCode = EXIT.failed;
    });
};
