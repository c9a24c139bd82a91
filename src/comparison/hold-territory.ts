import type { Claim } from "../model/claim.ts";
import type { Day } from "../model/day.ts";
import type { ActorId, ClaimId, PlaceId, VersionId } from "../model/ids.ts";
import type { Holding, HoldingConflict } from "../model/territory.ts";
import type { ComparedArticle, EventInput } from "./event-input.ts";

/** One step of a place's history: something begins, goes on, or ends. */
interface Step {
  readonly place: PlaceId;
  readonly state: Holding["state"];
  readonly party: ActorId | null;
  readonly day: Day;
  readonly effect: "begins" | "lasts" | "ends";
  readonly claim: ClaimId;
  readonly voice: string;
}

/**
 * Who holds each place, which places are besieged and which roads cut, as intervals over time with the voices that say
 * so. Told outright only: what is denied, foreseen or wished holds nothing. A claim without a day counts on the day of
 * its article. An interval ends where a claim ends it or, for the holder of a place, where another party takes it by the
 * word of the same voice; what other voices say stands beside it, as a conflict where both overlap.
 */
export function holdTerritory(input: Pick<EventInput, "articles" | "claims">): readonly Holding[] {
  const articles = new Map(input.articles.map((article) => [article.version, article]));
  const steps = new Map<PlaceId, Step[]>();
  for (const step of input.claims.flatMap((claim) => stepsOf(claim, articles))) {
    const list = steps.get(step.place);
    if (list) list.push(step);
    else steps.set(step.place, [step]);
  }
  return [...steps].sort((a, b) => (a[0] < b[0] ? -1 : 1)).flatMap(([, list]) => intervalsOf(list.sort(byTime)));
}

/** The intervals of one place, in order of their first day. */
function intervalsOf(steps: readonly Step[]): readonly Holding[] {
  const holdings: Holding[] = [];
  for (const step of steps) {
    const open = holdings.findIndex((one) => one.to === null && isSame(one, step));
    if (step.effect === "ends") {
      holdings.forEach((one, i) => {
        if (one.to === null && one.state === step.state && endsFor(one, step))
          holdings[i] = { ...one, to: step.day, claims: [...one.claims, step.claim] };
      });
      continue;
    }
    if (step.effect === "begins" && step.state === "held") {
      holdings.forEach((one, i) => {
        const ousted = one.to === null && one.state === "held" && one.party !== step.party;
        if (ousted && one.voices.includes(step.voice)) holdings[i] = { ...one, to: step.day };
      });
    }
    if (open >= 0) {
      const one = holdings[open]!;
      holdings[open] = {
        ...one,
        claims: [...one.claims, step.claim],
        voices: [...new Set([...one.voices, step.voice])],
      };
    } else {
      const { place, state, party, day, claim, voice } = step;
      holdings.push({ place, state, party, from: day, to: null, claims: [claim], voices: [voice] });
    }
  }
  return holdings.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** Two parties that hold one place at one time by the word of different voices. */
export function territoryConflicts(holdings: readonly Holding[]): readonly HoldingConflict[] {
  const ofPlace = new Map<PlaceId, number[]>();
  holdings.forEach(({ place, state, party }, i) => {
    if (state !== "held" || party === null) return;
    const list = ofPlace.get(place);
    if (list) list.push(i);
    else ofPlace.set(place, [i]);
  });
  return [...ofPlace.values()].flatMap((numbers) =>
    numbers.flatMap((left, k) => numbers.slice(k + 1).flatMap((right) => conflictOf(holdings, left, right) ?? [])),
  );
}

function conflictOf(holdings: readonly Holding[], left: number, right: number): HoldingConflict | null {
  const [a, b] = [holdings[left]!, holdings[right]!];
  const overlap = a.from < (b.to ?? "9999") && b.from < (a.to ?? "9999");
  if (a.party === b.party || !overlap) return null;
  const reason = `${a.party} by the word of ${a.voices.join(", ")}, ${b.party} by the word of ${b.voices.join(", ")}`;
  return { left, right, reason };
}

function stepsOf(claim: Claim, articles: ReadonlyMap<VersionId, ComparedArticle>): readonly Step[] {
  const article = articles.get(claim.version);
  const day = claim.days?.from ?? article?.published?.day ?? null;
  if (!article || day === null || claim.said.polarity === "denied" || claim.said.modality !== "asserted") return [];
  const meaning = meaningOf(claim);
  if (meaning === null) return [];
  const voice = claim.said.attribution.at(-1)?.name ?? article.outlet ?? article.id;
  const party = claim.actors.find((one) => one.id !== null)?.id ?? null;
  return claim.places.flatMap(({ id }) =>
    id === null ? [] : [{ ...meaning, place: id, party, day, claim: claim.id, voice }],
  );
}

function meaningOf(claim: Claim): Pick<Step, "state" | "effect"> | null {
  switch (claim.said.type) {
    case "control":
      return { state: "held", effect: "lasts" };
    case "capture":
      return { state: "held", effect: "begins" };
    case "withdrawal":
      return { state: "held", effect: "ends" };
    case "siege":
      return { state: "besieged", effect: "lasts" };
    case "siege-broken":
      return { state: "besieged", effect: "ends" };
    case "route-cut":
      return { state: "cut", effect: "begins" };
    default:
      return null;
  }
}

const isSame = (one: Holding, step: Step): boolean => one.state === step.state && one.party === step.party;

/** A withdrawal ends only what the one who withdraws held; a broken siege ends the siege, whoever laid it. */
const endsFor = (one: Holding, step: Step): boolean => step.state !== "held" || one.party === step.party;

const byTime = (a: Step, b: Step): number => {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  const order = { ends: 0, begins: 1, lasts: 2 };
  return order[a.effect] - order[b.effect] || (a.claim < b.claim ? -1 : 1);
};
