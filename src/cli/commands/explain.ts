import type { Command } from "commander";
import { explainClaim } from "../../operations/explain-claim.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { clean, dim, harmless, lineWidth, say, sayJson, wrap } from "../print.ts";
import { claimLines } from "../show-claim.ts";

/** `variorum explain`: why a claim is as it is. */
export const addExplainCommand = (program: Command): void => {
  withLedger(program.command("explain").description("show the sentence, the tree and the rules behind a claim"))
    .argument("<claim>", "a claim's id or its first characters")
    .action(async (id: string, options: LedgerOptions) => {
      const engine = await loadEngine();
      await onLedger(options.ledger, async (ledger) => {
        const explanation = await explainClaim(ledger, engine, id);
        if (options.json) return sayJson(explanation);
        say(`${claimLines(explanation.claim)}\n`);
        say(`${wrap(clean(explanation.sentence), lineWidth())}\n`);
        say(`${harmless(explanation.tree)}\n`);
        for (const { field, value, rule, words } of explanation.grounds) {
          say(`${field.padEnd(11)} ${clean(value)} ${dim(`by ${rule} from “${clean(words)}”`)}`);
        }
      });
    });
};
