import { type Command, Option } from "commander";
import { loadEngine } from "../../operations/load-engine.ts";
import { makeDossier } from "../../operations/make-dossier.ts";
import { printPdf } from "../../operations/print-pdf.ts";
import { UsageError } from "../../operations/usage-error.ts";
import { TEXTS, type Texts } from "../../publishing/dossier/dossier-input.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";
import { mayWrite, writeOutput } from "../write-output.ts";

interface DossierOptions extends LedgerOptions {
  readonly where: string;
  readonly pdf?: true;
  readonly output: string;
  readonly texts: Texts;
  readonly title?: string;
  readonly force?: true;
}

/** `variorum dossier`: one HTML file for people without Variorum. */
export const addDossierCommand = (program: Command): void => {
  withLedger(program.command("dossier").description("write one self-contained HTML file of events and their accounts"))
    .argument("[event]", "an event's id or its first characters, or all", "all")
    .requiredOption("-o, --output <file>", "where to; - is standard output")
    .option("--where <query>", "only events that fit, as place:Aleppo from:2016-08 (docs/cli.md)", "")
    .option("--pdf", "print it as PDF with the system's Chromium")
    .addOption(
      new Option("--texts <how-much>", "how much of the articles' own words goes in")
        .choices(TEXTS)
        .default("sentences"),
    )
    .option("--title <words>", "heading of the dossier")
    .option("--force", "write over a file that is there")
    .action(async (event: string, options: DossierOptions) => {
      const { output: path } = options;
      const force = options.force === true;
      if (!options.pdf && path.toLowerCase().endsWith(".pdf")) {
        throw new UsageError(`${path} would be HTML: add --pdf, or give a name that ends in .html`);
      }
      if (path !== "-") await mayWrite(path, force);
      const engine = await loadEngine();
      await onLedger(options.ledger, async (ledger) => {
        const html = await makeDossier(ledger, engine, {
          event: event === "all" ? null : event,
          where: options.where,
          title: options.title ?? null,
          texts: options.texts,
          written: new Date().toISOString().slice(0, 10),
        });
        const whole = options.pdf ? await printPdf(html) : html;
        await writeOutput(path, force, [whole]);
        if (path === "-") return;
        if (options.json) sayJson({ dossier: path, bytes: Buffer.byteLength(whole) });
        else say(`dossier in ${path}`);
      });
    });
};
