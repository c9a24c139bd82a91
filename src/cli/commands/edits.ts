import type { Command } from "commander";
import type { WordRun } from "../../model/version-change.ts";
import { type Edit, listEdits } from "../../operations/list-edits.ts";
import { UsageError } from "../../operations/usage-error.ts";
import type { Ledger } from "../../storage/ledger.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { bold, clean, dim, lineWidth, mark, say, sayJson, wrap } from "../print.ts";

/** `variorum edits [article]`: what articles that were seen in more than one version told before and tell now. */
export const addEditsCommand = (program: Command): void => {
  withLedger(
    program
      .command("edits")
      .description("list what changed between the versions of an article that were seen")
      .argument("[article]", "id, beginning of an id, or label of one article; else all"),
  ).action(async (article: string | undefined, options: LedgerOptions) => {
    await onLedger(options.ledger, async (ledger) => {
      let edits = 0;
      for await (const edit of listEdits(
        ledger,
        article === undefined ? {} : { ids: [await articleOf(ledger, article)] },
      )) {
        edits++;
        if (options.json) sayJson(edit);
        else show(edit);
      }
      if (edits === 0 && !options.json) say("no article was seen in more than one version");
    });
  });
};

async function articleOf(ledger: Ledger, text: string): Promise<string> {
  const found = (await ledger.find(text)).filter(({ kind }) => kind === "article");
  const [first] = found;
  if (first === undefined) throw new UsageError(`no article "${text}" in ${ledger.address}: variorum edits lists all`);
  if (found.length > 1) throw new UsageError(`"${text}" means ${found.length} articles: give more of the id`);
  return first.id;
}

function show({ head, article, seen, change }: Edit): void {
  say(bold(clean(head.title ?? head.label)));
  say(
    dim(`    ${clean(head.outlet ?? "outlet not named")}, ${head.published?.day ?? "no date"}, ${article.slice(0, 8)}`),
  );
  say(dim(`    earlier version first seen ${seen.before}, later version ${seen.after}`));
  if (change.title !== null)
    say(`    title: “${clean(change.title.before ?? "")}” → “${clean(change.title.after ?? "")}”`);
  for (const { before, after, fields } of change.changed)
    for (const { field, before: was, after: is } of fields)
      say(
        `    ${mark("changed")} ${after.said.type}, ${field}: ${clean(was) || "none"} → ${clean(is) || "none"} ${dim(`(${before.id.slice(0, 8)} → ${after.id.slice(0, 8)})`)}`,
      );
  for (const claim of change.added) say(`    ${mark("added")}   ${claim.said.type} ${dim(claim.id.slice(0, 8))}`);
  for (const claim of change.dropped) say(`    ${mark("dropped")} ${claim.said.type} ${dim(claim.id.slice(0, 8))}`);
  for (const line of wordLines(change.words)) say(line);
  say();
}

/** How many letters of unchanged text stand beside a change. */
const CONTEXT = 40;

/** The changed places with a little of what stands around them: `…held [-at least-] {+some+} 12 people…`. */
const wordLines = (words: readonly WordRun[]): readonly string[] => {
  const lines: string[] = [];
  let line = "";
  for (const [i, { text, change }] of words.entries()) {
    if (change === "added") line += `{+${clean(text)}+} `;
    else if (change === "removed") line += `[-${clean(text)}-] `;
    else {
      const plain = clean(text);
      const isLast = i === words.length - 1;
      if (line !== "") {
        if (plain.length <= 2 * CONTEXT && !isLast) {
          line += `${plain} `;
          continue;
        }
        lines.push(`${line}${plain.slice(0, CONTEXT)}${plain.length > CONTEXT ? "…" : ""}`);
      }
      line = isLast ? "" : `${plain.length > CONTEXT ? "…" : ""}${plain.slice(-CONTEXT)} `;
    }
  }
  if (line.trim() !== "" && /\{\+|\[-/.test(line)) lines.push(line.trim());
  return lines.map((each) => wrap(each, lineWidth(), "      "));
};
