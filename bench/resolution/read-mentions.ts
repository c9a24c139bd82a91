/** A mention of the hand-checked set: words in a sentence, and what they mean. */
export interface Mention {
  readonly line: number;
  readonly words: string;
  readonly kind: "actor" | "place" | "day";
  /** An actor's or place's id, a day or a range `from/to`; `null` where the words name nobody known. */
  readonly expected: string | null;
}

/** One article of the set. */
export interface MentionBlock {
  readonly on: string;
  /** The sentences without the marks. */
  readonly text: string;
  readonly mentions: readonly Mention[];
}

const MARKED = /\[([^\]|]+)\|([^\]]+)\]/g;

/** Reads bench/resolution/mentions.txt, whose head says how it is written. */
export function readMentions(file: string): readonly MentionBlock[] {
  const blocks: { on: string; lines: string[]; mentions: Mention[] }[] = [];
  file.split("\n").forEach((line, i) => {
    const head = /^== (\d{4}-\d{2}-\d{2})$/.exec(line);
    if (head) blocks.push({ on: head[1]!, lines: [], mentions: [] });
    const block = blocks.at(-1);
    if (head || block === undefined || line === "" || line.startsWith("#")) return;
    block.lines.push(line.replace(MARKED, "$1"));
    for (const [, words, meaning] of line.matchAll(MARKED)) block.mentions.push(readMention(words!, meaning!, i + 1));
  });
  return blocks.map(({ on, lines, mentions }) => ({ on, text: lines.join("\n"), mentions }));
}

function readMention(words: string, meaning: string, line: number): Mention {
  if (meaning.startsWith("@")) return { line, words, kind: "place", expected: meaning.slice(1) };
  if (meaning.startsWith("=")) return { line, words, kind: "day", expected: meaning.slice(1) };
  return { line, words, kind: "actor", expected: meaning === "-" ? null : meaning };
}
