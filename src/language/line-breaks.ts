/** How the lines of a text are set: what tells a headline of its own line from a paragraph wrapped at one width. */
export interface Lines {
  /** Offset of the end of each line that is not empty. */
  readonly ends: Uint32Array;
  /** Its length, and the longest in its block (lines without an empty one between them). */
  readonly lengths: Uint32Array;
  readonly widths: Uint32Array;
}

/** Lines are wrapped at a width between these; shorter ones are headlines or lists, longer ones paragraphs. */
const NARROWEST = 50;
const WIDEST = 110;

export function readLines(text: string): Lines {
  const ends: number[] = [];
  const lengths: number[] = [];
  const widths: number[] = [];
  let longest = 0;
  const closeBlock = (): void => {
    while (widths.length < ends.length) widths.push(longest);
    longest = 0;
  };
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf("\n", start);
    const end = found < 0 ? text.length : found;
    const length = end - start > 4 * WIDEST ? end - start : text.slice(start, end).trim().length;
    if (length === 0) closeBlock();
    else {
      ends.push(end);
      lengths.push(length);
      longest = Math.max(longest, length);
    }
    start = end + 1;
  }
  closeBlock();
  return { ends: Uint32Array.from(ends), lengths: Uint32Array.from(lengths), widths: Uint32Array.from(widths) };
}

/**
 * Whether the line that goes on to `offset` was broken for its width only: the next word, so many signs long, would
 * not have fitted any more.
 */
export function isWrapped(lines: Lines, offset: number, nextWord: number): boolean {
  let low = 0;
  let high = lines.ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines.ends[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  const width = lines.widths[low] ?? 0;
  return width >= NARROWEST && width <= WIDEST && lines.lengths[low]! + 1 + nextWord > width;
}

/** How many line breaks stand between two offsets; a paragraph separator or a form feed counts as two. */
export function countBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 0x2028 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count++;
    else if (code === 0x2029 || code === 12) count += 2;
  }
  return count;
}
