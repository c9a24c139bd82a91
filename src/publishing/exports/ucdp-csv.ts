import type { DayRange } from "../../model/day.ts";
import type { Event } from "../../model/event.ts";
import type { Toll } from "../../model/event-toll.ts";
import { datePrecision, wherePrecision } from "../../model/precision.ts";
import type { VictimStatus } from "../../model/quantity.ts";
import { type Cell, csvLine, csvList } from "./csv-line.ts";
import {
  extentOf,
  flattened,
  isPopulation,
  isState,
  isTold,
  nameOfKind,
  outletsOf,
  type Side,
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

/** Columns of UCDP's georeferenced event data in their order, then our own. */
const COLUMNS = [
  ...["id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id"],
  ...["conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a"],
  ...["side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office"],
  ...["source_date", "source_headline", "source_original", "where_prec", "where_coordinates", "where_description"],
  ...["adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region"],
  ...["event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians"],
  ...["deaths_unknown", "best", "high", "low", "gwnoa", "gwnob"],
  ...["x_claim_ids", "x_flattened"],
] as const;
type Column = (typeof COLUMNS)[number];

const LOSSES: readonly Loss[] = [
  { what: "best is the lowest current total: the ledger makes no estimate of its own", kept: "accounts of the event" },
  {
    what: "deaths are split by side only where an account counts civilians or combatants; combatants go to side b, the side that undergoes",
    kept: "accounts of the event",
  },
  {
    what: "high is the highest number given; where an account leaves the end open there is none",
    kept: "accounts of the event",
  },
  { what: "differences between accounts: what was said stands in x_flattened", kept: "differences of the event" },
  { what: "events without a day or a told death, and kinds that UCDP does not count", kept: "the ledger's events" },
  { what: "events of which only an upper end of the dead is told (up to 20)", kept: "accounts of the event" },
  { what: "ids of conflicts, dyads, sides, countries and grid cells are UCDP's own and stay empty", kept: "nowhere" },
  NO_GRADES,
];

/** 1 state-based, 2 non-state, 3 one-sided. */
const violence = (a: Side | undefined, b: Side | undefined): 1 | 2 | 3 => {
  if (b !== undefined && isPopulation(b)) return 3;
  return [a, b].some((side) => side !== undefined && isState(side)) ? 1 : 2;
};

/** The lowest number that is given for one kind of victims among the values of a toll, never more than `most`. */
const lowest = ({ values }: Toll, status: VictimStatus, most: number): number => {
  const numbers = values.flatMap(({ value }) => (value.counted?.status === status ? (value.range?.min ?? []) : []));
  return numbers.length === 0 ? 0 : Math.min(most, ...numbers);
};

const NOTHING = "";

const cells = (
  row: EventRow,
  days: DayRange,
  toll: Toll,
  low: number,
  lookup: Lookup,
): Readonly<Record<Column, Cell>> => {
  const { event, articles } = row;
  const { actors, targets, chain } = sidesOfEvent(row, lookup);
  const [a, b] = [actors[0], targets[0]];
  const place = chain[0];
  const extent = place === undefined ? undefined : extentOf(row, place);
  const point = extent ?? place;
  const read = [...new Set(event.accounts.map(({ version }) => version))].flatMap(
    (version) => articles.get(version) ?? [],
  );
  const civilians = lowest(toll, "civilian", low);
  const combatants = lowest(toll, "combatant", low - civilians);
  const year = Number(days.from.slice(0, 4));
  return {
    id: `VARIORUM-${event.id}`,
    relid: NOTHING,
    year,
    active_year: NOTHING,
    code_status: event.differences.some(({ outcome }) => outcome === "differ") ? "Check" : "Clear",
    type_of_violence: violence(a, b),
    conflict_dset_id: NOTHING,
    conflict_new_id: NOTHING,
    conflict_name: NOTHING,
    dyad_dset_id: NOTHING,
    dyad_new_id: NOTHING,
    dyad_name: a !== undefined && b !== undefined ? `${a.name} - ${b.name}` : NOTHING,
    side_a_dset_id: NOTHING,
    side_a_new_id: NOTHING,
    side_a: a?.name ?? NOTHING,
    side_b_dset_id: NOTHING,
    side_b_new_id: NOTHING,
    side_b: b?.name ?? NOTHING,
    number_of_sources: event.independent,
    source_article: csvList(read.map(({ url, label }) => url ?? label)),
    source_office: csvList(outletsOf(row)),
    source_date: csvList(read.flatMap(({ published }) => published?.day ?? [])),
    source_headline: csvList(read.flatMap(({ title }) => title ?? [])),
    source_original: csvList(voicesOf(event)),
    where_prec: place === undefined ? null : wherePrecision(place, extent),
    where_coordinates: place?.name ?? NOTHING,
    where_description: csvList(event.places.flatMap((id) => lookup.place(id)?.name ?? [])),
    adm_1: nameOfKind(chain, "governorate"),
    adm_2: nameOfKind(chain, "district"),
    latitude: point?.lat ?? null,
    longitude: point?.lon ?? null,
    geom_wkt: point === undefined ? NOTHING : `POINT (${point.lon} ${point.lat})`,
    priogrid_gid: NOTHING,
    country: nameOfKind(chain, "country") || (place?.country ?? NOTHING),
    country_id: NOTHING,
    region: NOTHING,
    event_clarity: event.places.length === 1 && days.from === days.to ? 1 : 2,
    date_prec: datePrecision(days),
    date_start: days.from,
    date_end: days.to,
    deaths_a: 0,
    deaths_b: combatants,
    deaths_civilians: civilians,
    deaths_unknown: low - civilians - combatants,
    best: low,
    high: Math.max(low, toll.high ?? low),
    low,
    gwnoa: NOTHING,
    gwnob: NOTHING,
    x_claim_ids: csvList(event.claims),
    x_flattened: csvList(flattened(event)),
  };
};

const isCounted = ({ types }: Event, { crosswalk }: Lookup): boolean =>
  types.some((type) => crosswalk[type].ucdp === "lethal");

/**
 * Events with at least one told death in the columns of UCDP's georeferenced event data. In every row
 * `best = deaths_a + deaths_b + deaths_civilians + deaths_unknown` and `low <= best <= high`.
 */
export const ucdpCsv: ExportFormat = {
  name: "ucdp-csv",
  about: "events with a told death in UCDP GED's columns, CSV",
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
    if (row.event.days === null || !isCounted(row.event, lookup) || !isTold(row)) continue;
    const toll = tollOf(row, "killed");
    if ((toll.low ?? 0) < 1) continue;
    const values = cells(row, row.event.days, toll, toll.low!, lookup);
    yield csvLine(COLUMNS.map((column) => values[column]));
  }
}
