import type { Command } from "commander";
import type { Holding } from "../../model/territory.ts";
import { knowledgeOf } from "../../operations/ledger-knowledge.ts";
import { surveyTerritory } from "../../operations/survey-ledger.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { partyName } from "../party-name.ts";
import { bold, clean, mark, say, sayJson } from "../print.ts";

/** `variorum territory`: who holds what, by whose word. */
export const addTerritoryCommand = (program: Command): void => {
  withLedger(
    program.command("territory").description("list who holds, besieges or cuts what, from when to when, by whose word"),
  ).action(async (options: LedgerOptions) => {
    await onLedger(options.ledger, async (ledger) => {
      const { registry, gazetteer } = await knowledgeOf(ledger);
      const { holdings, conflicts } = await surveyTerritory(ledger, gazetteer);
      if (options.json) return sayJson({ holdings, conflicts });
      const describe = ({ state, party, from, to, voices }: Holding): string =>
        `${state}${party === null ? "" : ` by ${partyName(party, registry)}`}, ${from} to ${to ?? "…"}, says ${voices.map(clean).join(", ")}`;
      let place: string | null = null;
      for (const holding of holdings) {
        if (holding.place !== place) say(bold(clean(gazetteer.place(holding.place)?.name ?? holding.place)));
        place = holding.place;
        say(`    ${describe(holding)}`);
      }
      for (const { left, right, reason } of conflicts) {
        const name = gazetteer.place(holdings[left]!.place)?.name ?? holdings[left]!.place;
        say(mark(`≠ ${clean(name)}: ${describe(holdings[left]!)} / ${describe(holdings[right]!)} (${clean(reason)})`));
      }
    });
  });
};
