import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { compileGazetteer } from "../../src/resolution/compile-gazetteer.ts";
import { compileRegistry } from "../../src/resolution/compile-registry.ts";
import type { KnowledgeFile } from "../../src/resolution/knowledge-file.ts";

const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");

const readFiles = (kind: string): readonly KnowledgeFile[] =>
  readdirSync(join(KNOWLEDGE, kind))
    .sort()
    .map((name) => {
      const text = readFileSync(join(KNOWLEDGE, kind, name), "utf8");
      if (name.endsWith(".tsv")) return { name, data: text };
      return { name, data: name.endsWith(".json") ? JSON.parse(text) : parse(text) };
    });

/** The project's own knowledge, strictly compiled. */
export const registry = compileRegistry(readFiles("actors"));
export const gazetteer = compileGazetteer(readFiles("places"));
