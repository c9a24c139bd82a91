/** Metres of a degree of latitude, near enough everywhere. */
const KM_PER_DEGREE = 111.32;
const CORNERS = 64;

/** A circle on the globe as a closed ring of [longitude, latitude]. */
export const circleRing = (lat: number, lon: number, radiusKm: number): readonly (readonly [number, number])[] => {
  const dy = radiusKm / KM_PER_DEGREE;
  const dx = dy / Math.max(0.05, Math.cos((lat * Math.PI) / 180));
  return Array.from({ length: CORNERS + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % CORNERS)) / CORNERS;
    return [lon + dx * Math.cos(angle), lat + dy * Math.sin(angle)] as const;
  });
};
