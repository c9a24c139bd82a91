import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

export interface NerSentence {
  readonly text: string;
  readonly words: readonly string[];
  /** "O", "B-PER", "I-LOC" and so on. */
  readonly labels: readonly string[];
}

/** Reads a file of Universal NER (IOB2 in the third column), gzipped or plain. */
export function readNer(path: string): NerSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split(/\n\n+/)
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const lines = block.split("\n");
      const rows = lines.filter((line) => /^\d+\t/.test(line)).map((line) => line.split("\t"));
      return {
        text: lines.find((line) => line.startsWith("# text = "))?.slice(9) ?? "",
        words: rows.map((row) => row[1]!),
        labels: rows.map((row) => (row[2]! === "" ? "O" : row[2]!)),
      };
    });
}
