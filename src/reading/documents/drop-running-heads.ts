import { makeLines } from "./make-lines.ts";
import type { Line, Piece } from "./piece.ts";

/** Lines at the head and foot of a page that are looked at. */
const EDGE = 2;
/** A line that stands at one height on this share of the pages, and on two at least, runs through the document. */
const SHARE = 0.4;
/** Heights nearer than this are one, in points. */
const SAME_HEIGHT = 3;
const PAGE_NUMBER = /^(?:page |p\. ?)?[-–— ]*(?:\d{1,4}|[ivxl]{1,6})(?: ?(?:\/|of) ?\d{1,4})?[-–— ]*$/i;

/**
 * The pages without their running heads, running feet and page numbers, and how many lines were left out. Numbers inside
 * a running head may change from page to page.
 */
export const dropRunningHeads = (
  pages: readonly (readonly Piece[])[],
): { readonly pages: readonly (readonly Piece[])[]; readonly dropped: number } => {
  const edges = pages.map((page) => {
    const lines = makeLines(page);
    return [...new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)])];
  });
  const counts = new Map<string, number>();
  for (const lines of edges) for (const key of new Set(lines.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, pages.length * SHARE);
  let dropped = 0;
  const kept = pages.map((page, i) => {
    const out = (edges[i] ?? []).filter(
      (line) => PAGE_NUMBER.test(line.text) || (counts.get(keyOf(line)) ?? 0) >= enough,
    );
    dropped += out.length;
    return page.filter((piece) => !out.some(({ y, height }) => Math.abs(piece.y - y) < height / 2));
  });
  return { pages: kept, dropped };
};

const keyOf = ({ text, y }: Line): string =>
  `${Math.round(y / SAME_HEIGHT)} ${text.toLowerCase().replace(/\d+/g, "#")}`;
