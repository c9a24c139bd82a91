import { join } from "node:path";
import type { Command } from "commander";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { findReports } from "../../operations/find-reports.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { makeDossier } from "../../operations/make-dossier.ts";
import { inPackage } from "../../operations/package-root.ts";
import { readReports } from "../../operations/read-reports.ts";
import { UsageError } from "../../operations/usage-error.ts";
import { DEFAULT_LEDGER, onLedger } from "../ledger-option.ts";
import { bold, say } from "../print.ts";
import { eventBlock, eventLine } from "../show-event.ts";
import { writeOutput } from "../write-output.ts";

interface TourOptions {
  readonly ledger: string;
}

/** `variorum tour`: the samples from the first report to the dossier. */
export const addTourCommand = (program: Command): void => {
  program
    .command("tour")
    .description("read the bundled samples, print the events with their rival accounts, write a dossier")
    .option("--ledger <folder>", "folder of the embedded ledger", DEFAULT_LEDGER)
    .action(async ({ ledger: folder }: TourOptions) => {
      if (folder.includes("://"))
        throw new UsageError("the tour keeps an embedded ledger: give a folder with --ledger");
      const engine = await loadEngine();
      const found = await findReports([inPackage("samples")]);
      await onLedger(folder, async (ledger) => {
        const now = (): string => new Date().toISOString();
        for await (const _ of readReports(ledger, engine, found, { hints: {}, now }));
        await compareLedger(ledger, engine.knowledge.gazetteer);

        const single: string[] = [];
        for await (const event of ledger.events()) {
          if (event.accounts.length < 2) single.push(eventLine(event));
          else say(`${eventBlock(event)}\n`);
        }
        say(bold(`${single.length} more events are told by one voice:`));
        for (const line of single) say(line);

        const order = { event: null, where: "", title: null, texts: "sentences", written: now().slice(0, 10) } as const;
        const html = await makeDossier(ledger, engine, order);
        const path = join(folder, "dossier.html");
        await writeOutput(path, true, [html]);
        const { articles, claims, events } = await ledger.stats();
        say(`\n${articles} articles, ${claims} claims, ${events} events in ${folder}`);
        say(`dossier: ${path} (open it in a browser)`);
      });
    });
};
