import type { Span } from "../model/span.ts";

/** The lines of a text that are not blank, without the white space around them. */
export const linesOf = (text: string): readonly Span[] => {
  const lines: Span[] = [];
  let at = 0;
  while (at < text.length) {
    const found = text.indexOf("\n", at);
    const stop = found < 0 ? text.length : found;
    const line = trimmed(text, { start: at, end: stop });
    if (line.end > line.start) lines.push(line);
    at = stop + 1;
  }
  return lines;
};

/** A span without the white space at its edges. */
export const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
};

/** Whether a line could be a headline: some words, beginning as one does, and no end of a sentence. */
export const isHeadlineLike = (line: string): boolean => {
  if (line.length < 12 || line.length > 180) return false;
  if (!/^["'“‘«(]{0,2}[\p{Lu}\p{N}\p{Lo}]/u.test(line)) return false;
  if (/[.…:;,!–—-]["'”’»)]{0,2}$/u.test(line)) return false;
  const count = line.split(/\s+/).length;
  return count >= 3 && count <= 28;
};

/** Whether most longer words of a line are capitalised, as in lists of other articles. */
export const isTitleCased = (line: string): boolean => {
  const long = line.match(/[\p{L}\p{N}’'-]{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^[\p{Lu}\p{N}’']/u.test(word)).length >= 0.7 * long.length;
};
