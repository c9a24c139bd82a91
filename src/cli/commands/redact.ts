import { Argument, type Command } from "commander";
import { knowledgeOf } from "../../operations/ledger-knowledge.ts";
import { takeOut } from "../../operations/take-out.ts";
import { UsageError } from "../../operations/usage-error.ts";
import type { Ledger, Redaction } from "../../storage/ledger.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { say, sayJson } from "../print.ts";

type Kind = Redaction["subject"]["kind"];
const KINDS: readonly Kind[] = ["report", "article", "words"];

interface RedactOptions extends LedgerOptions {
  readonly who: string;
  readonly why: string;
}

/** `variorum redact`: a report, an article or words out of the ledger, for good. */
export const addRedactCommand = (program: Command): void => {
  withLedger(program.command("redact").description("take a report, an article, or words of an article out, for good"))
    .addArgument(new Argument("<what>", "what goes").choices(KINDS))
    .argument("<id>", "the report's or article's id, its first characters, or the article's label")
    .argument("[words]", "with words: what goes from the article, wherever it stands in it")
    .requiredOption("--who <name>", "who decides")
    .requiredOption("--why <reason>", "the reason; it stays, so it must not say what was taken out")
    .action(async (kind: Kind, id: string, words: string | undefined, options: RedactOptions) => {
      const { who, why } = options;
      if ((kind === "words") !== (words !== undefined))
        throw new UsageError(
          'say variorum redact words <article> "the words", or redact report <id>, redact article <id>',
        );
      if (words !== undefined && why.toLowerCase().includes(words.toLowerCase()))
        throw new UsageError("--why holds the words that are to go, and it stays: give another reason");
      await onLedger(options.ledger, async (ledger) => {
        const found = await idOf(ledger, kind === "report" ? "report" : "article", id);
        const subject =
          words === undefined ? ({ kind, id: found } as const) : { kind: "words" as const, article: found, words };
        const redaction = { subject: subject as Redaction["subject"], who, why, when: new Date().toISOString() };
        const stone = await takeOut(ledger, (await knowledgeOf(ledger)).gazetteer, redaction);
        if (options.json) return sayJson(stone);
        say(`taken out: ${stone.kind} ${stone.subject} bears tombstone ${stone.id}`);
        say("what was exported, bundled or backed up before still holds it");
      });
    });
};

/** @throws UsageError when nothing, or more than one thing, has the id */
async function idOf(ledger: Ledger, kind: "report" | "article", id: string): Promise<string> {
  const hits = [...new Set((await ledger.find(id)).flatMap((hit) => (hit.kind === kind ? [hit.id] : [])))];
  if (hits.length > 1) throw new UsageError(`"${id}" means ${hits.length} ids: ${hits.join(", ")}: give one of them`);
  if (hits[0] === undefined) throw new UsageError(`no ${kind} has the id "${id}": variorum show looks ids up`);
  return hits[0];
}
