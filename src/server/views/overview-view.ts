import { familyOf } from "../../model/claim-types.ts";
import { addDays, weekdayOf } from "../../model/day.ts";
import type { ClaimCounts, EventCounts, Grain } from "../../storage/counts.ts";
import type { EventLineQuery } from "../../storage/event-line.ts";
import type { Overview } from "../api/overview.ts";
import type { ServerContext } from "../context.ts";
import { type Asked, eventsAsked, sumsAsked } from "../read-filter.ts";
import { viewEventLines } from "./list-events.ts";

const MOST_BINS = 400;
/** Months with claims from which on their days are not looked at: 80 months have at most 400 weeks or so. */
const MOST_MONTHS = 80;
const SHOWN = 12;
/** Claims and events that are read for what sums do not hold. */
const MOST_READ = 5000;

/** What the ledger holds of what is asked for. */
export const viewOverview = async (context: ServerContext, asked: Asked): Promise<Overview> => {
  const { ledger, knowledge } = context;
  const sums = sumsAsked(asked, knowledge);
  const months = await ledger.sumMonths(sums?.query ?? daysOf(asked));
  const grain: Grain = months <= MOST_MONTHS ? "d" : months <= MOST_BINS ? "m" : "y";
  const lines: EventLineQuery = { ...eventsAsked(asked, knowledge), mostClaims: MOST_READ };
  // Of one name, sums say how much there is of it and when; what stands beside it is counted from the rows.
  const named = sums?.query.name !== undefined;
  const [claims, events, latest, contested, sizes, behind] = await Promise.all([
    sums === null ? ledger.countClaimsBy(asked.claims, grain, MOST_READ) : ledger.sumClaims(sums.query, grain),
    sums?.events ? ledger.sumEvents(sums.query, grain) : ledger.countEventsBy(lines, grain, MOST_READ),
    ledger.eventLines(lines, { order: "latest", limit: SHOWN }),
    ledger.eventLines({ ...lines, contested: true }, { order: "contested", limit: SHOWN }),
    ledger.sizes(),
    ledger.isBehind(),
  ]);
  const part = named && claims.claims > MOST_READ;
  const besideQuery = part ? { ...asked.claims, mostNamed: MOST_READ } : asked.claims;
  const beside = named ? await ledger.countClaimsBy(besideQuery, "y", MOST_READ) : claims;
  const besideEvents = named && sums?.events ? await ledger.countEventsBy(lines, "y", MOST_READ) : events;
  const allEvents = besideEvents === events && sums?.events === true;
  const [latestLines, contestedLines] = [
    await viewEventLines(context, latest.lines),
    await viewEventLines(context, contested.lines),
  ];
  return {
    counts: {
      reports: sizes.reports,
      articles: sizes.articles,
      claims: claims.claims,
      events: events.events,
      sources: sizes.sourceGroups,
      contested: events.contested,
      judgements: sizes.judgements,
    },
    ...binsOf(claims, events, grain),
    types: claims.types
      .map(({ type, claims: count }) => ({ type, family: familyOf(type), claims: count }))
      .sort((a, b) => b.claims - a.claims || (a.type < b.type ? -1 : 1)),
    outlets: [...beside.outlets].sort((a, b) => b.claims - a.claims || (a.outlet < b.outlet ? -1 : 1)),
    places: placesOf(context, beside, besideEvents),
    latest: latestLines,
    contested: contestedLines,
    behind,
    complete: !part && (sums !== null || claims.claims < MOST_READ) && (allEvents || besideEvents.events < MOST_READ),
  };
};

const daysOf = ({ claims: { from, to } }: Asked) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

/** Days, or weeks (by their Monday) where there would be too many. */
const binsOf = (claims: ClaimCounts, events: EventCounts, grain: Grain): Pick<Overview, "bin" | "days"> => {
  const days = new Set([...claims.periods, ...events.periods].map(({ period }) => period));
  const bin = grain === "y" ? "year" : grain === "m" ? "month" : days.size > MOST_BINS ? "week" : "day";
  const startOf = (period: string): string => {
    switch (bin) {
      case "year":
        return `${period}-01-01`;
      case "month":
        return `${period}-01`;
      case "week":
        return addDays(period, -((weekdayOf(period) + 6) % 7));
      case "day":
        return period;
    }
  };
  const bins = new Map<string, { claims: number; events: number; killed: number }>();
  const binAt = (period: string) => {
    const start = startOf(period);
    const known = bins.get(start) ?? { claims: 0, events: 0, killed: 0 };
    bins.set(start, known);
    return known;
  };
  for (const { period, claims: count } of claims.periods) binAt(period).claims += count;
  for (const { period, events: count, killed } of events.periods) {
    const one = binAt(period);
    one.events += count;
    one.killed += killed;
  }
  return {
    bin,
    days: [...bins].map(([day, counts]) => ({ day, ...counts })).sort((a, b) => (a.day < b.day ? -1 : 1)),
  };
};

const placesOf = ({ knowledge }: ServerContext, claims: ClaimCounts, events: EventCounts): Overview["places"] => {
  const told = new Map(events.places.map((place) => [place.id, place]));
  return claims.places
    .flatMap(({ id, claims: count }) => {
      const place = knowledge.gazetteer.place(id);
      if (place === null) return [];
      const { name, kind, lat, lon, radius } = place;
      const { events: happened = 0, contested = 0 } = told.get(id) ?? {};
      return [{ id, name, kind, lat, lon, radiusKm: radius / 1000, claims: count, events: happened, contested }];
    })
    .sort((a, b) => b.claims - a.claims || (a.id < b.id ? -1 : 1));
};
