import type { Line, Piece } from "./piece.ts";

/** A gap of this share of the type's size is a blank between words. */
const BLANK = 0.18;
/** Baselines nearer than this share of the type's size are one line (raised figures, small capitals). */
const SAME_LINE = 0.4;

/** Pieces of one column as lines from top to bottom. */
export const makeLines = (pieces: readonly Piece[]): readonly Line[] => {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && piece.y - first.y < SAME_LINE * Math.max(first.height, piece.height)) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map(joinPieces);
};

const joinPieces = (row: readonly Piece[]): Line => {
  const pieces = [...row].sort((a, b) => a.x - b.x);
  const height = Math.max(...pieces.map((piece) => piece.height));
  let text = "";
  let right = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    if (piece.x - right > BLANK * height && !text.endsWith(" ") && !piece.text.startsWith(" ")) text += " ";
    text += piece.text;
    right = piece.x + piece.width;
  }
  return { text: text.replace(/\s+/g, " ").trim(), left: pieces[0]?.x ?? 0, right, y: pieces[0]?.y ?? 0, height };
};
