import { familyOf } from "../../model/claim-types.ts";
import { type DayRange, fromOrdinal, toOrdinal } from "../../model/day.ts";
import type { Event } from "../../model/event.ts";
import { datePrecision, geoPrecision, timePrecision } from "../../model/precision.ts";
import type { AcledType } from "./crosswalk.ts";
import { type Cell, csvLine, csvList } from "./csv-line.ts";
import {
  chooseByWho,
  extentOf,
  flattened,
  isOwnState,
  isPopulation,
  isState,
  isTold,
  nameOfKind,
  outletsOf,
  type Side,
  type Sides,
  sidesOfEvent,
  tollOf,
  voicesOf,
} from "./event-facts.ts";
import {
  type EventRow,
  type ExportFormat,
  type ExportSource,
  type Lookup,
  type Loss,
  NO_GRADES,
} from "./export-format.ts";
import { joinPieces } from "./join-pieces.ts";

/** Columns of ACLED's public files in their order, then our own. */
const COLUMNS = [
  ...["event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type"],
  ...["actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting"],
  ...["iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision"],
  ...["source", "source_scale", "notes", "fatalities", "tags", "timestamp"],
  ...["x_fatalities_low", "x_fatalities_high", "x_fatalities_known", "x_claim_ids", "x_flattened"],
] as const;
type Column = (typeof COLUMNS)[number];

const LOSSES: readonly Loss[] = [
  {
    what: "one number for the dead: the lowest current total; the range stands in x_fatalities_low and _high",
    kept: "accounts of the event",
  },
  { what: "0 in fatalities where nobody gives a number: x_fatalities_known is then 0", kept: "accounts of the event" },
  {
    what: "one actor on each side: the one that most accounts name; the others are associated actors",
    kept: "accounts of the event",
  },
  { what: "differences between accounts: what was said stands in x_flattened", kept: "differences of the event" },
  { what: "one day: the first of the range; months as their middle, as ACLED does", kept: "days of the event" },
  {
    what: "events without a day or known to less than a month, and kinds that ACLED does not code",
    kept: "the ledger's events",
  },
  { what: "events that every account denies, forecasts or demands", kept: "the ledger's events" },
  {
    what: "harm whose cause no account tells has the type that its victims suggest, and the notes say so",
    kept: "claims of the event",
  },
  { what: "iso, region, source_scale and timestamp are not known and stay empty", kept: "nowhere" },
  NO_GRADES,
];

/** ACLED codes nothing that is known to less than a month (UCDP's date_prec 5). */
const isCodable = (days: DayRange): boolean => datePrecision(days) < 5;

/** The day itself, the first of a week or less, the middle of a month. */
const dayOf = (days: DayRange): string =>
  timePrecision(days) === 3 ? fromOrdinal(Math.floor((toOrdinal(days.from) + toOrdinal(days.to)) / 2)) : days.from;

/** The first type of an event that ACLED codes, by the order in which our codes win over each other. */
const typeOf = ({ event }: EventRow, { crosswalk }: Lookup, sides: Sides): AcledType | null => {
  const crossing = event.types.map((type) => crosswalk[type].acled).find((acled) => acled !== null) ?? null;
  return crossing === null ? null : chooseByWho(crossing, sides.actors[0], sides.targets[0], sides.country);
};

const inter = (side: Side | undefined, country: string): string => {
  if (side === undefined) return "";
  if (isPopulation(side)) return "Civilians";
  if (isState(side)) return isOwnState(side, country) ? "State forces" : "External/Other forces";
  return side.actor?.kind === "armed-group" || side.actor?.kind === "coalition"
    ? "Rebel group"
    : "External/Other forces";
};

/** Their numbers for the kinds of actors; the smaller goes first in an interaction. */
const ORDER = ["State forces", "Rebel group", "Civilians", "External/Other forces"];

const interaction = (kinds: readonly string[]): string => {
  const known = kinds.filter((kind) => kind !== "").sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return known.length === 1 ? `Sole ${known[0]!.toLowerCase()}` : known.join("-");
};

