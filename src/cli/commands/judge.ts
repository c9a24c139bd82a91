import type { Command } from "commander";
import { RATINGS } from "../../model/judgement.ts";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { readDecision } from "../../operations/decision.ts";
import { judge } from "../../operations/judge.ts";
import { knowledgeOf } from "../../operations/ledger-knowledge.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";

interface JudgeOptions extends LedgerOptions {
  readonly who: string;
  readonly why: string;
  readonly other?: string;
  readonly correction?: string;
  readonly grade?: string;
  readonly actor?: string;
  readonly place?: string;
  readonly is?: string;
  readonly not?: string;
  readonly unsure?: string;
  readonly rating?: string;
  readonly words?: string;
}

/** `variorum judge`: keep what a person decided. */
export const addJudgeCommand = (program: Command): void => {
  withLedger(program.command("judge").description("keep what a person decided; nothing is overwritten"))
    .argument("<id>", "a claim's or event's id or its first characters; with withdrawn a judgement's")
    .argument(
      "[verdict]",
      "what was decided (docs/cli.md lists the verdicts); --grade alone says graded, --actor or --place identified",
    )
    .requiredOption("--who <name>", "who decides")
    .requiredOption("--why <reason>", "the reason, in words")
    .option("--other <id>", "the second claim or event of same-event and not-same-event")
    .option("--correction <field=value>", "what should stand there, with corrected")
    .option("--grade <grade>", "your own grade of the event on the Admiralty scale, as B2")
    .option("--actor <name>", "the name of an actor, with identified: as the claim has it")
    .option("--place <name>", "the name of a place, with identified")
    .option("--is <id>", "the actor or place that the name means")
    .option("--not <id>", "one that it does not mean")
    .option("--unsure <id>", "one of which it cannot be told")
    .option("--rating <rating>", `with rated: ${RATINGS.join(", ")}`)
    .option("--words <words>", "the verdict in your own words, with rated")
    .action(async (id: string, verdict: string | undefined, options: JudgeOptions) => {
      const decision = readDecision(given(id, verdict ?? verdictOf(options), options));
      await onLedger(options.ledger, async (ledger) => {
        const kept = await judge(ledger, decision);
        await compareLedger(ledger, (await knowledgeOf(ledger)).gazetteer);
        if (options.json) sayJson(kept);
        else {
          say(`kept as judgement ${kept.sequence}${kept.judgement ? ` (${kept.judgement.id})` : ""}`);
          if (decision.verdict === "identified")
            say("variorum rebuild --stale applies it to all articles with this name");
        }
      });
    });
};

/** What is decided where the options alone say it. */
const verdictOf = ({ grade, actor, place }: JudgeOptions): string =>
  grade !== undefined ? "graded" : actor !== undefined || place !== undefined ? "identified" : "";

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
      const { actor, place, is, not, unsure } = options;
      const name = actor === undefined ? { role: "place", words: place } : { role: "actor", words: actor };
      const answer = is !== undefined ? "same" : not !== undefined ? "not-same" : "unsure";
      return { ...onClaim, name, is: is ?? not ?? unsure, answer };
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
