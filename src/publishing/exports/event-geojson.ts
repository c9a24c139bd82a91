import type { Extent } from "../../model/claim.ts";
import { contestedFields } from "../../model/field-outcome.ts";
import { gradeWords } from "../../model/judgement.ts";
import { geoPrecision, type WherePrecision, wherePrecision } from "../../model/precision.ts";
import { extentOf, outletsOf, tollOf } from "./event-facts.ts";
import type { EventRow, ExportFormat, ExportSource, Lookup, Loss } from "./export-format.ts";
import { joinPieces } from "./join-pieces.ts";
import { jsonList } from "./json-list.ts";

const LOSSES: readonly Loss[] = [
  {
    what: "accounts and differences: only counts and the contested fields stand here",
    kept: "accounts and differences of the event",
  },
  {
    what: "a place is its middle: where_prec (UCDP) and geo_precision (ACLED) say how exact that is, radius_m how far it may reach",
    kept: "the gazetteer, extents in places of the claims",
  },
  {
    what: "deaths_low and deaths_high are the lowest and highest current total; deaths_known is false where nobody gives a lower end",
    kept: "accounts of the event",
  },
  { what: "events without a known place have a null geometry", kept: "the ledger's events" },
];

/** Six decimals are a decimetre. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/** How the point was got: the place that is named, one reckoned from it, or the middle of an area. */
const basisOf = (precision: WherePrecision, extent: Extent | undefined): "named" | "inferred" | "centroid" =>
  extent !== undefined ? "inferred" : precision <= 2 ? "named" : "centroid";

const feature = (row: EventRow, lookup: Lookup): object => {
  const { event } = row;
  const places = event.places.flatMap((id) => lookup.place(id) ?? []);
  const extents = places.map((place) => extentOf(row, place));
  const points = places.map(({ lon, lat }, i) => [round(extents[i]?.lon ?? lon), round(extents[i]?.lat ?? lat)]);
  const precisions = places.map((place, i) => wherePrecision(place, extents[i]));
  const widest = precisions.indexOf(Math.max(...precisions) as WherePrecision);
  const reaches = places.map(({ radius }, i) => extents[i]?.radius ?? radius);
  const [killed, injured] = [tollOf(row, "killed"), tollOf(row, "injured")];
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
      radius_m: reaches,
      where_prec: precisions[widest] ?? null,
      geo_precision: places[widest] === undefined ? null : geoPrecision(places[widest], extents[widest]),
      accuracy_m: reaches[widest] ?? null,
      location_basis: places[widest] === undefined ? null : basisOf(precisions[widest]!, extents[widest]),
      accounts: event.accounts.length,
      independent: event.independent,
      contested: contestedFields(event),
      outlets: outletsOf(row),
      deaths_low: killed.low,
      deaths_high: killed.high,
      deaths_known: killed.low !== null,
      injured_low: injured.low,
      injured_high: injured.high,
      credibility: event.credibility.grade,
      grades: row.grades.map(({ grade, who, when, why }) => ({ grade: gradeWords(grade), who, when, why })),
      claim_ids: event.claims,
    },
  };
};

/** Events as GeoJSON (RFC 7946), a feature an event; the losses stand in a foreign member of the collection. */
export const eventGeojson: ExportFormat = {
  name: "geojson",
  about: "events on the map, GeoJSON",
  ending: "geojson",
  mediaType: "application/geo+json",
  of: "events",
  losses: LOSSES,
  lossesStand: "inside",
  write: (source) => joinPieces(jsonList({ type: "FeatureCollection", losses: LOSSES }, "features", features(source))),
};

async function* features({ events, lookup }: ExportSource): AsyncGenerator<object> {
  for await (const row of events()) yield feature(row, lookup);
}
