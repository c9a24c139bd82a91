import type { Command } from "commander";
import { knowledgeOf } from "../../operations/ledger-knowledge.ts";
import { surveyFraming } from "../../operations/survey-ledger.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { partyName } from "../party-name.ts";
import { bold, clean, dim, say, sayJson } from "../print.ts";

/** `variorum framing`: who calls whom what, in whose voice. */
export const addFramingCommand = (program: Command): void => {
  withLedger(program.command("framing").description("count who calls whom what, and in whose voice")).action(
    async (options: LedgerOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        const { registry } = await knowledgeOf(ledger);
        const { counts, shared } = await surveyFraming(ledger, registry);
        if (options.json) return sayJson({ counts, shared });
        let party: string | null = null;
        for (const count of [...counts].sort((a, b) => (a.party < b.party ? -1 : a.party > b.party ? 1 : 0))) {
          if (count.party !== party)
            say(`\n${bold(count.party === "" ? "(no party named)" : partyName(count.party, registry))}`);
          party = count.party;
          const voices = [
            count.own > 0 ? `${count.own} in its own voice` : "",
            count.quoted > 0 ? `${count.quoted} quoted` : "",
            count.distanced > 0 ? `${count.distanced} at a distance` : "",
          ].filter((part) => part !== "");
          say(
            `    ${clean(count.label).padEnd(14)} ${clean(count.outlet ?? "outlet not named")}: ${voices.join(", ")}`,
          );
        }
        say();
        for (const { left, right, alike, common } of shared) {
          say(
            dim(
              `${clean(left)} and ${clean(right)} speak alike (${alike.toFixed(2)}): ${common.map(({ label }) => clean(label)).join(", ")}`,
            ),
          );
        }
      });
    },
  );
};
