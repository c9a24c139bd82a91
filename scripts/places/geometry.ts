import { kilometresBetween } from "../../src/resolution/distance.ts";

export type Point = readonly [number, number];
export type Ring = readonly Point[];

/** Whether a point lies in a ring (even-odd rule, degrees as a plane). */
export function inRing([x, y]: Point, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

/** Twice the signed area, in square degrees. */
const areaOf = (ring: Ring): number =>
  ring.reduce((sum, [x, y], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length]!;
    return sum + x * y2 - x2 * y;
  }, 0);

/** The largest of several rings. */
export const largestRing = (rings: readonly Ring[]): Ring =>
  rings.reduce((a, b) => (Math.abs(areaOf(b)) > Math.abs(areaOf(a)) ? b : a));

/** Centre of gravity of a ring. */
export function centreOf(ring: Ring): Point {
  const area = areaOf(ring);
  if (area === 0) return ring[0]!;
  const [sx, sy] = ring.reduce<Point>(
    ([ax, ay], [x, y], i) => {
      const [x2, y2] = ring[(i + 1) % ring.length]!;
      const cross = x * y2 - x2 * y;
      return [ax + (x + x2) * cross, ay + (y + y2) * cross];
    },
    [0, 0],
  );
  return [sx / (3 * area), sy / (3 * area)];
}

/** Metres from the centre to the farthest corner. */
export const reachOf = ([lon, lat]: Point, ring: Ring): number =>
  1000 * Math.max(...ring.map(([x, y]) => kilometresBetween({ lat, lon }, { lat: y, lon: x })));

/** Douglas-Peucker: drops corners that lie closer than `tolerance` degrees to the line without them. */
export function simplify(ring: Ring, tolerance: number): Ring {
  if (ring.length <= 4) return ring;
  const keep = new Set([0, ring.length - 1]);
  const stack: [number, number][] = [[0, ring.length - 1]];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const [first, last] = next;
    let farthest = -1;
    let distance = tolerance;
    for (let i = first + 1; i < last; i++) {
      const d = distanceToLine(ring[i]!, ring[first]!, ring[last]!);
      if (d > distance) [farthest, distance] = [i, d];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    stack.push([first, farthest], [farthest, last]);
  }
  return ring.filter((_, i) => keep.has(i));
}

function distanceToLine([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return length === 0
    ? Math.hypot(x - x1, y - y1)
    : Math.abs((y2 - y1) * x - (x2 - x1) * y + x2 * y1 - y2 * x1) / length;
}

export const rounded = (ring: Ring, digits: number): Ring =>
  ring.map(([x, y]): Point => [Number(x.toFixed(digits)), Number(y.toFixed(digits))]);

/** A ring that crosses the 180th meridian, laid out without the jump; other rings as they are. */
export function unwrapped(ring: Ring): Ring {
  const longitudes = ring.map(([x]) => x);
  if (Math.max(...longitudes) - Math.min(...longitudes) <= 180) return ring;
  return ring.map(([x, y]): Point => [x < 0 ? x + 360 : x, y]);
}

export const wrapped = ([x, y]: Point): Point => [x > 180 ? x - 360 : x, y];
