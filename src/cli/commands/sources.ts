import type { Command } from "commander";
import { cut } from "../../model/span.ts";
import { collect } from "../../operations/collect.ts";
import { type LedgerOptions, onLedger, withLedger } from "../ledger-option.ts";
import { bold, clean, dim, lineWidth, say, sayJson, short, wrap } from "../print.ts";

/** A passage is shown by its beginning. */
const LONGEST = 160;

/** `variorum sources`: which articles descend from one text. */
export const addSourcesCommand = (program: Command): void => {
  withLedger(
    program.command("sources").description("list articles that descend from one text, and who took what"),
  ).action(async (options: LedgerOptions) => {
    await onLedger(options.ledger, async (ledger) => {
      const articles = new Map((await collect(ledger.articles())).map((article) => [article.id, article]));
      const nameOf = (id: string): string => {
        const article = articles.get(id);
        return clean(
          `${article?.outlet ?? "outlet not named"}, ${article?.published?.day ?? "no date"} (${article?.label ?? id})`,
        );
      };
      const groups = await collect(ledger.sourceGroups());
      const copied = groups.filter((group) => group.articles.length > 1 || group.copies.length > 0);
      if (options.json) {
        for (const group of copied) sayJson(group);
        return;
      }
      say(`${articles.size} articles from ${groups.length} independent sources\n`);
      for (const group of copied) {
        say(`${bold(`source ${group.number}`)} ${clean(group.reason)}`);
        for (const id of group.articles) say(`    ${nameOf(id)}`);
        for (const { kind, source, copy, directed, share, reason, passages } of group.copies) {
          const arrow = directed ? "→" : "–";
          say(
            dim(
              `    ${kind}: ${nameOf(source)} ${arrow} ${nameOf(copy)}, ${Math.round(share * 100)} % of the copy, ${clean(reason)}`,
            ),
          );
          const text = articles.get(copy)?.text ?? "";
          for (const passage of passages)
            say(
              wrap(
                `${passage.words} words at ${passage.source.start} and ${passage.copy.start}: “${short(clean(cut(text, passage.copy)), LONGEST)}”`,
                lineWidth(),
                "        ",
              ),
            );
        }
        say();
      }
    });
  });
};
