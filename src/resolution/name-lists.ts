import type { NameKind } from "../language/document.ts";
import type { ActorKind } from "../model/actor.ts";
import type { Place } from "../model/place.ts";
import { foldName } from "./fold-name.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { Registry } from "./registry.ts";

/** Names of one kind that the language floor may look for in a text, as written. */
export interface NameList {
  readonly kind: NameKind;
  readonly names: readonly string[];
}

const KIND_OF: Readonly<Record<ActorKind, NameKind>> = {
  state: "place",
  government: "organisation",
  "armed-forces": "armed-group",
  "armed-group": "armed-group",
  coalition: "armed-group",
  "international-body": "organisation",
  monitor: "organisation",
  media: "organisation",
  ngo: "organisation",
  office: "organisation",
  person: "person",
  population: "demonym",
};

/** A short single word is looked for only if it is an acronym: "IS", not "Is". */
const isAcronym = (name: string): boolean => /^[\p{Lu}\d&-]{2,}$/u.test(name);
const isNameLike = (name: string): boolean => /^\p{Lu}|^(al|el|an|ar|as|ash|at|az|ad)[- ]/u.test(name);
const LATIN = /^[\p{Script=Latin}\p{M}\d\s'’‘`.,&()/-]+$/u;

/** Below this many people a place outside the countries in depth is left to the text's own capitals. */
const WORTH_LOOKING_FOR = 100_000;

/** The names of the registry and the gazetteer by kind: sorted, without doubles, in Latin script. */
export function nameLists(registry: Registry, gazetteer: Gazetteer): readonly NameList[] {
  const byKind = new Map<NameKind, Set<string>>();
  const add = (kind: NameKind, name: string): void => {
    if (!LATIN.test(name) || !isNameLike(name) || (name.length < 4 && !isAcronym(name))) return;
    const names = byKind.get(kind) ?? new Set();
    names.add(name);
    byKind.set(kind, names);
  };
  for (const actor of registry.actors.values()) for (const { name } of actor.names) add(KIND_OF[actor.kind], name);
  for (const place of gazetteer.all()) {
    if (!isWorthLookingFor(place)) continue;
    for (const name of [place.name, ...place.otherNames])
      if (!gazetteer.otherWords.has(foldName(name))) add("place", name);
  }
  return [...byKind]
    .map(([kind, names]): NameList => ({ kind, names: [...names].sort() }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/**
 * Whether a capitalised word with the place's name is likely to mean it: small towns far away and divisions ("Centre",
 * "Plateau") share too many words.
 */
export const isWorthLookingFor = ({ source, population }: Place): boolean =>
  source !== DIVISION_SOURCE && (source !== WORLD_SOURCE || population >= WORTH_LOOKING_FOR);

/** Marks of the tables of the world's divisions and cities. */
const DIVISION_SOURCE = "GeoNames divisions";
const WORLD_SOURCE = "GeoNames world";
