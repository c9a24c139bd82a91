import { Argument, type Command } from "commander";
import { exportClaims, exportFraming } from "../../operations/export-records.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { openOutput } from "../open-output.ts";
import { say } from "../print.ts";

const EXPORTS = { claims: exportClaims, framing: exportFraming };

interface ExportOptions extends LedgerOptions {
  readonly output: string;
  readonly force?: true;
}

/** `variorum export`: the ledger in the codebook's formats. */
export const addExportCommand = (program: Command): void => {
  withLedger(program.command("export").description("write claims or label uses as JSON lines (docs/codebook.md)"))
    .addArgument(new Argument("<what>", "what to write").choices(Object.keys(EXPORTS)))
    .requiredOption("-o, --output <file>", "where to; - is standard output")
    .option("--force", "write over a file that is there")
    .action(async (what: keyof typeof EXPORTS, options: ExportOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        const output = await openOutput(options.output, options.force === true);
        let count = 0;
        for await (const record of EXPORTS[what](ledger)) {
          await output.write(`${JSON.stringify(record)}\n`);
          count++;
        }
        await output.finish();
        if (options.output !== "-") say(`${count} records in ${options.output}`);
      });
    });
};
