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

const propertiesOf = (place: MapPlace): Feature["properties"] => ({
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

/** Middles of the places that are small enough to be looked for: where a ring says "in here", sized by what is told. */
export const placeRings = (places: readonly MapPlace[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...places]
    .filter((place) => !isWide(place))
    .sort((a, b) => b.weight - a.weight)
    .map((place) => ({
      type: "Feature",
      properties: propertiesOf(place),
      geometry: { type: "Point", coordinates: [place.lon, place.lat] },
    })),
});