const disorder = (event: string, targeting: boolean): string =>
  event === "Strategic developments" && !targeting ? "Strategic developments" : "Political violence";

/** Whether only harm is told and no account says how it came about. */
const hasNoCause = ({ types }: Event): boolean => types.every((type) => familyOf(type) === "harm");

const cells = (
  row: EventRow,
  type: AcledType,
  days: DayRange,
  { actors, targets, chain, country }: Sides,
): Readonly<Record<Column, Cell>> => {
  const { event } = row;
  const place = chain[0];
  const extent = place === undefined ? undefined : extentOf(row, place);
  const point = extent ?? place;
  const kinds = [inter(actors[0], country), inter(targets[0], country)];
  const targeting = targets[0] !== undefined && isPopulation(targets[0]) && type.event !== "Strategic developments";
  const toll = tollOf(row, "killed");
  const range = toll.low === null ? "no number given" : `${toll.low} to ${toll.open ? "more than " : ""}${toll.high}`;
  const voices = voicesOf(event);
  return {
    event_id_cnty: `VARIORUM-${event.id}`,
    event_date: dayOf(days),
    year: Number(dayOf(days).slice(0, 4)),
    time_precision: timePrecision(days),
    disorder_type: disorder(type.event, targeting),
    event_type: type.event,
    sub_event_type: type.sub,
    actor1: actors[0]?.name ?? "",
    assoc_actor_1: csvList(actors.slice(1).map(({ name }) => name)),
    inter1: kinds[0]!,
    actor2: targets[0]?.name ?? "",
    assoc_actor_2: csvList(targets.slice(1).map(({ name }) => name)),
    inter2: kinds[1]!,
    interaction: interaction(kinds),
    civilian_targeting: targeting ? "Civilian targeting" : "",
    iso: "",
    region: "",
    country: nameOfKind(chain, "country") || country,
    admin1: nameOfKind(chain, "governorate"),
    admin2: nameOfKind(chain, "district"),
    admin3: "",
    location: place?.name ?? "",
    latitude: point === undefined ? null : point.lat.toFixed(4),
    longitude: point === undefined ? null : point.lon.toFixed(4),
    geo_precision: place === undefined ? null : geoPrecision(place, extent),
    source: csvList(outletsOf(row)),
    source_scale: "",
    notes: `${event.title}. ${event.accounts.length} accounts from ${event.independent} independent sources${
      voices.length > 0 ? `, voices: ${voices.join(", ")}` : ""
    }. Killed: ${range}.${hasNoCause(event) ? " Cause not told." : ""} Not ACLED data.`,
    fatalities: toll.low ?? 0,
    tags: event.types.join("; "),
    timestamp: "",
    x_fatalities_low: toll.low,
    x_fatalities_high: toll.high,
    x_fatalities_known: toll.low === null ? 0 : 1,
    x_claim_ids: csvList(event.claims),
    x_flattened: csvList(flattened(event)),
  };
};

/**
 * Events in the columns of ACLED's files, for programs that read those. Ids begin with VARIORUM so that they never pass
 * for ACLED's.
 */
export const acledCsv: ExportFormat = {
  name: "acled-csv",
  about: "events in ACLED's columns, CSV",
  ending: "csv",
  mediaType: "text/csv; charset=utf-8",
  of: "events",
  losses: LOSSES,
  lossesStand: "beside",
  write: (source) => joinPieces(lines(source)),
};

async function* lines({ events, lookup }: ExportSource): AsyncGenerator<string> {
  yield csvLine(COLUMNS);
  for await (const row of events()) {
    const { days } = row.event;
    if (days === null || !isCodable(days) || !isTold(row)) continue;
    const sides = sidesOfEvent(row, lookup);
    const type = typeOf(row, lookup, sides);
    if (type === null) continue;
    const values = cells(row, type, days, sides);
    yield csvLine(COLUMNS.map((column) => values[column]));
  }
}
