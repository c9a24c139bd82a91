import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import type { KnowledgeFile } from "../../src/resolution/knowledge-file.ts";

const KNOWLEDGE = join(import.meta.dirname, "../../knowledge");

/** The project's own knowledge files of one kind, parsed. */
export const readKnowledge = (kind: "actors" | "places"): readonly KnowledgeFile[] =>
  readdirSync(join(KNOWLEDGE, kind))
    .sort()
    .map((name) => {
      const text = readFileSync(join(KNOWLEDGE, kind, name), "utf8");
      if (name.endsWith(".tsv")) return { name, data: text };
      return { name, data: name.endsWith(".json") ? JSON.parse(text) : load(text) };
    });
