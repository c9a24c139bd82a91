import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { load } from "js-yaml";
import { compilePageWords, type PageWords } from "../../src/reading/page-words.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** The page words that the project ships. */
export const pageWords: PageWords = compilePageWords([
  { name: "page-words.yaml", data: load(readFileSync(resolve(ROOT, "knowledge/reading/page-words.yaml"), "utf8")) },
]);

export const samples = resolve(ROOT, "samples");

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
