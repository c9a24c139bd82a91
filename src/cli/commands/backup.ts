import type { Command } from "commander";
import { backUp } from "../../storage/backup/back-up.ts";
import { restore } from "../../storage/backup/restore.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";

/** `variorum backup <file>`: the ledger as one file, while others go on reading into it. */
export const addBackupCommand = (program: Command): void => {
  withLedger(program.command("backup").description("copy the ledger into one file, as it is at one moment"))
    .argument("<file>", "where to; never written over")
    .action(async (file: string, options: LedgerOptions) => {
      await backUp(options.ledger, file);
      if (options.json) sayJson({ ledger: options.ledger, file });
      else say(`${file} holds the ledger: variorum restore makes a ledger of it`);
    });
};

/** `variorum restore <file>`: a ledger from a backup. */
export const addRestoreCommand = (program: Command): void => {
  withLedger(program.command("restore").description("make a ledger from a backup, where there is none yet"))
    .argument("<file>", "what variorum backup wrote")
    .action(async (file: string, options: LedgerOptions) => {
      await restore(file, options.ledger);
      // Opening brings a ledger of an earlier Variorum up to this one.
      const stats = await onLedger(options.ledger, (ledger) => ledger.stats());
      if (options.json) sayJson(stats);
      else
        say(
          `${stats.articles} articles, ${stats.claims} claims, ${stats.judgements} judgements: variorum check goes through them`,
        );
    });
};
