import type { ComparedArticle, EventConstraint, EventInput, PlaceFacts } from "../../src/comparison/event-input.ts";
import { findEvents } from "../../src/comparison/find-events.ts";
import type { Claim, Said } from "../../src/model/claim.ts";
import type { ClaimType, Modality, Polarity } from "../../src/model/claim-types.ts";
import type { DayRange } from "../../src/model/day.ts";
import type { Event } from "../../src/model/event.ts";
import { claimId } from "../../src/model/ids.ts";
import type { Bound, VictimStatus } from "../../src/model/quantity.ts";

/** What a test says about a claim; every string but `type` is searched for in the text. */
export interface Told {
  readonly words: string;
  readonly type: ClaimType;
  readonly polarity?: Polarity;
  readonly modality?: Modality;
  readonly voices?: readonly string[];
  /** `words=id` resolves to that actor or place; bare words are not resolved. */
  readonly actors?: readonly string[];
  readonly targets?: readonly string[];
  readonly places?: readonly string[];
  /** `words=2016-08-06` or `words=2016-08-01/2016-08-06`. */
  readonly day?: string;
  readonly numbers?: readonly Counted[];
}

export interface Counted {
  readonly words: string;
  readonly of: string;
  readonly min: number | null;
  readonly max: number | null;
  readonly bound?: Bound;
  readonly status?: VictimStatus;
  /** The words of the total. */
  readonly partOf?: string;
}

export interface Report {
  readonly id: string;
  readonly outlet?: string;
  readonly published?: string | null;
  readonly group?: number;
  readonly text: string;
  readonly claims: readonly Told[];
}

/** An article and its claims, with spans found in the text. */
export interface Built {
  readonly article: ComparedArticle;
  readonly claims: readonly Claim[];
}

export function build(report: Report): Built {
  const spanOf = (words: string, from = 0) => {
    const start = report.text.indexOf(words, from);
    if (start < 0) throw new Error(`"${words}" does not stand in ${report.id}`);
    return { start, end: start + words.length };
  };
  const named = (list: readonly string[] = [], from: number) =>
    list.map((entry) => {
      const [name, id] = entry.split("=");
      const inside = report.text.indexOf(name!, from) >= 0 ? from : 0;
      return { said: { name: name!, span: spanOf(name!, inside), rule: "test" } satisfies Said, id: id ?? null };
    });
  const resolved = (list: ReturnType<typeof named>) =>
    list.map(({ id }) => ({ id, score: id ? 1 : 0, reason: "test" }));
  const claims = report.claims.map((told, running): Claim => {
    const span = spanOf(told.words);
    const voices = named(told.voices, 0);
    const actors = named(told.actors, span.start);
    const targets = named(told.targets, span.start);
    const places = named(told.places, span.start);
    const [dayWords, dayRange] = told.day?.split("=") ?? [];
    const [from, to] = dayRange?.split("/") ?? [];
    const days: DayRange | null = from
      ? { from, to: to ?? from, precision: to && to !== from ? "days" : "day", basis: "implied" }
      : null;
    return {
      id: claimId(report.id, span, told.type, running),
      version: report.id,
      said: {
        span,
        type: told.type,
        polarity: told.polarity ?? "affirmed",
        modality: told.modality ?? "asserted",
        attribution: voices.map(({ said }) => ({ ...said, quoted: false })),
        actors: actors.map(({ said }) => said),
        targets: targets.map(({ said }) => said),
        places: places.map(({ said }) => said),
        instruments: [],
        time: dayWords ? { name: dayWords, span: spanOf(dayWords), rule: "test", carried: false } : null,
        quantities: (told.numbers ?? []).map((one) => ({
          of: one.of,
          min: one.min,
          max: one.max,
          bound: one.bound ?? "exact",
          span: spanOf(one.words),
          status: one.status ?? "unknown",
          partOf: one.partOf ? spanOf(one.partOf) : null,
        })),
        cues: [],
        confidence: 1,
      },
      voices: resolved(voices),
      actors: resolved(actors),
      targets: resolved(targets),
      places: resolved(places),
      days,
    };
  });
  return {
    article: {
      id: report.id,
      version: report.id,
      outlet: report.outlet ?? null,
      published: report.published ? { day: report.published, basis: "given" } : null,
      text: report.text,
      headlines: [],
      group: report.group ?? Number(/\d+/.exec(report.id)?.[0] ?? 0),
    },
    claims,
  };
}

const place = (
  id: string,
  kind: PlaceFacts["kind"],
  within: string | null,
  lat: number,
  lon: number,
  radius = 500,
): PlaceFacts => ({ id, kind, name: id[0]!.toUpperCase() + id.slice(1), within, lat, lon, radius });

/** A corner of Syria, enough to tell places apart. */
export const PLACES: readonly PlaceFacts[] = [
  place("syria", "country", null, 35, 38, 300_000),
  place("aleppo-governorate", "governorate", "syria", 36.2, 37.4, 80_000),
  place("idlib-governorate", "governorate", "syria", 35.8, 36.7, 60_000),
  place("aleppo", "city", "aleppo-governorate", 36.2, 37.16, 9_000),
  place("ramouseh", "neighbourhood", "aleppo", 36.152, 37.13),
  place("minyan", "neighbourhood", "aleppo", 36.19, 37.05),
  place("castello", "neighbourhood", "aleppo", 36.26, 37.15),
  place("khan tuman", "town", "aleppo-governorate", 36.11, 37.03),
  place("idlib", "city", "idlib-governorate", 35.93, 36.63, 4_000),
  place("saraqib", "town", "idlib-governorate", 35.86, 36.8, 2_000),
];

const byId = new Map(PLACES.map((one) => [one.id, one]));
export const lookup = (id: string): PlaceFacts | null => byId.get(id) ?? null;

export const inputOf = (
  reports: readonly Report[],
  constraints: (claims: readonly Claim[]) => readonly EventConstraint[] = () => [],
): EventInput => {
  const built = reports.map(build);
  const claims = built.flatMap((one) => one.claims);
  return { articles: built.map((one) => one.article), claims, constraints: constraints(claims), place: lookup };
};

export const eventsOf = (...reports: readonly Report[]): readonly Event[] => findEvents(inputOf(reports));

/** The words of each event's claims, for reading in an expectation. */
export function wordsOf(events: readonly Event[], reports: readonly Report[]): readonly (readonly string[])[] {
  const claims = new Map(
    reports.flatMap((report) =>
      build(report).claims.map((claim) => [claim.id, report.text.slice(claim.said.span.start, claim.said.span.end)]),
    ),
  );
  return events.map((event) => event.claims.map((id) => claims.get(id)!));
}
