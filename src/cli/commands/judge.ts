import type { Command } from "commander";
import { VERDICTS, type Verdict } from "../../model/judgement.ts";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { judge } from "../../operations/judge.ts";
import { loadGazetteer } from "../../operations/load-engine.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";

interface JudgeOptions extends LedgerOptions {
  readonly who: string;
  readonly why: string;
  readonly other?: string;
  readonly correction?: string;
}

/** `variorum judge`: keep what a person decided. */
export const addJudgeCommand = (program: Command): void => {
  withLedger(program.command("judge").description("keep what a person decided about a claim; nothing is overwritten"))
    .argument("<claim>", "a claim's id or its first characters")
    .argument("<verdict>", `${VERDICTS.join(", ")}; "accepted" means correctly extracted, not true`)
    .requiredOption("--who <name>", "who decides")
    .requiredOption("--why <reason>", "the reason, in words")
    .option("--other <claim>", "the second claim of same-event and not-same-event")
    .option("--correction <field=value>", "what should stand there, with corrected")
    .action(async (claim: string, verdict: string, options: JudgeOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        const kept = await judge(ledger, {
          claim,
          verdict: verdict as Verdict,
          other: options.other ?? null,
          correction: options.correction ?? null,
          who: options.who,
          why: options.why,
          when: new Date().toISOString(),
        });
        await compareLedger(ledger, await loadGazetteer());
        if (options.json) sayJson(kept);
        else say(`kept as judgement ${kept.sequence}`);
      });
    });
};
