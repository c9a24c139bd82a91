import type { Command } from "commander";
import { isPostgres } from "../../storage/open-postgres.ts";
import { type LedgerOptions, onLedger, onQueue, withLedger } from "../ledger-option.ts";
import { clean, dim, say, sayJson } from "../print.ts";

/** `variorum status`: what the ledger holds, and what waits in its queue. */
export const addStatusCommand = (program: Command): void => {
  withLedger(program.command("status").description("what the ledger holds; its queue, pace and failures")).action(
    async (options: LedgerOptions) => {
      const { stats, followed, queued } = await onLedger(options.ledger, async (ledger) => ({
        stats: await ledger.stats(),
        followed: await ledger.followed.counts(new Date().toISOString()),
        queued: (await ledger.queueStatus()) !== null,
      }));
      const waiting = queued
        ? await onQueue(options.ledger, async (queue) => {
            const failures: { readonly name: string; readonly message: string }[] = [];
            for await (const { name, message } of queue.failures()) failures.push({ name, message });
            return { ...(await queue.status()), failures };
          })
        : null;
      if (options.json) return sayJson({ ledger: stats, queue: waiting, followed });
      say(
        `${stats.reports} reports, ${stats.articles} articles, ${stats.versions} versions, ${stats.claims} claims, ${stats.events} events, ${stats.sourceGroups} independent sources, ${stats.judgements} judgements`,
      );
      if (followed.lists + followed.pages > 0)
        say(
          `follows ${followed.lists} lists and ${followed.pages} pages, ${followed.due} due, ${followed.failing} in trouble`,
        );
      if (waiting === null)
        return say(
          isPostgres(options.ledger)
            ? "nothing was ever put into its queue: variorum queue does"
            : "no queue: one process reads into an embedded ledger",
        );
      const { batches, reports, pace, failures } = waiting;
      say(`queue: ${reports.waiting} reports in ${batches.waiting} waiting and ${batches.taken} taken batches`);
      say(`pace: ${pace} reports in the last minute`);
      if (batches.givenUp > 0)
        say(`${batches.givenUp} batches were given up: variorum queue --retry puts their reports in again`);
      if (failures.length > 0) say(`${failures.length} reports failed: variorum queue --retry puts them in again`);
      for (const { name, message } of failures) say(dim(`    ${clean(name)}: ${clean(message)}`));
    },
  );
};
