import { type Command, Option } from "commander";
import { knowledgeOf } from "../../operations/ledger-knowledge.ts";
import { listUnresolved, type UnresolvedName } from "../../operations/list-unresolved.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { parseCount } from "../parse-count.ts";
import { bold, clean, dim, lineWidth, mark, say, sayJson, wrap } from "../print.ts";

interface UnresolvedOptions extends LedgerOptions {
  readonly role?: UnresolvedName["role"];
  readonly all?: true;
  readonly limit: number;
}

/** `variorum unresolved`: names that wait for a person's judgement. */
export const addUnresolvedCommand = (program: Command): void => {
  withLedger(program.command("unresolved").description("list names that stay unsure, by how many claims hang on them"))
    .addOption(new Option("--role <role>", "only names of actors, or of places").choices(["actor", "place"]))
    .option("--all", "also common nouns that nobody could resolve, and names given up as unsure")
    .option("--limit <count>", "at most so many", parseCount, 20)
    .action(async (options: UnresolvedOptions) => {
      await onLedger(options.ledger, async (ledger) => {
        const { role = null, all = false, limit } = options;
        const names = await listUnresolved(ledger, await knowledgeOf(ledger), { role, all, limit });
        if (options.json) return names.forEach(sayJson);
        for (const name of names) say(`${blockOf(name)}\n`);
        if (names.length === 0) return say("no name is left unsure");
        say(
          'variorum judge <claim> identified --actor "<name>" --is <id> --who … --why … answers (or --not, --unsure);',
        );
        say("variorum rebuild --stale applies the answers");
      });
    });
};

/** A name with its numbers, candidates and examples. */
function blockOf({ role, words, claims, articles, reason, candidates, examples }: UnresolvedName): string {
  const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
  const line = (text: string): string => wrap(clean(text), lineWidth(), "    ");
  return [
    `${bold(clean(words))}  ${mark(role)}  ${counted(claims, "claim")} in ${counted(articles, "article")}`,
    line(reason),
    ...candidates.map(({ id, score, name }) => line(`${score.toFixed(2)} ${id}: ${name}`)),
    ...examples.map(({ claim, quote }) => dim(line(`${claim.slice(0, 8)} “${quote}”`))),
  ].join("\n");
}
