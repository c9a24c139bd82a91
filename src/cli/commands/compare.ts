import type { Command } from "commander";
import { ACCOUNT_FIELDS } from "../../model/event.ts";
import { findEvent } from "../../operations/find-event.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { bold, clean, dim, lineWidth, mark, say, sayJson, wrap } from "../print.ts";
import { accountLetter, eventBlock } from "../show-event.ts";

/** `variorum compare`: what the accounts of one event do with each field. */
export const addCompareCommand = (program: Command): void => {
  withLedger(program.command("compare").description("lay the accounts of one event side by side, field by field"))
    .argument("<event>", "an event's id or its first characters")
    .action(async (id: string, options: LedgerOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        const event = await findEvent(ledger, id);
        if (options.json) return sayJson(event);
        say(`${eventBlock(event)}\n`);
        for (const field of ACCOUNT_FIELDS) {
          const differences = event.differences.filter((difference) => difference.field === field);
          if (differences.length > 0) say(bold(field));
          for (const { left, right, outcome, reason } of differences) {
            const line = `${accountLetter(left)} ${accountLetter(right)}  ${outcome.padEnd(15)} ${clean(reason)}`;
            say(wrap(outcome === "differ" ? mark(line) : line, lineWidth(), "    "));
          }
        }
        say(dim(`\ncredibility ${event.credibility.grade} (Admiralty scale): ${clean(event.credibility.reason)}`));
        for (const { kind, event: other, reason } of event.links)
          say(dim(`${kind} ${other.slice(0, 8)}: ${clean(reason)}`));
      });
    });
};
