import type { MapFrame, Point } from "./map-frame.ts";
import type { LonLat } from "./outline.ts";

/** How far outside the frame a border is still drawn, so that the edge of the clipping is not seen. */
const BLEED = 12;
/** Points nearer to the last one than this are left out, in units of the drawing. */
const LEAST_STEP = 0.8;

interface Side {
  inside(point: Point): boolean;
  /** Where the line from `a` to `b`, which lie on two sides of this one, meets it. */
  cross(a: Point, b: Point): Point;
}

const upright = (x: number, keep: 1 | -1): Side => ({
  inside: (point) => (point[0] - x) * keep >= 0,
  cross: (a, b) => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])],
});

const level = (y: number, keep: 1 | -1): Side => ({
  inside: (point) => (point[1] - y) * keep >= 0,
  cross: (a, b) => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y],
});

/** One step of Sutherland and Hodgman's polygon clipping (1974). */
const clip = (ring: readonly Point[], side: Side): readonly Point[] =>
  ring.flatMap((point, i): readonly Point[] => {
    const before = ring[(i + ring.length - 1) % ring.length]!;
    const crossing = side.inside(point) === side.inside(before) ? [] : [side.cross(before, point)];
    return side.inside(point) ? [...crossing, point] : crossing;
  });

const thin = (ring: readonly Point[]): readonly Point[] => {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= LEAST_STEP) kept.push(point);
  }
  return kept;
};

/** The path of a ring inside a frame, thinned to what can be seen; empty where nothing of it is in the frame. */
export const ringPath = (ring: readonly LonLat[], frame: MapFrame): string => {
  const sides = [
    upright(-BLEED, 1),
    upright(frame.width + BLEED, -1),
    level(-BLEED, 1),
    level(frame.height + BLEED, -1),
  ];
  const points = thin(sides.reduce<readonly Point[]>(clip, ring.map(frame.project)));
  if (points.length < 3) return "";
  return `M${points.map(([x, y]) => `${x.toFixed(1)} ${y.toFixed(1)}`).join("L")}Z`;
};
