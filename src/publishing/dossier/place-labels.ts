import type { MapFrame, Point } from "./map-frame.ts";

/** A mark that wants its name beside it. */
export interface Labelled {
  readonly at: Point;
  readonly radius: number;
  readonly text: string;
}

/** Where a name stands: `x` and `y` of its baseline. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** A part of the drawing, in its units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Size of letters in units of the drawing: a bold guess, so that names rather keep apart. */
const LETTER = 7.9;
const LINE = 16;
const GAP = 4;

const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const candidates = ({ at: [x, y], radius }: Labelled): readonly Label[] => [
  // A name without a mark is the name of an area: it stands in its middle.
  ...(radius === 0 ? [{ x, y: y + 4, anchor: "middle" as const }] : []),
  { x: x + radius + GAP, y: y + 4, anchor: "start" },
  { x: x - radius - GAP, y: y + 4, anchor: "end" },
  { x, y: y - radius - GAP, anchor: "middle" },
  { x, y: y + radius + GAP + 10, anchor: "middle" },
];

/** The room that words take where a label puts them. */
export const boxOf = ({ x, y, anchor }: Label, text: string): Box => {
  const width = [...text].length * LETTER;
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LINE + 3, bottom: y + 3 };
};

/**
 * A place for each name, the first ones first; `null` where it would cover another name, a mark or
 * what is `reserved`, or leave the frame.
 */
export const placeLabels = (
  marks: readonly Labelled[],
  frame: MapFrame,
  reserved: readonly Box[] = [],
): readonly (Label | null)[] => {
  const taken: Box[] = [...reserved];
  const small = marks.map(({ at: [x, y], radius }): Box => {
    const core = Math.min(radius, 6);
    return { left: x - core, right: x + core, top: y - core, bottom: y + core };
  });
  return marks.map((mark, i) => {
    const label = candidates(mark).find((candidate) => {
      const box = boxOf(candidate, mark.text);
      const inFrame = box.left >= 2 && box.right <= frame.width - 2 && box.top >= 2 && box.bottom <= frame.height - 2;
      return (
        inFrame && !taken.some((other) => meets(box, other)) && !small.some((other, j) => j !== i && meets(box, other))
      );
    });
    if (label === undefined) return null;
    taken.push(boxOf(label, mark.text));
    return label;
  });
};
