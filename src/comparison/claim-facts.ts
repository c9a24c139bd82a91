import type { Claim, Resolution, Said } from "../model/claim.ts";
import type { ClaimType } from "../model/claim-types.ts";
import { type DayRange, toOrdinal } from "../model/day.ts";
import type { PlaceId } from "../model/ids.ts";
import type { NumberRange, Quantity, VictimStatus } from "../model/quantity.ts";
import type { EventInput } from "./event-input.ts";
import { fold, foldName } from "./fold.ts";
import { chainOf } from "./place-relation.ts";

/** A number of a claim as a clue to its event. */
export interface NumberFact extends NumberRange {
  readonly harm: "killed" | "injured" | "other";
  /** What is counted, folded; "people" for any word that counts people as such. */
  readonly of: string;
  readonly status: VictimStatus;
  /** It is said to be part of a total. */
  readonly part: boolean;
}

/** What one or more claims give to tell their event by. */
export interface ClaimFacts {
  readonly types: readonly ClaimType[];
  /** Resolved places, without those that hold another one of the list. */
  readonly places: readonly PlaceId[];
  /** Folded names of places that were not resolved. */
  readonly placeNames: readonly string[];
  readonly days: DayRange | null;
  /** Actor ids, or `~` and a folded name. */
  readonly actors: readonly string[];
  readonly targets: readonly string[];
  readonly instruments: readonly string[];
  readonly numbers: readonly NumberFact[];
  /** Chains of voices that carry the claims, as keys. */
  readonly voices: readonly string[];
}

/** Words that count people as such: in them "22 people" and "22 dead" are one. */
const PEOPLE = new Set([
  "people",
  "person",
  "dead",
  "death",
  "casualty",
  "victim",
  "life",
  "body",
  "wounded",
  "injured",
]);

/** A noun without its plural: "civilians" and "civilian" are one. Irregular ones as far as news counts them. */
export function singular(noun: string): string {
  const word = fold(noun).trim().split(/\s+/).at(-1) ?? "";
  const irregular: Readonly<Record<string, string>> = {
    people: "people",
    men: "man",
    women: "woman",
    children: "child",
    lives: "life",
    deaths: "death",
    gunmen: "gunman",
    servicemen: "serviceman",
  };
  if (irregular[word]) return irregular[word];
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Nouns that count the same people. */
const SAME_COUNT: Readonly<Record<string, string>> = {
  resident: "civilian",
  inhabitant: "civilian",
  villager: "civilian",
  bystander: "civilian",
  noncombatant: "civilian",
  militant: "fighter",
  gunman: "fighter",
  combatant: "fighter",
  troop: "soldier",
  serviceman: "soldier",
  kid: "child",
  raid: "airstrike",
};

/** What a quantity counts, as one word for all nouns that count the same. */
export const countedAs = (quantity: Pick<Quantity, "of">): string => {
  const noun = singular(quantity.of);
  return PEOPLE.has(noun) || noun === "" ? "people" : (SAME_COUNT[noun] ?? noun);
};

/** The key of a name: what it was resolved to, else `~` and its folded words. */
export const keyOf = (said: Said, resolved: Resolution<string> | undefined): string =>
  resolved?.id ?? `~${foldName(said.name)}`;

/** The chain of voices of a claim as one key; empty for the article's own voice. */
export const voiceKey = (claim: Claim): string =>
  claim.said.attribution.map((voice, i) => keyOf(voice, claim.voices[i])).join(" > ");

const harmOf = (type: ClaimType): NumberFact["harm"] =>
  type === "killed" || type === "massacre" ? "killed" : type === "injured" ? "injured" : "other";

/** The clues of one claim. */
export function factsOf(claim: Claim, input: Pick<EventInput, "place">): ClaimFacts {
  const { said } = claim;
  const places = claim.places.flatMap((one) => (one.id === null ? [] : [one.id]));
  return {
    types: [said.type],
    places: innermost(places, input),
    placeNames: said.places.flatMap((one, i) => (claim.places[i]?.id ? [] : [foldName(one.name)])),
    days: claim.days,
    actors: said.actors.map((one, i) => keyOf(one, claim.actors[i])),
    targets: said.targets.map((one, i) => keyOf(one, claim.targets[i])),
    instruments: said.instruments.map((one) => foldName(one.name)),
    numbers: said.quantities.map((one) => ({
      min: one.min,
      max: one.max,
      harm: harmOf(said.type),
      of: countedAs(one),
      status: one.status,
      part: one.partOf !== null,
    })),
    voices: [voiceKey(claim)],
  };
}

/** The clues of two groups of claims together. */
export function mergeFacts(a: ClaimFacts, b: ClaimFacts, input: Pick<EventInput, "place">): ClaimFacts {
  return {
    types: union(a.types, b.types),
    places: innermost(union(a.places, b.places), input),
    placeNames: union(a.placeNames, b.placeNames),
    days: narrower(a.days, b.days),
    actors: union(a.actors, b.actors),
    targets: union(a.targets, b.targets),
    instruments: union(a.instruments, b.instruments),
    numbers: [...a.numbers, ...b.numbers],
    voices: union(a.voices, b.voices),
  };
}

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

/** Without places that hold another of them: "Minyan, Aleppo" is Minyan. */
function innermost(places: readonly PlaceId[], input: Pick<EventInput, "place">): readonly PlaceId[] {
  const holders = new Set(places.flatMap((id) => chainOf(id, input.place).slice(1)));
  return [...new Set(places)].filter((id) => !holders.has(id));
}

/** The more exact of two ranges of days; of equally exact ones the earlier. */
function narrower(a: DayRange | null, b: DayRange | null): DayRange | null {
  if (!a || !b) return a ?? b;
  const [left, right] = [spread(a), spread(b)];
  if (left !== right) return left < right ? a : b;
  return a.from <= b.from ? a : b;
}

const spread = (days: DayRange): number => toOrdinal(days.to) - toOrdinal(days.from);
