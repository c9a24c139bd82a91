import { makeLines } from "./make-lines.ts";
import { type Line, median, type Piece } from "./piece.ts";

/** A gutter is at least this many type sizes wide; blanks between words, even spread ones, are narrower. */
const GUTTER = 0.9;
/** Lines of a column of prose have so many characters on the middle; those of a table's cells have fewer. */
const PROSE_LINE = 18;
/** So many lines make a column. */
const COLUMN_LINES = 4;
/** Cuts take time with the square of the pieces. A page with more of them than any newspaper's is read line by line. */
const MOST_PIECES = 3_000;

/**
 * The lines of a page in the order in which a reader takes them: column by column, what spans the columns before or
 * after them. The page is cut along white gutters and rows from the outside in (the XY-cut of Nagy and Seth, 1984),
 * but only where both sides are prose: rows of a table stay rows.
 */
export const orderColumns = (pieces: readonly Piece[]): readonly (readonly Line[])[] => {
  if (pieces.length === 0) return [];
  if (pieces.length > MOST_PIECES) return [makeLines(pieces)];
  const gutter = findGutter(pieces);
  if (gutter !== null)
    return [pieces.filter((p) => p.x < gutter), pieces.filter((p) => p.x >= gutter)].flatMap(orderColumns);
  const row = findRow(pieces);
  if (row !== null) return [pieces.filter((p) => p.y < row), pieces.filter((p) => p.y >= row)].flatMap(orderColumns);
  return [makeLines(pieces)];
};

/** Where a white strip from top to bottom has a column of prose on either side; `null` where none has. */
const findGutter = (pieces: readonly Piece[]): number | null => {
  const size = median(pieces.map(({ height }) => height));
  let right = Number.NEGATIVE_INFINITY;
  for (const piece of [...pieces].sort((a, b) => a.x - b.x)) {
    if (
      piece.x - right >= GUTTER * size &&
      isProse(pieces, (p) => p.x < piece.x) &&
      isProse(pieces, (p) => p.x >= piece.x)
    )
      return piece.x;
    right = Math.max(right, piece.x + piece.width);
  }
  return null;
};

const isProse = (pieces: readonly Piece[], within: (piece: Piece) => boolean): boolean => {
  const lines = makeLines(pieces.filter(within));
  return lines.length >= COLUMN_LINES && median(lines.map(({ text }) => text.length)) >= PROSE_LINE;
};

/** The row at which a cut lays the most lines into columns; `null` where no cut makes columns. */
const findRow = (pieces: readonly Piece[]): number | null => {
  const lines = makeLines(pieces);
  if (lines.length <= COLUMN_LINES) return null;
  let best: number | null = null;
  let most = 0;
  for (const { y, height } of lines.slice(1)) {
    const cut = y - height / 2;
    const above = pieces.filter((piece) => piece.y < cut);
    const below = pieces.filter((piece) => piece.y >= cut);
    const inColumns = [above, below]
      .filter((side) => findGutter(side) !== null)
      .reduce((sum, side) => sum + side.length, 0);
    if (inColumns > most) [best, most] = [cut, inColumns];
  }
  return best;
};
