/**
 * How many entries and words each file of word knowledge holds, as a table for the docs.
 *
 *     npx tsx bench/count-knowledge.ts [FOLDER]
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load as parseYaml } from "js-yaml";

const folder = process.argv[2] ?? "knowledge/extraction";

/** Entries of a list or keys of a map under the top keys of a file; strings anywhere below are its words. */
const words = (value: unknown): number => {
  if (typeof value === "string") return 1;
  if (typeof value !== "object" || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + words(each), 0);
};

/** Words that a text can hold: not the rules, types and notes beside them. */
const WORD_KEYS = ["verbs", "nouns", "adjectives", "phrases", "words"];
const formsOf = (entry: unknown): number =>
  typeof entry === "object" && entry !== null && !Array.isArray(entry)
    ? WORD_KEYS.reduce((sum, key) => sum + words((entry as Record<string, unknown>)[key]), 0)
    : words(entry);

console.log("| file | list | entries | words |\n| --- | --- | --- | --- |");
for (const name of readdirSync(folder)
  .filter((each) => each.endsWith(".yaml"))
  .sort()) {
  const data = parseYaml(readFileSync(join(folder, name), "utf8")) as Record<string, object>;
  for (const [list, value] of Object.entries(data)) {
    const entries = Array.isArray(value) ? value : Object.values(value);
    const keyed = !Array.isArray(value) && entries.every((each) => typeof each !== "object");
    const count = keyed ? entries.length : entries.reduce((sum: number, each) => sum + formsOf(each), 0);
    console.log(`| ${name} | ${list} | ${entries.length} | ${count} |`);
  }
}
