import type { ActorId, PlaceId } from "../model/ids.ts";
import { nameOfActor } from "../resolution/registry.ts";
import type { Engine } from "./engine.ts";

/** Actors and places that are known by id. */
export type Knowledge = Engine["knowledge"];

/** The registry's name for an actor on a day; `null` for an id that it does not have. */
export const actorName = ({ registry }: Knowledge, id: ActorId, on: string | null = null): string | null => {
  const actor = registry.actors.get(id);
  return actor === undefined ? null : nameOfActor(actor, on);
};

/** The gazetteer's name for a place; `null` for an id that it does not have. */
export const placeName = ({ gazetteer }: Knowledge, id: PlaceId): string | null => gazetteer.place(id)?.name ?? null;

/** How a party of the comparison is shown: the registry's name, or the folded words behind the `~`. */
export const partyWords = (knowledge: Knowledge, key: string): string =>
  actorName(knowledge, key) ?? key.replace(/^~/, "");
