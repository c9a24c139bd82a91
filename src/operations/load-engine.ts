import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { load as parseYaml } from "js-yaml";
import { compileLexicon } from "../extraction/lexicon.ts";
import { loadModel } from "../language/load-model.ts";
import { withNameLists } from "../language/name-lists.ts";
import { compileNameLists } from "../language/names/compile-name-lists.ts";
import { compilePageWords } from "../reading/page-words.ts";
import { compileGazetteer } from "../resolution/compile-gazetteer.ts";
import { compileRegistry } from "../resolution/compile-registry.ts";
import type { Gazetteer } from "../resolution/gazetteer.ts";
import type { KnowledgeFile } from "../resolution/knowledge-file.ts";
import { nameLists } from "../resolution/name-lists.ts";
import { codeVersion, hashFolders } from "./code-version.ts";
import type { Engine } from "./engine.ts";
import { inPackage } from "./package-root.ts";
import { UsageError } from "./usage-error.ts";

/** The weights of the language engine. */
const MODEL_FILE = inPackage("models", "english.bin");

/** Folders of knowledge by what they hold. */
const KINDS = ["language", "reading", "extraction", "actors", "places"] as const;

/**
 * Loads the weights and all knowledge: the package's own, and then that of each folder in `extra`, which is laid out
 * alike (`extraction/`, `actors/`, `places/` …) and adds to it.
 *
 * @throws UsageError when a folder is not there or holds none of these, or when a knowledge file is not readable or breaks
 * its schema; the message names file and place.
 */
export async function loadEngine(extra: readonly string[] = []): Promise<Engine> {
  await Promise.all(extra.map(checkFolder));
  const folders = [inPackage("knowledge"), ...extra];
  const [weights, language, reading, extraction, actors, places, made] = await Promise.all([
    readFile(MODEL_FILE),
    readKnowledge(folders, "language"),
    readKnowledge(folders, "reading"),
    readKnowledge(folders, "extraction"),
    readKnowledge(folders, "actors"),
    readKnowledge(folders, "places"),
    madeWith(folders),
  ]);
  try {
    const knowledge = { registry: compileRegistry(actors), gazetteer: compileGazetteer(places) };
    const lists = [...compileNameLists(language), ...nameLists(knowledge.registry, knowledge.gazetteer)];
    const model = withNameLists(loadModel(weights), lists);
    return { pageWords: compilePageWords(reading), model, lexicon: compileLexicon(extraction), knowledge, made };
  } catch (error) {
    if (extra.length === 0) throw error;
    throw new UsageError(`knowledge in ${extra.join(", ")} cannot be used: ${(error as Error).message}`);
  }
}

/** A misspelt folder must not pass for one that adds nothing. */
async function checkFolder(folder: string): Promise<void> {
  const found = await Promise.all(KINDS.map((kind) => listFiles(join(folder, kind))));
  if (found.flat().length > 0) return;
  throw new UsageError(`no knowledge in ${folder}: looked for files in its folders ${KINDS.join(", ")}`);
}

/** Actors and places alone: enough to say what ids stand for. */
export async function loadKnowledge(): Promise<Engine["knowledge"]> {
  const folders = [inPackage("knowledge")];
  const [actors, places] = await Promise.all([readKnowledge(folders, "actors"), readKnowledge(folders, "places")]);
  return { registry: compileRegistry(actors), gazetteer: compileGazetteer(places) };
}

/** The crosswalk from our claim types to the event types of others, parsed. */
export const loadCrosswalk = async (): Promise<unknown> =>
  parseYaml(await readFile(inPackage("knowledge", "crosswalks", "event-data.yaml"), "utf8"));

/** The places alone: enough to lay claims side by side. */
export const loadGazetteer = async (): Promise<Gazetteer> =>
  compileGazetteer(await readKnowledge([inPackage("knowledge")], "places"));

/** Files of one kind of knowledge in all folders, parsed; tables (`.tsv`) stay text. */
async function readKnowledge(
  folders: readonly string[],
  kind: (typeof KINDS)[number],
): Promise<readonly KnowledgeFile[]> {
  const files: KnowledgeFile[] = [];
  for (const folder of folders) {
    for (const name of await listFiles(join(folder, kind))) {
      const text = await readFile(join(folder, kind, name), "utf8");
      files.push({ name: `${kind}/${name}`, data: parseFile(name, text) });
    }
  }
  return files;
}

const listFiles = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter((name) => /\.(ya?ml|json|geojson|tsv)$/.test(name)).sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw new UsageError(`${folder} cannot be opened: ${(error as Error).message}`);
  }
};

function parseFile(name: string, text: string): unknown {
  try {
    switch (extname(name)) {
      case ".tsv":
        return text;
      case ".yaml":
      case ".yml":
        return parseYaml(text);
      default:
        return JSON.parse(text);
    }
  } catch (error) {
    throw new UsageError(`knowledge file ${name} cannot be read: ${(error as Error).message}`);
  }
}

/** Versions of engine, rules and knowledge: hashes of the code, the weights and the files. */
async function madeWith(folders: readonly string[]): Promise<Engine["made"]> {
  const [code, weights, rules, knowledge] = await Promise.all([
    codeVersion("language", "reading"),
    hashFolders([inPackage("models")], () => true),
    codeVersion("extraction", "resolution"),
    hashFolders(folders, (name) => !name.startsWith(".")),
  ]);
  return { engine: `${code}.${weights}`, rules, knowledge };
}
