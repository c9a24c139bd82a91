import { z } from "zod";

/** Longitude and latitude, WGS 84 degrees. */
export type LonLat = readonly [lon: number, lat: number];

/** A named area as closed rings; which ring is a hole does not matter for drawing (even-odd). */
export interface Outline {
  readonly name: string;
  readonly rings: readonly (readonly LonLat[])[];
}

const position = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .rest(z.number())
  .transform(([lon, lat]): LonLat => [lon, lat]);
const ring = z.array(position).min(4);

const geometry = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), coordinates: z.array(ring) }).transform(({ coordinates }) => coordinates),
  z
    .object({ type: z.literal("MultiPolygon"), coordinates: z.array(z.array(ring)) })
    .transform(({ coordinates }) => coordinates.flat()),
]);

const collection = z.object({
  type: z.literal("FeatureCollection"),
  features: z.array(z.object({ properties: z.object({ name: z.string() }), geometry })),
});

/**
 * Areas from a GeoJSON FeatureCollection (RFC 7946) of Polygons and MultiPolygons with a `name` each.
 * Throws a ZodError that names the place of the fault.
 */
export const outlinesOf = (geojson: unknown): readonly Outline[] =>
  collection
    .parse(geojson)
    .features.map(({ properties, geometry: rings }): Outline => ({ name: properties.name, rings }));
