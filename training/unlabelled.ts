import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { type BoundaryModel, splitSentences } from "../src/language/split-sentences.ts";
import { tokenise } from "../src/language/tokenise.ts";
import type { GoldSentence } from "./read-conllu.ts";

/** News texts without trees (FA-KES, ECB+, event-location), cut into words and sentences; each sentence once. */
export function readUnlabelled(folder: string, boundaries: BoundaryModel): GoldSentence[] {
  const rows = parse(readFileSync(`${folder}/fa-kes/articles.csv`), { columns: true }) as Record<string, string>[];
  const lines = (path: string): string[] =>
    gunzipSync(readFileSync(`${folder}/${path}`))
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "");
  const texts = [
    ...rows.flatMap((row) => [row["title"]!, row["text"]!]),
    ...lines("ecbplus/topics-1-35.jsonl.gz").map((line) => untokenise((JSON.parse(line) as { text: string }).text)),
    ...lines("event-location/labelled.jsonl.gz").map((line) => (JSON.parse(line) as { text: string }).text),
  ];
  const seen = new Set<string>();
  const sentences: GoldSentence[] = [];
  for (const text of texts) {
    const tokens = tokenise(text);
    let first = 0;
    for (const last of splitSentences(text, tokens, boundaries)) {
      const written = text.slice(tokens.starts[first]!, tokens.ends[last]!);
      const forms = Array.from({ length: last - first + 1 }, (_, i) =>
        text.slice(tokens.starts[first + i]!, tokens.ends[first + i]!),
      );
      first = last + 1;
      if (seen.has(written) || forms.length < 4 || forms.length > 100) continue;
      seen.add(written);
      const blank = { lemma: "_", upos: "X", features: "_", head: -1, relation: "dep", extra: "_", spaceAfter: true };
      sentences.push({ id: "", document: "", text: written, words: forms.map((form) => ({ ...blank, form })) });
    }
  }
  return sentences;
}

/** ECB+ comes cut into words; puts the blanks back as a text has them. */
const untokenise = (text: string): string =>
  text
    .replace(/ ([.,;:!?%)\]])/g, "$1")
    .replace(/([([$]) /g, "$1")
    .replace(/ ('(?:s|re|ve|ll|d|m)|n't)\b/g, "$1")
    .replace(/(\w) - (\w)/g, "$1-$2");
