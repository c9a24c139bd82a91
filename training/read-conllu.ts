import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** One syntactic word of a treebank; `head` is an index into the sentence, −1 for the root. */
export interface GoldWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: string;
  readonly features: string;
  readonly head: number;
  readonly relation: string;
  readonly extra: string;
  /** Whether a blank stands before the next word. */
  readonly spaceAfter: boolean;
}

export interface GoldSentence {
  readonly id: string;
  readonly document: string;
  readonly text: string;
  readonly words: readonly GoldWord[];
}

/** Reads a CoNLL-U file, gzipped or plain. Words of a multiword token are adjoined; empty nodes are left out. */
export function readConllu(path: string): GoldSentence[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  const sentences: GoldSentence[] = [];
  let document = "";
  for (const block of text.split(/\n\n+/)) {
    if (block.trim() === "") continue;
    let id = "";
    let written = "";
    const words: GoldWord[] = [];
    let fused = { last: 0, spaceAfter: true };
    for (const line of block.split("\n")) {
      if (line.startsWith("#")) {
        const [key, value] = [line.slice(1, line.indexOf("=")).trim(), line.slice(line.indexOf("=") + 1).trim()];
        if (key === "newdoc id") document = value;
        else if (key === "sent_id") id = value;
        else if (key === "text") written = value;
        continue;
      }
      const columns = line.split("\t");
      if (columns.length !== 10) continue;
      const number = columns[0]!;
      const spaceAfter = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(columns[9]!);
      if (number.includes(".")) continue;
      if (number.includes("-")) {
        fused = { last: Number(number.split("-")[1]), spaceAfter };
        continue;
      }
      const place = Number(number);
      words.push({
        form: columns[1]!,
        lemma: columns[2]!,
        upos: columns[3]!,
        features: columns[5]!,
        head: Number(columns[6]) - 1,
        relation: columns[7]!,
        extra: columns[8]!,
        spaceAfter: place < fused.last ? false : place === fused.last ? fused.spaceAfter : spaceAfter,
      });
    }
    sentences.push({ id, document, text: written, words });
  }
  return sentences;
}
