import type { Command } from "commander";
import { loadEngine } from "../../operations/load-engine.ts";
import { drawTrees, parseText } from "../../operations/parse-text.ts";
import { harmless, say } from "../print.ts";

/** `variorum parse`: the tree that the finders ask. */
export const addParseCommand = (program: Command): void => {
  program
    .command("parse")
    .description("draw the dependency trees of a text")
    .argument("<text>", "one sentence or several, in quotation marks")
    .action(async (text: string) => {
      const engine = await loadEngine();
      for (const tree of drawTrees(parseText(text, engine))) say(`${harmless(tree)}\n`);
    });
};
