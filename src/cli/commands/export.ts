import { setFlagsFromString } from "node:v8";
import type { Command } from "commander";
import { exportRecords } from "../../operations/export-records.ts";
import { EXPORT_FORMATS } from "../../publishing/exports/formats.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";
import { mayWrite, writeOutput } from "../write-output.ts";

interface ExportOptions extends LedgerOptions {
  readonly output: string;
  readonly where: string;
  readonly force?: true;
}

/**
 * An export is one long loop over rows that are forgotten at once. Left to itself the heap grows to four times what is alive
 * before it is swept: growing by a fifth keeps a million claims under 300 MB and costs little time.
 */
const SLOW_GROWTH = "--heap-growing-percent=20";

/** `variorum export`: the ledger in the codebook's formats and in those of others. */
export const addExportCommand = (program: Command): void => {
  withLedger(program.command("export").description("write claims, label uses or events in a format (docs/exports.md)"))
    .argument("<format>", EXPORT_FORMATS.map(({ name }) => name).join(", "))
    .requiredOption("-o, --output <file>", "where to; - is standard output")
    .option("--where <query>", "only what fits, as type:killed place:Aleppo from:2016-08 (docs/cli.md)", "")
    .option("--force", "write over a file that is there")
    .action(async (name: string, options: ExportOptions) => {
      setFlagsFromString(SLOW_GROWTH);
      const { output: path } = options;
      const force = options.force === true;
      await onLedger(options.ledger, async (ledger) => {
        const { pieces, losses } = await exportRecords(ledger, name, options.where);
        const beside = path === "-" || losses === null ? null : `${path}.losses.json`;
        if (beside !== null) await mayWrite(beside, force);
        await writeOutput(path, force, pieces);
        if (path === "-") return;
        if (beside !== null) await writeOutput(beside, true, [losses!]);
        const files = beside === null ? [path] : [path, beside];
        if (options.json) sayJson({ files });
        else say(`${name} in ${files.join(", ")}`);
      });
    });
};
