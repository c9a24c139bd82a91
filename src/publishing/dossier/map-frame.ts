import type { Place } from "../../model/place.ts";
import type { LonLat } from "./outline.ts";

/** A point of the drawing, in its units, from the upper left. */
export type Point = readonly [x: number, y: number];

/** What a map shows and how degrees become points of the drawing. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly metresPerUnit: number;
  project(position: LonLat): Point;
  unproject(point: Point): LonLat;
}

/** Metres in a degree of latitude: the mean meridian of WGS 84, 40,007.9 km, over 360. */
const METRES_PER_DEGREE = 111_133;

/** Half the height of the smallest map, in metres: below it there is no context left. */
const LEAST_HALF = 3_000;
/** Room around what is shown. */
const MARGIN = 1.18;

type Located = Pick<Place, "lat" | "lon" | "radius">;

/**
 * A frame around places with their radii. The projection is equirectangular with the middle latitude true to scale:
 * over a country the size of Syria no distance is off by more than some percent. There must be at least one place.
 */
export const frameAround = (places: readonly Located[], width: number, height: number): MapFrame => {
  const degrees = (metres: number): number => metres / METRES_PER_DEGREE;
  const lats = places.flatMap(({ lat, radius }) => [lat - degrees(radius), lat + degrees(radius)]);
  const middleLat = (Math.min(...lats) + Math.max(...lats)) / 2;
  const shrink = Math.max(0.05, Math.cos((middleLat * Math.PI) / 180));
  const lons = places.flatMap(({ lon, radius }) => [lon - degrees(radius) / shrink, lon + degrees(radius) / shrink]);
  const middleLon = (Math.min(...lons) + Math.max(...lons)) / 2;
  const tall = (Math.max(...lats) - Math.min(...lats)) * METRES_PER_DEGREE;
  const wide = (Math.max(...lons) - Math.min(...lons)) * METRES_PER_DEGREE * shrink;
  const metresPerUnit = Math.max((MARGIN * tall) / height, (MARGIN * wide) / width, (2 * LEAST_HALF) / height);
  const scale = METRES_PER_DEGREE / metresPerUnit;
  return {
    width,
    height,
    metresPerUnit,
    project: ([lon, lat]) => [width / 2 + (lon - middleLon) * shrink * scale, height / 2 - (lat - middleLat) * scale],
    unproject: ([x, y]) => [middleLon + (x - width / 2) / (shrink * scale), middleLat - (y - height / 2) / scale],
  };
};
