import { CLAIM_TYPES, type ClaimType, familyOf } from "../model/claim-types.ts";
import type { DayRange } from "../model/day.ts";
import type { Event } from "../model/event.ts";
import type { ActorId, PlaceId } from "../model/ids.ts";
import { storageBlock } from "./block-keys.ts";
import { buildAccounts } from "./build-accounts.ts";
import { compareAccounts } from "./compare-accounts.ts";
import { lengthOf } from "./day-relation.ts";
import type { EventInput } from "./event-input.ts";
import { eventTitle } from "./event-title.ts";
import { DEPENDENT_HARM } from "./event-types.ts";
import { findFaults } from "./find-faults.ts";
import { judgeCredibility } from "./judge-credibility.ts";
import { byAge, type Telling } from "./telling.ts";

/** The event that a group of tellings is about, with its accounts and what they do with each other; without links. */
export function eventOf(cluster: readonly Telling[], input: Pick<EventInput, "place">): Event {
  const oldest = [...cluster].sort(byAge)[0]!;
  const accounts = buildAccounts(cluster);
  const differences = compareAccounts(accounts, input);
  const types = typesOf(cluster);
  const places = byCount(cluster.flatMap((telling) => telling.facts.places));
  const days = daysOf(cluster);
  return {
    id: oldest.id,
    family: familyOf(types[0]!),
    types,
    title: eventTitle(types[0]!, placeName(places[0] ?? null, cluster, input), days),
    days,
    places,
    parties: partiesOf(cluster),
    claims: cluster.flatMap((telling) => telling.claims.map((claim) => claim.id)),
    accounts,
    differences,
    independent: new Set(accounts.map((account) => account.group)).size,
    credibility: judgeCredibility(accounts, differences),
    links: [],
    faults: findFaults(accounts),
    block: storageBlock(oldest, input),
  };
}

/** The types that an event is told by: causes before the harm they did, the commoner first, then the codebook's order. */
function typesOf(cluster: readonly Telling[]): readonly ClaimType[] {
  const told = cluster.flatMap((telling) =>
    telling.claims.filter((claim) => claim.said.modality !== "demanded").map((claim) => claim.said.type),
  );
  // Harm is told by its cause, and a siege that was broken by its end.
  const isLesser = (type: ClaimType): boolean =>
    DEPENDENT_HARM.has(type) || (type === "siege" && told.includes("siege-broken"));
  const rankOf = (type: ClaimType): number => (isLesser(type) ? 1 : 0);
  const count = (type: ClaimType): number => told.filter((one) => one === type).length;
  return [...new Set(told)].sort(
    (a, b) => rankOf(a) - rankOf(b) || count(b) - count(a) || CLAIM_TYPES.indexOf(a) - CLAIM_TYPES.indexOf(b),
  );
}

/** The days that most tellings give; of equally common ones the more exact, then the earlier. */
function daysOf(cluster: readonly Telling[]): DayRange | null {
  const all = cluster.flatMap((telling) => telling.facts.days ?? []);
  const count = (days: DayRange): number => all.filter((one) => one.from === days.from && one.to === days.to).length;
  const ranked = [...all].sort(
    (a, b) => count(b) - count(a) || lengthOf(a) - lengthOf(b) || (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
  return ranked[0] ?? null;
}

const partiesOf = (cluster: readonly Telling[]): readonly ActorId[] =>
  byCount(
    cluster
      .flatMap((telling) => [...telling.facts.actors, ...telling.facts.targets])
      .filter((key) => !key.startsWith("~")),
  );

/** Each value once, the commonest first, equals by name. */
function byCount(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([value]) => value);
}

/** The gazetteer's name of a place, else as the oldest telling has it. */
function placeName(
  place: PlaceId | null,
  cluster: readonly Telling[],
  input: Pick<EventInput, "place">,
): string | null {
  const known = place === null ? null : input.place(place);
  if (known) return known.name;
  return cluster.flatMap((telling) => telling.claims.flatMap((claim) => claim.said.places))[0]?.name ?? null;
}
