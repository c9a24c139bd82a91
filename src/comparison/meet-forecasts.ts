import type { Claim } from "../model/claim.ts";
import type { ClaimType } from "../model/claim-types.ts";
import { type Day, daysMeet } from "../model/day.ts";
import type { Event } from "../model/event.ts";
import type { Forecast } from "../model/forecast.ts";
import type { ActorId } from "../model/ids.ts";
import { type ClaimFacts, factsOf } from "./claim-facts.ts";
import type { ComparedArticle, EventInput } from "./event-input.ts";
import { formsEvent, typesFit } from "./event-types.ts";
import { isNarrow, relatePlaces } from "./place-relation.ts";

/** From this fit on, an event is of the kind that was foreseen. */
const SAME_KIND = 0.8;
/** What says that an attack came to nothing. */
const UNDONE: Partial<Record<ClaimType, readonly ClaimType[]>> = {
  offensive: ["repulse"],
  capture: ["repulse"],
  "siege-broken": [],
  siege: ["siege-broken"],
  agreement: ["breach"],
};

/**
 * Forecasts and promises of a ledger, each with the later events that bear it out or contradict it. An event bears on a
 * forecast where it is of the same kind, falls into its days (or after its article, where it sets none), and shares both a
 * party and a place with it as far as the forecast names them; a forecast that names neither stays open.
 */
export function meetForecasts(events: readonly Event[], input: EventInput): readonly Forecast[] {
  const articles = new Map(input.articles.map((article) => [article.version, article]));
  const later = [...events].sort(
    (a, b) => (startOf(a) ?? "9999").localeCompare(startOf(b) ?? "9999") || (a.id < b.id ? -1 : 1),
  );
  return input.claims
    .filter((claim) => claim.said.modality === "forecast" && formsEvent(claim.said.type))
    .flatMap((claim) => {
      const article = articles.get(claim.version);
      return article ? [meet(claim, article, later, input)] : [];
    })
    .sort((a, b) => (a.said ?? "9999").localeCompare(b.said ?? "9999") || (a.claim < b.claim ? -1 : 1));
}

function meet(claim: Claim, article: ComparedArticle, events: readonly Event[], input: EventInput): Forecast {
  const facts = factsOf(claim, input);
  const said = article.published?.day ?? null;
  const met = events.flatMap((event) => {
    if (!comesAfter(event, claim, said) || !isAbout(facts, event, input)) return [];
    const outcome = bearing(claim, event);
    return outcome === null
      ? []
      : [
          {
            event: event.id,
            outcome,
            reason: `${outcome === "borne-out" ? "told later" : "told otherwise later"}: ${event.title}`,
          },
        ];
  });
  return {
    claim: claim.id,
    article: article.id,
    said,
    horizon: claim.days,
    outcome: met[0]?.outcome ?? "open",
    met,
  };
}

const startOf = (event: Event): Day | null => event.days?.from ?? event.accounts[0]?.published ?? null;

/**
 * Whether an event lies in the days that are foreseen, or else after the day on which it was foreseen. What was over by
 * that day bears nothing out, though it lies in the same month.
 */
function comesAfter(event: Event, claim: Claim, said: Day | null): boolean {
  if (event.days && said !== null && event.days.to < said) return false;
  if (claim.days && event.days) return daysMeet(claim.days, event.days);
  const start = startOf(event);
  return said !== null && start !== null && start > said;
}

function isAbout(facts: ClaimFacts, event: Event, input: EventInput): boolean {
  const parties: readonly ActorId[] = [...facts.actors, ...facts.targets].filter((key) => !key.startsWith("~"));
  const party = parties.length === 0 ? null : parties.some((id) => event.parties.includes(id));
  const places = facts.places.filter((id) => isNarrow(input.place(id)));
  const place =
    places.length === 0
      ? null
      : places.some((id) =>
          event.places.some((other) => ["same", "within", "near"].includes(relatePlaces(id, other, input.place))),
        );
  if (party === null && place === null) return false;
  return party !== false && place !== false;
}

function bearing(claim: Claim, event: Event): "borne-out" | "contradicted" | null {
  const foreseen = claim.said.type;
  const told = event.accounts
    .flatMap((account) => account.fields.what ?? [])
    .filter((one) => one.modality === "asserted");
  const done = told.some(
    (one) =>
      one.polarity === "affirmed" &&
      typesFit(foreseen, one.key as ClaimType) >= SAME_KIND &&
      !UNDONE[foreseen]?.includes(one.key as ClaimType),
  );
  const undone = told.some(
    (one) =>
      (one.polarity === "denied" && one.key === foreseen) ||
      (one.polarity === "affirmed" && UNDONE[foreseen]?.includes(one.key as ClaimType)),
  );
  const outcome = done ? "affirmed" : undone ? "denied" : null;
  if (outcome === null) return null;
  return outcome === claim.said.polarity ? "borne-out" : "contradicted";
}
