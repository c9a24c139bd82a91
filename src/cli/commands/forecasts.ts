import type { Command } from "commander";
import type { Forecast } from "../../model/forecast.ts";
import { knowledgeOf } from "../../operations/ledger-knowledge.ts";
import { surveyForecasts } from "../../operations/survey-ledger.ts";
import type { Ledger } from "../../storage/ledger.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { partyName } from "../party-name.ts";
import { bold, clean, dim, mark, say, sayJson } from "../print.ts";
import { claimLines } from "../show-claim.ts";

/** `variorum forecasts`: what was foreseen, and what came. */
export const addForecastsCommand = (program: Command): void => {
  withLedger(program.command("forecasts").description("hold forecasts against later reports; list deals and breaches"))
    .option("--open", "only forecasts that no later report bears on")
    .action(async (options: LedgerOptions & { readonly open?: true }) => {
      await onLedger(options.ledger, async (ledger) => {
        const { registry, gazetteer } = await knowledgeOf(ledger);
        const survey = await surveyForecasts(ledger, gazetteer);
        const forecasts = survey.forecasts.filter(({ outcome }) => !options.open || outcome === "open");
        if (options.json) return sayJson({ forecasts, deals: survey.deals });
        for (const forecast of forecasts) await sayForecast(ledger, forecast);
        if (options.open) return;
        for (const { event, parties, leftOut, breaches } of survey.deals) {
          const names = (keys: readonly string[]): string => keys.map((key) => partyName(key, registry)).join(", ");
          const left = leftOut.length > 0 ? `; left out: ${names(leftOut)}` : "";
          say(
            `${dim(event.slice(0, 8))}  ${bold("deal")} between ${parties.length > 0 ? names(parties) : "parties not named"}${left}`,
          );
          for (const breach of breaches) {
            const voices = breach.alleged.map((chain) => clean(chain.join(" › ")) || "the outlet itself").join(", ");
            say(mark(`          breach by ${names(breach.accused) || "nobody named"}, alleged by ${voices}`));
          }
        }
      });
    });
};

async function sayForecast(ledger: Ledger, { claim, said, outcome, met }: Forecast): Promise<void> {
  const entry = await ledger.claim(claim);
  if (entry === null) return;
  say(claimLines(entry));
  say(`          said ${said ?? "on no known day"}: ${outcome === "open" ? "open" : mark(outcome)}`);
  for (const { event, reason } of met) say(dim(`          ${event.slice(0, 8)} ${clean(reason)}`));
  say();
}
