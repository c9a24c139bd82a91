import { findPointingPlaces } from "./find-pointing-places.ts";
import { findNamedPlaces, type Spot } from "./places.ts";
import type { Scene } from "./scene.ts";

/** Where the words of an article place things: by the names of places, and by "the city" and the like. */
export function findPlaces(scene: Scene): readonly Spot[] {
  const named = findNamedPlaces(scene);
  return [...named, ...findPointingPlaces(scene, named)];
}
