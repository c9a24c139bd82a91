import type { Command } from "commander";
import { RATINGS } from "../../model/judgement.ts";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { readDecision } from "../../operations/decision.ts";
import { judge } from "../../operations/judge.ts";
import { loadGazetteer } from "../../operations/load-engine.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";

interface JudgeOptions extends LedgerOptions {
  readonly who: string;
  readonly why: string;
  readonly other?: string;
  readonly correction?: string;
  readonly grade?: string;
  readonly name?: string;
  readonly is?: string;
  readonly answer?: string;
  readonly rating?: string;
  readonly words?: string;
}

/** `variorum judge`: keep what a person decided. */
export const addJudgeCommand = (program: Command): void => {
  withLedger(program.command("judge").description("keep what a person decided; nothing is overwritten"))
    .argument("<id>", "a claim's or event's id or its first characters; with withdrawn a judgement's")
    .argument("[verdict]", "what was decided (docs/cli.md lists the verdicts); --grade alone says graded")
    .requiredOption("--who <name>", "who decides")
    .requiredOption("--why <reason>", "the reason, in words")
    .option("--other <id>", "the second claim or event of same-event and not-same-event")
    .option("--correction <field=value>", "what should stand there, with corrected")
    .option("--grade <grade>", "your own grade of the event on the Admiralty scale, as B2")
    .option("--name <role=words>", "the name, with identified: actor=the army, place=the city")
    .option("--is <id>", "the actor or place that the name means, with identified")
    .option("--answer <answer>", "same, not-same or unsure, with identified", "same")
    .option("--rating <rating>", `with rated: ${RATINGS.join(", ")}`)
    .option("--words <words>", "the verdict in your own words, with rated")
    .action(async (id: string, verdict: string | undefined, options: JudgeOptions) => {
      const decision = readDecision(given(id, verdict ?? (options.grade ? "graded" : ""), options));
      await onLedger(options.ledger, async (ledger) => {
        const kept = await judge(ledger, decision);
        await compareLedger(ledger, await loadGazetteer());
        if (options.json) sayJson(kept);
        else say(`kept as judgement ${kept.sequence}${kept.judgement ? ` (${kept.judgement.id})` : ""}`);
      });
    });
};

/** The decision as plain data; `readDecision` says what is missing. */
const given = (id: string, verdict: string, options: JudgeOptions): unknown => {
  const decided = { verdict, who: options.who, why: options.why, when: new Date().toISOString() };
  const onClaim = { ...decided, claim: id };
  switch (verdict) {
    case "corrected": {
      const [field, value] = halves(options.correction);
      return { ...onClaim, correction: { field, value } };
    }
    case "same-event":
    case "not-same-event":
      return { ...onClaim, other: options.other };
    case "identified": {
      const [role, words] = halves(options.name);
      return { ...onClaim, name: { role, words }, is: options.is, answer: options.answer };
    }
    case "graded":
      return { ...onClaim, grade: { source: options.grade?.[0], information: options.grade?.slice(1) } };
    case "rated":
      return { ...onClaim, rating: { words: options.words ?? "", value: options.rating } };
    case "withdrawn":
      return { ...decided, judgement: id };
    default:
      return onClaim;
  }
};

/** Both sides of the first "=": `["field", "value"]`. */
const halves = (words: string | undefined): readonly [string | undefined, string | undefined] => {
  const [, left, right] = /^([^=]+)=(.*)$/s.exec(words ?? "") ?? [];
  return [left, right];
};
