import type { Candidate } from "../model/claim.ts";
import type { ActorId, PlaceId } from "../model/ids.ts";
import { round } from "./choose-actor.ts";
import { foldName, soundName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";
import { likeness } from "./likeness.ts";
import type { Registry } from "./registry.ts";

/** Spellings less alike than this are no help. */
const LEAST_LIKE = 0.6;
const MOST = 5;

/** Actors whose names are spelled somewhat like a name that nobody bears: for a person to choose from, never taken as such. */
export function suggestActors(name: string, registry: Registry): readonly Candidate<ActorId>[] {
  const key = foldName(name);
  const scores = new Map<ActorId, number>();
  for (const [spelling, owners] of registry.bySpelling) {
    if (Math.abs(spelling.length - key.length) > key.length / 2) continue;
    const alike = likeness(spelling, key);
    if (alike < LEAST_LIKE) continue;
    for (const { actor } of owners) scores.set(actor, Math.max(scores.get(actor) ?? 0, alike));
  }
  return best(scores);
}

/** Places that sound like a name or like one of its words. */
export function suggestPlaces(name: string, gazetteer: Gazetteer): readonly Candidate<PlaceId>[] {
  const key = foldName(name);
  const scores = new Map<PlaceId, number>();
  for (const part of new Set([key, ...key.split(" ").filter((word) => word.length > 3)])) {
    for (const place of [...gazetteer.spelled(part), ...gazetteer.sounding(soundName(part))]) {
      const alike = Math.max(...[place.name, ...place.otherNames].map((other) => likeness(foldName(other), key)));
      if (alike >= LEAST_LIKE / 2) scores.set(place.id, Math.max(scores.get(place.id) ?? 0, alike));
    }
  }
  return best(scores);
}

const best = <Id extends string>(scores: ReadonlyMap<Id, number>): readonly Candidate<Id>[] =>
  [...scores]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([id, score]) => ({ id, score: round(score) }));
