import type { MapPlace } from "./map-place.ts";

/** West, south, east, north. */
export type Bounds = readonly [number, number, number, number];

/** Syria, where nothing else is asked for. */
export const HOME: Bounds = [35.5, 32.2, 42.5, 37.4];

/** Share of what is told that may lie outside of the frame on each side, so that one far capital does not shrink all. */
const OUTSIDE = 0.04;
/** Wide places say little about where to look. */
const WIDE_KM = 60;
const KM_PER_DEGREE = 111.32;

const quantile = (values: readonly { readonly at: number; readonly weight: number }[], share: number): number => {
  const sorted = [...values].sort((a, b) => a.at - b.at);
  const wanted = share * sorted.reduce((sum, { weight }) => sum + weight, 0);
  let sum = 0;
  for (const { at, weight } of sorted) {
    sum += weight;
    if (sum >= wanted) return at;
  }
  return sorted.at(-1)!.at;
};

/** The frame that shows nearly all that is told, with the reach of the places at its rim. */
export const fitPlaces = (places: readonly MapPlace[]): Bounds => {
  const chosen = places.filter(({ isChosen }) => isChosen);
  const near = (chosen.length > 0 ? chosen : places).filter(({ radiusKm }) => radiusKm <= WIDE_KM);
  if (near.length === 0) return HOME;
  const edge = (pick: (place: MapPlace, reach: number) => number, share: number): number =>
    quantile(
      near.map((place) => ({ at: pick(place, place.radiusKm / KM_PER_DEGREE), weight: Math.max(1, place.weight) })),
      share,
    );
  return [
    edge((place, reach) => place.lon - reach, OUTSIDE),
    edge((place, reach) => place.lat - reach, OUTSIDE),
    edge((place, reach) => place.lon + reach, 1 - OUTSIDE),
    edge((place, reach) => place.lat + reach, 1 - OUTSIDE),
  ];
};
