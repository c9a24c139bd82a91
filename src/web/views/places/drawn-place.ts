import type { PlaceLine } from "../../../server/api/places.ts";
import type { MapPlace } from "../../parts/map/map-place.ts";
import { words } from "../../words/words.ts";

/** A place as a map draws it, sized by the claims that tell of it. */
export const drawnPlace = (place: PlaceLine, shape: MapPlace["shape"] = null, isChosen = false): MapPlace => ({
  ...place,
  shape,
  weight: place.claims,
  isContested: false,
  isChosen,
  caption: `${place.name} (${words.placeKinds[place.kind] ?? place.kind}): ${words.counted.claims(place.claims)}`,
});
