import { eventToll } from "../../model/event-toll.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import { outletsOf } from "./event-facts.ts";
import type { EventRow, ExportFormat, Lookup, Loss } from "./export-format.ts";

const LOSSES: readonly Loss[] = [
  {
    what: "accounts and differences: only counts and the contested fields stand here",
    kept: "accounts and differences of the event",
  },
  { what: "a place is its middle; radius_m says how far it may reach", kept: "the gazetteer" },
  { what: "events without a known place have a null geometry", kept: "the ledger's events" },
];

/** Six decimals are a decimetre. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

const feature = (row: EventRow, lookup: Lookup): object => {
  const { event } = row;
  const places = event.places.flatMap((id) => lookup.place(id) ?? []);
  const points = places.map(({ lon, lat }) => [round(lon), round(lat)]);
  const [killed, injured] = [eventToll(event, "killed"), eventToll(event, "injured")];
  return {
    type: "Feature",
    id: event.id,
    geometry:
      points.length === 0
        ? null
        : points.length === 1
          ? { type: "Point", coordinates: points[0] }
          : { type: "MultiPoint", coordinates: points },
    properties: {
      title: event.title,
      family: event.family,
      types: event.types,
      from: event.days?.from ?? null,
      to: event.days?.to ?? null,
      places: places.map(({ name }) => name),
      radius_m: places.map(({ radius }) => radius),
      accounts: event.accounts.length,
      independent: event.independent,
      contested: contestedFields(event),
      outlets: outletsOf(row),
      killed_low: killed.low,
      killed_high: killed.high,
      injured_low: injured.low,
      injured_high: injured.high,
      credibility: event.credibility.grade,
      claims: event.claims,
    },
  };
};

/** Events as GeoJSON (RFC 7946), a feature an event; the losses stand in a foreign member of the collection. */
export const eventGeojson: ExportFormat<EventRow> = {
  name: "geojson",
  ending: "geojson",
  mediaType: "application/geo+json",
  losses: LOSSES,
  lossesStand: "inside",
  async *write(rows, lookup) {
    yield `{"type":"FeatureCollection","losses":${JSON.stringify(LOSSES)},"features":[`;
    let separator = "\n";
    for await (const row of rows) {
      yield `${separator}${JSON.stringify(feature(row, lookup))}`;
      separator = ",\n";
    }
    yield "\n]}\n";
  },
};
