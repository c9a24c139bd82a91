import type { Command } from "commander";
import { distribute } from "../../storage/distribution/distribute.ts";
import { distributionSql } from "../../storage/distribution/distribution-sql.ts";
import { readPostgresAddress } from "../../storage/open-postgres.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";

interface MigrateOptions extends LedgerOptions {
  readonly citus?: true;
  readonly print?: true;
}

/** `variorum migrate`: bring a ledger's tables up to this version, or distribute them over many machines. */
export const addMigrateCommand = (program: Command): void => {
  withLedger(program.command("migrate").description("bring the ledger's tables up to this version"))
    .option("--citus", "distribute the tables over the machines of a Citus cluster")
    .option("--print", "with --citus: print the statements, and do nothing")
    .action(async (options: MigrateOptions) => {
      if (options.citus && options.print) {
        for (const statement of distributionSql(readPostgresAddress(options.ledger).schema)) say(`${statement};`);
        return;
      }
      // Opening a ledger migrates it.
      const address = await onLedger(options.ledger, async (ledger) => ledger.address);
      const distributed = options.citus ? await distribute(options.ledger) : 0;
      if (options.json) sayJson({ ledger: address, distributed });
      else say(`${address} is of this version${options.citus ? `; ${distributed} tables were distributed` : ""}`);
    });
};
