import { readFile } from "node:fs/promises";
import { load as parseYaml } from "js-yaml";
import { compileLexicon } from "../extraction/lexicon.ts";
import { loadEventPlaces } from "../language/event-places/event-place-model.ts";
import { loadModel } from "../language/load-model.ts";
import { withNameLists } from "../language/name-lists.ts";
import { compileNameLists } from "../language/names/compile-name-lists.ts";
import { compilePageWords } from "../reading/page-words.ts";
import { compileGazetteer } from "../resolution/compile-gazetteer.ts";
import { compileRegistry } from "../resolution/compile-registry.ts";
import { type CompileOptions, KnowledgeError, type KnowledgeFault, sayFault } from "../resolution/knowledge-file.ts";
import { nameLists } from "../resolution/name-lists.ts";
import { codeVersion, hashFolders } from "./code-version.ts";
import type { Engine } from "./engine.ts";
import { type KnowledgeText, parseKnowledge, readAddedFolder, readKnowledgeFolder } from "./knowledge-files.ts";
import { inPackage } from "./package-root.ts";
import { UsageError } from "./usage-error.ts";

/** The weights of the language engine. */
const MODEL_FILE = inPackage("models", "english.bin");
/** What was learnt of where events happen. */
const EVENT_PLACES_FILE = inPackage("models", "event-places.bin");
const OWN_FOLDER = inPackage("knowledge");

/**
 * Loads the weights and all knowledge: the package's own, and then that of each folder in `extra`, which is laid out
 * alike (`extraction/`, `actors/`, `places/` …) and adds to it. With `lenient`, what is bad in actors and places is left out
 * and listed in the engine's `faults`.
 *
 * @throws UsageError when a folder is not there or holds none of these, or when a knowledge file is not readable or breaks
 * its schema; the message names file, line and reason.
 */
export async function loadEngine(extra: readonly string[] = [], options: CompileOptions = {}): Promise<Engine> {
  const [weights, eventPlaces, own, added, made] = await Promise.all([
    readFile(MODEL_FILE),
    readFile(EVENT_PLACES_FILE),
    readKnowledgeFolder(OWN_FOLDER),
    Promise.all(extra.map(async (folder) => ({ folder, texts: await readAddedFolder(folder) }))),
    madeWith([OWN_FOLDER, ...extra]),
  ]);
  const texts = [...own, ...added.flatMap((each) => each.texts)];
  try {
    const { knowledge, faults } = compileKnowledge(texts, options);
    const data = (kind: KnowledgeText["kind"]) => strictly(texts, kind).files;
    const lists = [...compileNameLists(data("language")), ...nameLists(knowledge.registry, knowledge.gazetteer)];
    return {
      pageWords: compilePageWords(data("reading")),
      model: withNameLists(loadModel(weights), lists),
      lexicon: compileLexicon(data("extraction"), loadEventPlaces(eventPlaces)),
      knowledge,
      identified: [],
      made,
      added,
      faults: faults.map(sayFault),
    };
  } catch (error) {
    if (extra.length === 0 || !isAboutKnowledge(error)) throw error;
    throw new UsageError(`knowledge in ${extra.join(", ")} cannot be used: ${(error as Error).message}`);
  }
}

/** Trouble of the files, which whoever wrote them can mend; all else is a bug. */
const isAboutKnowledge = (error: unknown): boolean =>
  error instanceof KnowledgeError || (error instanceof Error && error.message.startsWith("knowledge file"));

/** Actors and places from the texts of all kinds of knowledge. */
export function compileKnowledge(
  texts: readonly KnowledgeText[],
  options: CompileOptions = {},
): { readonly knowledge: Engine["knowledge"]; readonly faults: readonly KnowledgeFault[] } {
  const read = (kind: KnowledgeText["kind"]) =>
    options.lenient === true ? parseKnowledge(ofKind(texts, kind)) : strictly(texts, kind);
  const [actors, places] = [read("actors"), read("places")];
  const registry = compileRegistry(actors.files, options);
  const gazetteer = compileGazetteer(places.files, options);
  return {
    knowledge: { registry, gazetteer },
    faults: [...actors.faults, ...registry.faults, ...places.faults, ...gazetteer.faults],
  };
}

const ofKind = (texts: readonly KnowledgeText[], wanted: KnowledgeText["kind"]): readonly KnowledgeText[] =>
  texts.filter(({ kind }) => kind === wanted);

/** @throws KnowledgeError for a file that cannot be parsed */
function strictly(texts: readonly KnowledgeText[], kind: KnowledgeText["kind"]) {
  const parsed = parseKnowledge(ofKind(texts, kind));
  if (parsed.faults.length > 0) throw new KnowledgeError(parsed.faults);
  return parsed;
}

/** Actors and places alone: enough to say what ids stand for. `added` are more files, of which what is bad is left out. */
export function loadKnowledge(added: readonly KnowledgeText[] = []): Promise<Engine["knowledge"]> {
  if (added.length > 0) return compileWith(added);
  ownKnowledge ??= compileWith([]);
  return ownKnowledge;
}

/** The package's own files do not change while it runs, and are asked for with every judgement. */
let ownKnowledge: Promise<Engine["knowledge"]> | null = null;

async function compileWith(added: readonly KnowledgeText[]): Promise<Engine["knowledge"]> {
  const own = await readKnowledgeFolder(OWN_FOLDER, "", ["actors", "places"]);
  return compileKnowledge([...own, ...added], { lenient: added.length > 0 }).knowledge;
}

/** The crosswalk from our claim types to the event types of others, parsed. */
export const loadCrosswalk = async (): Promise<unknown> =>
  parseYaml(await readFile(inPackage("knowledge", "crosswalks", "event-data.yaml"), "utf8"));

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
