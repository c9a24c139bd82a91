import type { Command } from "commander";
import { checkLedger } from "../../operations/check-ledger.ts";
import { EXIT } from "../failure.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { clean, say, sayJson } from "../print.ts";

/** `variorum check`: whether everything in the ledger is as its hashes, spans and chains say. */
export const addCheckCommand = (program: Command): void => {
  withLedger(
    program.command("check").description("go through the whole ledger: hashes, spans, keys, the chain of judgements"),
  ).action(async (options: LedgerOptions) => {
    await onLedger(options.ledger, async (ledger) => {
      let faults = 0;
      for await (const fault of checkLedger(ledger)) {
        faults++;
        if (options.json) sayJson(fault);
        else say(clean(`${fault.kind} ${fault.id}: ${fault.message}`));
      }
      if (faults > 0) process.exitCode = EXIT.failed;
      if (options.json) return;
      const { reports, versions, claims, events, judgements } = await ledger.stats();
      say(
        `${reports} reports, ${versions} versions, ${claims} claims, ${events} events, ${judgements} judgements: ${faults === 0 ? "all in order" : `${faults} faults`}`,
      );
    });
  });
};
