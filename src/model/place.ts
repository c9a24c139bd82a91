import type { PlaceId } from "./ids.ts";

export const PLACE_KINDS = [
  "country",
  "governorate",
  "district",
  "region",
  "city",
  "town",
  "village",
  "neighbourhood",
  "street",
  "site",
  "line",
  "sea",
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A place in the gazetteer. WGS 84 degrees. */
export interface Place {
  readonly id: PlaceId;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The place that holds it: the city of a neighbourhood, the governorate of a town. */
  readonly within: PlaceId | null;
  readonly lat: number;
  readonly lon: number;
  /** How far from the point the place may reach, in metres. */
  readonly radius: number;
  readonly population: number;
  readonly source: string;
}
