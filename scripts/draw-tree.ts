import { readFileSync } from "node:fs";
import { drawTree } from "../src/language/draw-tree.ts";
import { loadModel } from "../src/language/load-model.ts";
import { parse } from "../src/language/parse.ts";

/*
 * Draws the tree of a text's first sentence as SVG:
 *
 *     node --import tsx scripts/draw-tree.ts "Rebels seized the bridge." > docs/images/tree.svg
 */
const [, , text] = process.argv;
if (text === undefined) {
  console.error('usage: node --import tsx scripts/draw-tree.ts "TEXT"');
  process.exit(2);
}
process.stdout.write(drawTree(parse(text, loadModel(readFileSync("models/english.bin"))), 0));
