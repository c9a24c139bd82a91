interface Point {
  readonly lat: number;
  readonly lon: number;
}

const METRES_PER_DEGREE = 111_195;
const RAD = Math.PI / 180;

/** The point so many metres from another; `bearing` in degrees from north over east. Good for some hundred kilometres. */
export function pointAt(from: Point, metres: number, bearing: number): Point {
  const lat = from.lat + (metres * Math.cos(bearing * RAD)) / METRES_PER_DEGREE;
  const lon = from.lon + (metres * Math.sin(bearing * RAD)) / (METRES_PER_DEGREE * Math.cos(from.lat * RAD));
  return { lat: round(lat), lon: round(lon) };
}

/** Four decimals are ten metres. */
const round = (degrees: number): number => Math.round(degrees * 1e4) / 1e4;

/** Degrees of a wind: "north", "south-western", "northeast", "northerly"; `null` for any other word. */
export function bearingOf(word: string): number | null {
  const found = /^(north|south)?[- ]?(east|west)?(ern|erly)?$/i.exec(word);
  const [north, east] = [found?.[1]?.toLowerCase(), found?.[2]?.toLowerCase()];
  if (north === undefined && east === undefined) return null;
  const vertical = north === undefined ? null : north === "north" ? 0 : 180;
  if (east === undefined) return vertical;
  const horizontal = east === "east" ? 90 : 270;
  if (vertical === null) return horizontal;
  return vertical === 0 ? (east === "east" ? 45 : 315) : east === "east" ? 135 : 225;
}
