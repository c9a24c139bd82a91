import type { Actor, ActorName } from "../model/actor.ts";
import type { Day } from "../model/day.ts";
import type { ActorId } from "../model/ids.ts";
import type { KnowledgeFault } from "./knowledge-file.ts";

/** One name of one actor. */
export interface NamedActor {
  readonly actor: ActorId;
  readonly name: ActorName;
}

/** Somebody whom a generic word may mean: "the rebels". */
export interface GenericCandidate {
  readonly actor: ActorId;
  /** 0 to 1, before the article's own names are looked at. */
  readonly score: number;
  /** Days on which the word means this actor; `null` is open. */
  readonly from: Day | null;
  readonly until: Day | null;
}

/** The known parties with the ways to find them by name. */
export interface Registry {
  readonly actors: ReadonlyMap<ActorId, Actor>;
  /** By `foldName`. */
  readonly bySpelling: ReadonlyMap<string, readonly NamedActor[]>;
  /** By `soundName`. */
  sounding(key: string): readonly NamedActor[];
  /** Folded words for a country's people or seat ("russian", "moscow") to its state. */
  readonly demonyms: ReadonlyMap<string, ActorId>;
  readonly metonyms: ReadonlyMap<string, ActorId>;
  /** Folded nouns of a force ("warplanes") to its role ("air-force"). */
  readonly roles: ReadonlyMap<string, string>;
  /** `SY/air-force` to the actor that plays the role for a country. */
  readonly forces: ReadonlyMap<string, ActorId>;
  readonly generics: ReadonlyMap<string, readonly GenericCandidate[]>;
  /** Folded titles that may stand before a person's name, and nouns that may follow a party's. */
  readonly titles: ReadonlySet<string>;
  readonly members: ReadonlySet<string>;
  /** The first actor of the line of renames that an actor belongs to; itself where it was never renamed. */
  readonly lines: ReadonlyMap<ActorId, ActorId>;
  /** Faults that a lenient compilation left out. */
  readonly faults: readonly KnowledgeFault[];
}

/** The name by which people know an actor: the first official one in use on a day, else its first. */
export const nameOfActor = (actor: Actor, on: string | null = null): string => {
  const official = actor.names.filter(({ kind, language }) => kind === "official" && language === "en");
  const used = official.find(({ from, to }) => on === null || ((from ?? "") <= on && on <= (to ?? "9999")));
  return (used ?? actor.names[0])?.name ?? actor.id;
};
