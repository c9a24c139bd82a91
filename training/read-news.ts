import { readFileSync } from "node:fs";
import type { NameKind } from "../src/language/document.ts";

/** A stretch of an article's text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}
export interface GoldName extends Stretch {
  readonly kind: NameKind;
}
export interface Mention extends Stretch {
  /** A case to be resolved; else only a possible antecedent. */
  readonly asked: boolean;
}
/** An arc of the enhanced graph; `head` and `dependents` are words; an optional one counts neither way. */
export interface GoldArc {
  readonly kind: "shared" | "controlled" | "relative" | "participle" | "agent" | "optional";
  readonly relations: readonly string[];
  readonly head: Stretch | null;
  readonly dependents: readonly Stretch[];
}
export interface NewsArticle {
  readonly number: number;
  readonly held: boolean;
  readonly text: string;
  readonly sentences: readonly Stretch[];
  readonly names: readonly GoldName[];
  readonly chains: readonly (readonly Mention[])[];
  readonly arcs: readonly GoldArc[];
}

/**
 * Reads our conflict news with its annotations (the format stands in the folder's README).
 *
 * @throws Error where an annotation points at words that are not there.
 */
export function readNews(folder: string): NewsArticle[] {
  const read = (name: string): Map<string, string[]> => blocks(readFileSync(`${folder}/${name}`, "utf8"));
  const [names, chains, arcs] = [read("names.txt"), read("antecedents.txt"), read("enhanced.txt")];
  return [...read("news.txt")].map(([title, lines]) => {
    const key = title.split(" ")[0]!;
    const number = Number(key);
    const text = lines.join(" ");
    let start = 0;
    const sentences = lines.map((line) => {
      const sentence = { start, end: start + line.length };
      start = sentence.end + 1;
      return sentence;
    });
    const find = (sentence: number, words: string): Stretch => {
      const [, phrase = "", count = "1"] = /^(.*?)(?:#(\d))?$/.exec(words)!;
      const within = sentences[sentence - 1];
      const all = within ? occurrences(text.slice(0, within.end), phrase, within.start) : [];
      const found = all[Number(count) - 1];
      if (!found) throw new Error(`article ${key}, sentence ${sentence}: no "${words}"`);
      return found;
    };
    return {
      number,
      held: number % 2 === 0,
      text,
      sentences,
      names: readNames(names.get(key) ?? [], text, sentences),
      chains: (chains.get(key) ?? []).map((line) =>
        line.split("; ").map((written) => {
          const [, star, sentence, words] = /^(\*?)(\d+) (.+)$/.exec(written)!;
          return { ...find(Number(sentence), words!), asked: star === "*" };
        }),
      ),
      arcs: (arcs.get(key) ?? []).flatMap((line) => {
        const sentence = Number(line.split(" ")[0]);
        return line
          .slice(line.indexOf(" ") + 1)
          .split("; ")
          .map((written): GoldArc => {
            const [kind = "", relation = "", head = "", dependent = ""] = written.split(" ");
            return {
              kind: kind === "?" ? "optional" : (kind as GoldArc["kind"]),
              relations: relation.split("|"),
              head: find(sentence, head),
              dependents: dependent === "*" ? [] : dependent.split("|").map((word) => find(sentence, word)),
            };
          });
      }),
    };
  });
}

/** Lines under each heading "# …". */
function blocks(text: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  let current: string[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("# ")) {
      current = [];
      found.set(line.slice(2), current);
    } else if (line !== "") current.push(line);
  }
  return found;
}

/** Where a phrase stands as whole words, from an offset on. */
function occurrences(text: string, phrase: string, from = 0): Stretch[] {
  const found: Stretch[] = [];
  for (let at = text.indexOf(phrase, from); at >= 0; at = text.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if (!/[\p{L}\d]/u.test(text.charAt(at - 1)) && !/[\p{L}\d]/u.test(text.charAt(end))) found.push({ start: at, end });
  }
  return found;
}

/** Spreads the list of an article's names over its text: the longest first, those of one sentence before the others. */
function readNames(lines: readonly string[], text: string, sentences: readonly Stretch[]): GoldName[] {
  const candidates = lines.flatMap((line) => {
    const [, kind, only, names] = /^([a-z-]+)(?: (\d+))?: (.*)$/.exec(line)!;
    const within = only ? sentences[Number(only) - 1]! : { start: 0, end: text.length };
    return names!.split("; ").flatMap((name) =>
      occurrences(text, name)
        .filter(({ start, end }) => start >= within.start && end <= within.end)
        .map((at) => ({ ...at, kind: kind as NameKind, only: only ? 1 : 0 })),
    );
  });
  const kept: GoldName[] = [];
  const order = candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || b.only - a.only || a.start - b.start);
  for (const { start, end, kind } of order)
    if (!kept.some((other) => start < other.end && other.start < end)) kept.push({ start, end, kind });
  return kept.sort((a, b) => a.start - b.start);
}
