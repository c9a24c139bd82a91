import { readFileSync } from "node:fs";
import type { LanguageModel } from "../../src/language/language-model.ts";
import { loadModel } from "../../src/language/load-model.ts";

let loaded: LanguageModel | null = null;

/** The weights that come with the package, loaded once for a test file. */
export function english(): LanguageModel {
  loaded ??= loadModel(readFileSync("models/english.bin"));
  return loaded;
}
