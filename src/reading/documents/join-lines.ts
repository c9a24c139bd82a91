import { type Line, median } from "./piece.ts";

/** A paragraph that was put together from lines. */
export interface Paragraph {
  readonly text: string;
  /** Size of its type, in points. */
  readonly height: number;
}

/** Lines further apart than this many usual distances belong to two paragraphs. */
const WIDE = 1.3;
/** Type that differs by more than this share is another paragraph (a heading). */
const OTHER_SIZE = 0.12;
/** A line that ends a sentence before this share of the column's width ends its paragraph. */
const SHORT_LINE = 0.85;
/** A first line is set in by this many type sizes or more. */
const INDENT = 0.8;

/** The lines of one column as paragraphs. `words` are those of the whole document (see `joinBroken`). */
export const joinLines = (lines: readonly Line[], words: ReadonlySet<string>): readonly Paragraph[] => {
  const left = median(lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const distance = median(lines.slice(1).map((line, i) => line.y - (lines[i]?.y ?? 0)));
  const paragraphs: Paragraph[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const open = paragraphs.at(-1);
    const goesOn =
      before !== undefined &&
      line.y - before.y <= WIDE * distance &&
      Math.abs(line.height - before.height) <= OTHER_SIZE * before.height &&
      line.left - left < INDENT * line.height &&
      !(/[.!?:”"]$/.test(before.text) && before.right - left < SHORT_LINE * (right - left));
    if (open && goesOn) paragraphs[paragraphs.length - 1] = { ...open, text: joinBroken(open.text, line.text, words) };
    else if (line.text !== "") paragraphs.push({ text: line.text, height: line.height });
  });
  return paragraphs;
};

/**
 * Puts two lines together. A hyphen at the end of the first is taken for the typesetter's, unless the document has the
 * word with its hyphen elsewhere and nowhere without ("rebel-held").
 */
export const joinBroken = (first: string, second: string, words: ReadonlySet<string>): string => {
  const head = /([\p{L}]+)[-\u00ad\u2010]$/u.exec(first)?.[1];
  const tail = /^\p{Ll}[\p{L}]*/u.exec(second)?.[0];
  if (head === undefined || tail === undefined) return `${first} ${second}`;
  const hyphened = `${head}-${tail}`.toLowerCase();
  const keep = !first.endsWith("\u00ad") && words.has(hyphened) && !words.has(`${head}${tail}`.toLowerCase());
  return (keep ? first : first.slice(0, -1)) + second;
};

/** Paragraphs of one column after those of another: one that breaks off goes on in the next. */
export const joinColumns = (
  paragraphs: readonly Paragraph[],
  next: readonly Paragraph[],
  words: ReadonlySet<string>,
): readonly Paragraph[] => {
  const last = paragraphs.at(-1);
  const [first, ...rest] = next;
  const goesOn =
    last !== undefined &&
    first !== undefined &&
    /[\p{L}\p{N},;\u00ad\u2010-]$/u.test(last.text) &&
    /^[\p{Ll}\p{N}]/u.test(first.text) &&
    Math.abs(last.height - first.height) <= OTHER_SIZE * last.height;
  if (!goesOn) return [...paragraphs, ...next];
  return [...paragraphs.slice(0, -1), { ...last, text: joinBroken(last.text, first.text, words) }, ...rest];
};
