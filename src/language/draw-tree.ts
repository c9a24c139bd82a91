import type { Document } from "./document.ts";
import { tagOf, wordOf } from "./view.ts";

const SIGN = 8.4; // width of a sign at 14 px in a monospaced font
const GAP = 22;
const STEP = 26;
const MARGIN = 12;

interface Arc {
  readonly head: number;
  readonly dependent: number;
  readonly label: string;
}

/**
 * Draws the tree of one sentence as a picture (SVG): words and tags in a row, an arc from each head to its dependent
 * above them, the enhanced arcs below in another colour. Stands alone, without scripts or fonts of its own.
 *
 * @param sentence place in `doc.sentences`; throws where there is none.
 */
export function drawTree(doc: Document, sentence: number): string {
  const found = doc.sentences[sentence];
  if (!found) throw new Error(`no sentence ${sentence}: the text has ${doc.sentences.length}`);
  const tokens = Array.from({ length: found.last - found.first + 1 }, (_, i) => found.first + i);
  const arcs: Arc[] = tokens
    .filter((token) => doc.heads[token]! >= 0)
    .map((token) => ({ head: doc.heads[token]!, dependent: token, label: doc.relations[token]! }));
  const extra: Arc[] = doc.extra
    .filter(({ head, dependent }) => tokens.includes(head) && tokens.includes(dependent))
    .map(({ head, dependent, relation }) => ({ head, dependent, label: relation }));
  const widths = tokens.map((token) => {
    const longest = Math.max(wordOf(doc, token).length, tagOf(doc, token).length, doc.relations[token]!.length);
    return Math.min(longest, 40) * SIGN + GAP;
  });
  const centres = new Map<number, number>();
  let x = MARGIN;
  tokens.forEach((token, i) => {
    centres.set(token, x + widths[i]! / 2);
    x += widths[i]!;
  });
  const above = levels(arcs);
  const below = levels(extra);
  const base = MARGIN + 24 + STEP * Math.max(1, ...above);
  const height = base + 44 + STEP * Math.max(0, ...below) + MARGIN;
  const centre = (token: number): number => centres.get(token)!;
  const parts = [
    ...arcs.map((arc, i) => drawArc(arc, centre, base - 18, -STEP * above[i]!, "#456")),
    ...extra.map((arc, i) => drawArc(arc, centre, base + 26, STEP * below[i]!, "#a40")),
    ...tokens.map((token) => {
      const at = round(centre(token));
      const bold = doc.heads[token] === -1 ? ' font-weight="bold"' : "";
      const word = escapeXml(shorten(wordOf(doc, token)));
      return `<text x="${at}" y="${base}"${bold}>${word}</text><text x="${at}" y="${base + 17}" fill="#777" font-size="11">${tagOf(doc, token)}</text>`;
    }),
  ];
  const size = `width="${round(x + MARGIN)}" height="${round(height)}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="monospace" font-size="14" text-anchor="middle">\n${parts.join("\n")}\n</svg>\n`;
}

/** How high each arc stands: above all arcs within its span. */
function levels(arcs: readonly Arc[]): number[] {
  const spans = arcs.map(({ head, dependent }, i) => ({
    i,
    from: Math.min(head, dependent),
    to: Math.max(head, dependent),
  }));
  const made = new Array<number>(arcs.length).fill(1);
  const shortestFirst = [...spans].sort((a, b) => a.to - a.from - (b.to - b.from));
  shortestFirst.forEach((span, place) => {
    for (const other of shortestFirst.slice(0, place))
      if (other.from < span.to && other.to > span.from) made[span.i] = Math.max(made[span.i]!, made[other.i]! + 1);
  });
  return made;
}

function drawArc(arc: Arc, centre: (token: number) => number, base: number, rise: number, colour: string): string {
  // heads give from a little aside, so that arcs to both sides do not touch
  const aside = arc.head < arc.dependent ? 4 : -4;
  const from = round(centre(arc.head) + aside);
  const to = round(centre(arc.dependent));
  const top = round(base + rise);
  const middle = round((from + to) / 2);
  const path = `M${from} ${base} C${from} ${top} ${from} ${top} ${middle} ${top} S${to} ${top} ${to} ${base}`;
  const tip = rise < 0 ? -5 : 5;
  const head = `M${to - 3} ${base + tip} L${to} ${base} L${to + 3} ${base + tip}`;
  return `<path d="${path}" fill="none" stroke="${colour}"/><path d="${head}" fill="none" stroke="${colour}"/><text x="${middle}" y="${top - 3}" fill="${colour}" font-size="10">${escapeXml(arc.label)}</text>`;
}

const round = (value: number): number => Math.round(value * 10) / 10;

const shorten = (word: string): string => (word.length > 40 ? `${word.slice(0, 39)}…` : word);

/** Text for XML, without the signs that it forbids. */
const escapeXml = (text: string): string =>
  text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
