import type { Command } from "commander";
import { checkAndTell } from "../check-and-tell.ts";
import { EXIT } from "../failure.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";

/** `variorum check`: whether everything in the ledger is as its hashes, spans and chains say. */
export const addCheckCommand = (program: Command): void => {
  withLedger(
    program.command("check").description("go through the whole ledger: hashes, spans, keys, the chain of judgements"),
  ).action(async (options: LedgerOptions) => {
    const faults = await onLedger(options.ledger, (ledger) => checkAndTell(ledger, options.json === true));
    if (faults > 0) process.exitCode = EXIT.failed;
  });
};
