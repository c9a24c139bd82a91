import type { Command } from "commander";
import { loadExports } from "../../operations/export-records.ts";
import { UsageError } from "../../operations/usage-error.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";
import { writeOutput } from "../write-output.ts";

interface ExportOptions extends LedgerOptions {
  readonly output: string;
  readonly force?: true;
}

/** `variorum export`: the ledger in the codebook's formats and in those of others. */
export const addExportCommand = (program: Command): void => {
  withLedger(program.command("export").description("write claims, label uses or events in a format (docs/exports.md)"))
    .argument("<format>", "claims, framing, claims-csv, web-annotations, acled-csv, ucdp-csv or geojson")
    .requiredOption("-o, --output <file>", "where to; - is standard output")
    .option("--force", "write over a file that is there")
    .action(async (name: string, options: ExportOptions) => {
      const exports = await loadExports();
      const chosen = exports.get(name);
      if (chosen === undefined) {
        throw new UsageError(`no format "${name}": say one of ${[...exports.keys()].join(", ")}`);
      }
      const { output: path } = options;
      const force = options.force === true;
      await onLedger(options.ledger, async (ledger) => {
        await writeOutput(path, force, chosen.pieces(ledger));
        if (path === "-") return;
        const files = [path];
        if (chosen.losses !== null) {
          await writeOutput(`${path}.losses.json`, true, [chosen.losses]);
          files.push(`${path}.losses.json`);
        }
        if (options.json) sayJson({ files });
        else say(`${name} in ${files.join(", ")}`);
      });
    });
};
