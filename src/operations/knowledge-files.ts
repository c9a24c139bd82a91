import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { load as parseYaml } from "js-yaml";
import type { KnowledgeFault, KnowledgeFile } from "../resolution/knowledge-file.ts";
import { lineInYaml } from "./line-in-yaml.ts";
import { UsageError } from "./usage-error.ts";

export const KNOWLEDGE_KINDS = ["language", "reading", "extraction", "actors", "places"] as const;
/** What a folder of knowledge holds, by its folders. */
export type KnowledgeKind = (typeof KNOWLEDGE_KINDS)[number];

/** A knowledge file as text. */
export interface KnowledgeText {
  readonly kind: KnowledgeKind;
  /** For messages: `actors/mine.yaml`, behind its folder where that is not the package's. */
  readonly name: string;
  readonly text: string;
}

/**
 * The files of a folder that is laid out like the package's `knowledge/`, in order of kind and name.
 *
 * @param label put before the names, as people gave the folder
 * @throws UsageError when it cannot be opened
 */
export async function readKnowledgeFolder(
  folder: string,
  label = "",
  kinds: readonly KnowledgeKind[] = KNOWLEDGE_KINDS,
): Promise<readonly KnowledgeText[]> {
  const texts: KnowledgeText[] = [];
  for (const kind of kinds) {
    for (const name of await listFiles(join(folder, kind))) {
      const text = await readFile(join(folder, kind, name), "utf8");
      texts.push({ kind, name: join(label, kind, name), text });
    }
  }
  return texts;
}

/** The same, where a misspelt folder must not pass for one that adds nothing. */
export async function readAddedFolder(folder: string): Promise<readonly KnowledgeText[]> {
  const texts = await readKnowledgeFolder(folder, folder);
  if (texts.length > 0) return texts;
  throw new UsageError(`no knowledge in ${folder}: looked for files in its folders ${KNOWLEDGE_KINDS.join(", ")}`);
}

/** Files as data; tables (`.tsv`) stay text. Files that cannot be parsed are faults. */
export function parseKnowledge(texts: readonly KnowledgeText[]): {
  readonly files: readonly KnowledgeFile[];
  readonly faults: readonly KnowledgeFault[];
} {
  const faults: KnowledgeFault[] = [];
  const files = texts.flatMap(({ name, text }): readonly KnowledgeFile[] => {
    if (extname(name) === ".tsv") return [{ name, data: text }];
    try {
      const data = /\.ya?ml$/.test(name) ? parseYaml(text) : JSON.parse(text);
      return [{ name, data, lineAt: (path) => lineInYaml(text, path) }];
    } catch (error) {
      faults.push({ file: name, line: null, path: [], reason: `cannot be read: ${(error as Error).message}` });
      return [];
    }
  });
  return { files, faults };
}

const listFiles = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter((name) => /\.(ya?ml|json|geojson|tsv)$/.test(name)).sort();
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw new UsageError(`${folder} cannot be opened: ${(error as Error).message}`);
  }
};
