import type { Command } from "commander";
import { parseEventQuery } from "../../operations/parse-query.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { parseDay } from "../parse-day.ts";
import { say, sayJson } from "../print.ts";
import { countDiffers, eventBlock, eventLine } from "../show-event.ts";

interface EventsOptions extends LedgerOptions {
  readonly where: string;
  readonly contested?: true;
  readonly short?: true;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
}

/** `variorum events`: events in the order of time, with their rival accounts. */
export const addEventsCommand = (program: Command): void => {
  withLedger(program.command("events").description("list events with their rival accounts side by side"))
    .option("--where <query>", "only what fits, as place:Aleppo independent:2 (docs/cli.md)", "")
    .option("--contested", "only events whose accounts differ")
    .option("--short", "one line an event")
    .option("--from <day>", "only events on this day (YYYY-MM-DD) or later", parseDay)
    .option("--to <day>", "only events on this day or earlier", parseDay)
    .option("--limit <count>", "at most so many", parseCount)
    .action(async (options: EventsOptions) => {
      const { where, from, to } = options;
      const query = {
        ...parseEventQuery(where),
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      };
      await onLedger(options.ledger, async (ledger) => {
        let left = options.limit ?? Number.POSITIVE_INFINITY;
        for await (const event of ledger.events(query)) {
          if (options.contested && countDiffers(event) === 0) continue;
          if (left-- <= 0) break;
          if (options.json) sayJson(event);
          else say(options.short ? eventLine(event) : `${eventBlock(event)}\n`);
        }
      });
    });
};
