import type { Command } from "commander";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { orphanedJudgements, rebuild } from "../../operations/rebuild.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { clean, say, sayJson } from "../print.ts";
import { sayFaults } from "../say-faults.ts";

interface RebuildCommandOptions extends LedgerOptions {
  readonly stale?: true;
  readonly knowledge: readonly string[];
  readonly lenient?: true;
  readonly threads: number;
}

/** `variorum rebuild`: read the ledger's own reports again. */
export const addRebuildCommand = (program: Command): void => {
  withLedger(program.command("rebuild").description("read the ledger's reports again with this engine and knowledge"))
    .option("--stale", "only what another engine, other rules or other knowledge read")
    .option(
      "--knowledge <folder>",
      "more names and words; can be given again",
      (folder: string, before: readonly string[]) => [...before, folder],
      [],
    )
    .option("--threads <count>", "how many threads read", parseCount, 1)
    .option("--lenient", "leave out what is bad in actors and places of --knowledge, and say so")
    .action(async (options: RebuildCommandOptions) => {
      const engine = await loadEngine(options.knowledge, { lenient: options.lenient === true });
      sayFaults(engine);
      await onLedger(options.ledger, async (ledger) => {
        const total = { reports: 0, kept: 0, changed: 0, added: 0, dropped: 0 };
        for await (const done of rebuild(ledger, engine, { stale: options.stale === true, threads: options.threads })) {
          total.reports++;
          total.kept += done.kept;
          total.changed += done.changed;
          total.added += done.added;
          total.dropped += done.dropped;
          if (options.json) sayJson(done);
        }
        await compareLedger(ledger, engine.knowledge.gazetteer);
        const orphans = await orphanedJudgements(ledger);
        if (options.json) return sayJson({ ...total, orphaned: orphans });
        say(`${total.reports} reports read again`);
        say(
          `claims: ${total.kept} kept (${total.changed} of them with other values), ${total.added} added, ${total.dropped} dropped`,
        );
        say(`judgements: ${orphans.length} orphaned`);
        for (const { id, verdict, who, anchor } of orphans) {
          say(`  ${id.slice(0, 8)} ${verdict} by ${clean(who)} on “${clean(anchor.quote)}” (${anchor.type})`);
        }
      });
    });
};
