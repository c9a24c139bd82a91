import type { Actor, ActorKind } from "../../model/actor.ts";
import type { Extent } from "../../model/claim.ts";
import type { Account, AccountField, Event } from "../../model/event.ts";
import { eventToll, type Toll } from "../../model/event-toll.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import type { Place, PlaceKind } from "../../model/place.ts";
import type { ByWho } from "./crosswalk.ts";
import type { EventRow, Lookup } from "./export-format.ts";

/** A side of an event as most accounts name it. */
export interface Side {
  readonly name: string;
  /** The registry's entry, where the name was resolved. */
  readonly actor: Actor | null;
}

/** The sides that accounts name in a field, most named first; ties by name. */
export const sidesOf = (
  { accounts }: Pick<Event, "accounts">,
  field: "actor" | "target",
  lookup: Lookup,
): readonly Side[] => {
  const named = new Map<string, { readonly words: string; count: number }>();
  for (const account of accounts) {
    for (const { key, words } of account.fields[field] ?? []) {
      const known = named.get(key);
      if (known === undefined) named.set(key, { words, count: 1 });
      else known.count += 1;
    }
  }
  return [...named]
    .sort(([a, m], [b, n]) => n.count - m.count || (a < b ? -1 : 1))
    .map(([key, { words }]) => {
      const actor = lookup.actor(key);
      return { name: actor?.names[0]?.name ?? words, actor };
    });
};

const STATE: readonly ActorKind[] = ["state", "government", "armed-forces", "office"];

export const isState = ({ actor }: Side): boolean => actor !== null && STATE.includes(actor.kind);
/** A government of the country where it happens, and its forces; one without a country is taken for one. */
export const isOwnState = (side: Side, country: string): boolean =>
  isState(side) && (side.actor!.country === null || country === "" || side.actor!.country === country);
export const isPopulation = ({ actor, name }: Side): boolean =>
  actor === null ? /\b(civilians?|residents?|children|women|people)\b/i.test(name) : actor.kind === "population";

/** What an event is in other event data, by who acts or suffers in it. */
export const chooseByWho = <T>(
  crossing: ByWho<T>,
  actor: Side | undefined,
  target: Side | undefined,
  country: string,
): T => {
  switch (crossing.by) {
    case "nobody":
      return crossing.one;
    case "actor":
      return actor !== undefined && isOwnState(actor, country) ? crossing.state : crossing.other;
    case "target":
      return target !== undefined && isPopulation(target) ? crossing.civilians : crossing.others;
  }
};

/**
 * Whether anybody says that it happened. An event that every account denies, forecasts or demands is none to data sets
 * that have no place for that.
 */
export const isTold = ({ event, claims }: Pick<EventRow, "event" | "claims">): boolean =>
  event.claims.some((id) => {
    const said = claims.get(id)?.said;
    return said?.polarity === "affirmed" && (said.modality === "asserted" || said.modality === "hedged");
  });

/** The first known place of an event, and the places that hold it from the inside out. */
export const placesOf = ({ places }: Pick<Event, "places">, lookup: Lookup): readonly Place[] => {
  const chain: Place[] = [];
  let next = places.flatMap((id) => lookup.place(id) ?? [])[0] ?? null;
  while (next !== null && !chain.includes(next)) {
    chain.push(next);
    next = next.within === null ? null : lookup.place(next.within);
  }
  return chain;
};

/**
 * Where the claims of an event put it, if not at a place itself: the narrowest of their extents. A single claim that names
 * the place without more is enough for the place itself.
 */
export const extentOf = ({ event, claims }: EventRow, place: Place): Extent | undefined => {
  const told = event.claims.flatMap((id) => claims.get(id)?.places.filter((named) => named.id === place.id) ?? []);
  if (told.some(({ extent }) => extent === undefined)) return undefined;
  const reach = ({ offset, radius }: Extent): number => offset + radius;
  return told.flatMap(({ extent }) => extent ?? []).sort((a, b) => reach(a) - reach(b))[0];
};

/** Who acts and suffers in an event, and where. */
export interface Sides {
  readonly actors: readonly Side[];
  readonly targets: readonly Side[];
  /** The first known place and those that hold it. */
  readonly chain: readonly Place[];
  /** ISO 3166-1 alpha-2; empty where no place is known. */
  readonly country: string;
}

export const sidesOfEvent = ({ event }: Pick<EventRow, "event">, lookup: Lookup): Sides => {
  const chain = placesOf(event, lookup);
  return {
    actors: sidesOf(event, "actor", lookup),
    targets: sidesOf(event, "target", lookup),
    chain,
    country: chain[0]?.country ?? "",
  };
};

/** The toll of an event, with one voice known under all its names. */
export const tollOf = ({ event, claims }: Pick<EventRow, "event" | "claims">, field: "killed" | "injured"): Toll =>
  eventToll(event, field, ({ chain, claims: ids }) => {
    const name = chain.at(-1);
    if (name === undefined) return null;
    const claim = ids.flatMap((id) => claims.get(id) ?? [])[0];
    const at = claim?.said.attribution.findLastIndex((voice) => voice.name === name) ?? -1;
    return claim?.voices[at]?.id ?? name.toLowerCase();
  });

/** The first place of a kind in a chain of places. */
export const nameOfKind = (chain: readonly Place[], kind: PlaceKind): string =>
  chain.find((place) => place.kind === kind)?.name ?? "";

/** Outlets of an event's accounts, each once, in the order of the accounts. */
export const outletsOf = ({ event, articles }: EventRow): readonly string[] => [
  ...new Set(event.accounts.map(({ outlet, version }) => outlet ?? articles.get(version)?.label ?? version)),
];

/** Voices that the accounts quote, each once. */
export const voicesOf = ({ accounts }: Pick<Event, "accounts">): readonly string[] => [
  ...new Set(accounts.flatMap(({ chain }) => chain.at(-1) ?? [])),
];

const valuesIn = (account: Account, field: AccountField): string =>
  (account.fields[field] ?? []).map(({ words }) => words).join(", ");

/** The fields in which a flat row hides a difference, with what was said: "killed: at least 38 dead | 41". */
export const flattened = (event: Event): readonly string[] =>
  contestedFields(event).map((field) => {
    const said = [
      ...new Set(event.accounts.map((account) => valuesIn(account, field)).filter((words) => words !== "")),
    ];
    return `${field}: ${said.join(" | ")}`;
  });
