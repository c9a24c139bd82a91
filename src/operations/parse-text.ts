import type { Document } from "../language/document.ts";
import { formatTree } from "../language/format-tree.ts";
import { parse } from "../language/parse.ts";
import type { Engine } from "./engine.ts";

/** Parses a text with the whole engine. */
export const parseText = (text: string, engine: Engine): Document => parse(text, engine.model);

/** The trees of a parsed text, drawn with letters, one a sentence. */
export const drawTrees = (doc: Document): readonly string[] =>
  doc.sentences.map((_, sentence) => formatTree(doc, sentence));
