import { type Command, Option } from "commander";
import { loadEngine } from "../../operations/load-engine.ts";
import { makeDossier } from "../../operations/make-dossier.ts";
import { TEXTS, type Texts } from "../../publishing/dossier/dossier-input.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";
import { writeOutput } from "../write-output.ts";

interface DossierOptions extends LedgerOptions {
  readonly output: string;
  readonly texts: Texts;
  readonly title?: string;
  readonly force?: true;
}

/** `variorum dossier`: one HTML file for people without Variorum. */
export const addDossierCommand = (program: Command): void => {
  withLedger(program.command("dossier").description("write one self-contained HTML file of events and their accounts"))
    .argument("[event]", "an event's id or its first characters, or all", "all")
    .requiredOption("-o, --output <file.html>", "where to; - is standard output")
    .addOption(
      new Option("--texts <how-much>", "how much of the articles' own words goes in")
        .choices(TEXTS)
        .default("sentences"),
    )
    .option("--title <words>", "heading of the dossier")
    .option("--force", "write over a file that is there")
    .action(async (event: string, options: DossierOptions) => {
      const engine = await loadEngine();
      await onLedger(options.ledger, async (ledger) => {
        const html = await makeDossier(ledger, engine, {
          event: event === "all" ? null : event,
          title: options.title ?? null,
          texts: options.texts,
          written: new Date().toISOString().slice(0, 10),
        });
        await writeOutput(options.output, options.force === true, [html]);
        if (options.output === "-") return;
        if (options.json) sayJson({ dossier: options.output, bytes: Buffer.byteLength(html) });
        else say(`dossier in ${options.output}`);
      });
    });
};
