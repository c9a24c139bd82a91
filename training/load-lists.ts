import { readdirSync, readFileSync } from "node:fs";
import { load as parseYaml } from "js-yaml";
import type { NameList } from "../src/language/language-model.ts";
import { compileNameLists } from "../src/language/names/compile-name-lists.ts";
import { compileGazetteer } from "../src/resolution/compile-gazetteer.ts";
import { compileRegistry } from "../src/resolution/compile-registry.ts";
import { nameLists } from "../src/resolution/name-lists.ts";

/** Files of one folder of `knowledge/`, parsed. */
export function readKnowledge(folder: string, kind: string): { name: string; data: unknown }[] {
  const at = `${folder}/${kind}`;
  return readdirSync(at)
    .filter((name) => /\.(ya?ml|json|geojson|tsv)$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(`${at}/${name}`, "utf8");
      const data = /\.ya?ml$/.test(name) ? parseYaml(text) : name.endsWith(".tsv") ? text : JSON.parse(text);
      return { name: `${kind}/${name}`, data: data as unknown };
    });
}

/** The name lists that the whole engine works with: those of the language and those of registry and gazetteer. */
export const loadLists = (folder = "knowledge"): readonly NameList[] => [
  ...compileNameLists(readKnowledge(folder, "language")),
  ...nameLists(compileRegistry(readKnowledge(folder, "actors")), compileGazetteer(readKnowledge(folder, "places"))),
];
