import type { Feature, FeatureCollection, Geometry } from "geojson";
import { circleRing } from "./circle-ring.ts";
import type { MapPlace } from "./map-place.ts";

/** Above this reach a ring in the middle would be a false point: the area alone stands for the place. */
const WIDE_KM = 40;

/** Outlines by place id. */
export type Outlines = ReadonlyMap<string, Geometry>;

const isClosed = (shape: NonNullable<MapPlace["shape"]>): boolean => {
  const [first, last] = [shape[0], shape.at(-1)];
  return shape.length > 3 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
};

const areaOf = (place: MapPlace, outlines: Outlines): Geometry => {
  const known = outlines.get(place.id);
  if (known !== undefined) return known;
  if (place.shape !== null && place.shape.length > 1) {
    const line = place.shape.map(([x, y]) => [x, y]);
    return isClosed(place.shape) ? { type: "Polygon", coordinates: [line] } : { type: "LineString", coordinates: line };
  }
  return {
    type: "Polygon",
    coordinates: [circleRing(place.lat, place.lon, Math.max(place.radiusKm, 0.1)).map(([x, y]) => [x, y])],
  };
};

const isWide = ({ radiusKm }: MapPlace): boolean => radiusKm > WIDE_KM;

const propertiesOf = (place: MapPlace): NonNullable<Feature["properties"]> => ({
  id: place.id,
  name: place.name,
  weight: place.weight,
  contested: place.isContested,
  chosen: place.isChosen,
  wide: isWide(place),
});

/** Places as areas: their outline where one is shipped or given, else as far as they may reach. Wide ones first, to lie below. */
export const placeAreas = (places: readonly MapPlace[], outlines: Outlines): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...places]
    .sort((a, b) => b.radiusKm - a.radiusKm)
    .map((place) => ({ type: "Feature", properties: propertiesOf(place), geometry: areaOf(place, outlines) })),
});

const LEAST_RADIUS = 4;
const MOST_RADIUS = 24;
/** Smaller weights than this are not stretched to the largest ring. */
const FULL_WEIGHT = 60;

/** Radius of a ring in pixels: its area stands for how much is told, beside the place that most is told of. */
const ringRadius = (weight: number, most: number): number =>
  LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt(weight / Math.max(FULL_WEIGHT, most));

/** Metres that a pixel covers at the equator at zoom 0, of tiles of 512 pixels. */
const METRES_PER_PIXEL = 78_271.5;

/** The zoom from which a place's own area is larger than its ring: there the area alone is honest. */
const zoomOfArea = ({ lat, radiusKm }: MapPlace, radius: number): number =>
  Math.log2((radius * METRES_PER_PIXEL * Math.cos((lat * Math.PI) / 180)) / (Math.max(0.05, radiusKm) * 1000));

/** Middles of the places that are small enough to be looked for: where a ring says "in here", sized by what is told. */
export const placeRings = (places: readonly MapPlace[]): FeatureCollection => {
  const small = places.filter((place) => !isWide(place));
  const most = Math.max(0, ...small.map(({ weight }) => weight));
  return {
    type: "FeatureCollection",
    features: small
      .toSorted((a, b) => b.weight - a.weight)
      .map((place) => {
        const radius = ringRadius(place.weight, most);
        return {
          type: "Feature",
          properties: { ...propertiesOf(place), radius, until: zoomOfArea(place, radius) },
          geometry: { type: "Point", coordinates: [place.lon, place.lat] },
        };
      }),
  };
};
