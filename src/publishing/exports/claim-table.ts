import type { Resolution, Said } from "../../model/claim.ts";
import { familyOf } from "../../model/claim-types.ts";
import { cut } from "../../model/span.ts";
import { boundedRange } from "../claim-record.ts";
import type { ClaimRow, Lookup } from "./export-format.ts";

/** What a column of a typed table holds; `json` is a list as JSON text, `day` a calendar day. */
export type ColumnType = "text" | "integer" | "real" | "day" | "json";

/** A column of the claims in tables that know types. */
export interface ClaimColumn {
  readonly name: string;
  readonly type: ColumnType;
  value(row: ClaimRow, lookup: Lookup): string | number | null;
}

const names = (said: readonly Said[]): string => JSON.stringify(said.map(({ name }) => name));
const ids = (resolved: readonly Resolution<string>[]): string => JSON.stringify(resolved.map(({ id }) => id));

const quantities = ({ claim, article }: ClaimRow): string =>
  JSON.stringify(
    claim.said.quantities.map((quantity) => ({
      of: quantity.of,
      ...boundedRange(quantity),
      bound: quantity.bound,
      status: quantity.status,
      text: cut(article.text, quantity.span),
      part_of: quantity.partOf === null ? null : cut(article.text, quantity.partOf),
    })),
  );

/** The first place that is known: where its words put it, or its own middle, and how far that may reach. */
const pointOf = ({ claim }: ClaimRow, lookup: Lookup) => {
  const named = claim.places.find(({ id }) => id !== null);
  if (named?.id == null) return null;
  return named.extent ?? lookup.place(named.id);
};

const column = (name: string, type: ColumnType, value: ClaimColumn["value"]): ClaimColumn => ({ name, type, value });

/** The columns, none named by a word of SQL. */
export const CLAIM_COLUMNS: readonly ClaimColumn[] = [
  column("claim_id", "text", ({ claim }) => claim.id),
  column("event_id", "text", ({ event }) => event),
  column("article_id", "text", ({ article }) => article.id),
  column("version_id", "text", ({ article }) => article.version),
  column("article", "text", ({ article }) => article.label),
  column("outlet", "text", ({ article }) => article.outlet),
  column("published", "day", ({ article }) => article.published?.day ?? null),
  column("url", "text", ({ article }) => article.url),
  column("span_start", "integer", ({ claim }) => claim.said.span.start),
  column("span_end", "integer", ({ claim }) => claim.said.span.end),
  column("quote", "text", ({ claim, article }) => cut(article.text, claim.said.span)),
  column("type", "text", ({ claim }) => claim.said.type),
  column("family", "text", ({ claim }) => familyOf(claim.said.type)),
  column("polarity", "text", ({ claim }) => claim.said.polarity),
  column("modality", "text", ({ claim }) => claim.said.modality),
  column("voices", "json", ({ claim }) => names(claim.said.attribution)),
  column("voice_ids", "json", ({ claim }) => ids(claim.voices)),
  column("actors", "json", ({ claim }) => names(claim.said.actors)),
  column("actor_ids", "json", ({ claim }) => ids(claim.actors)),
  column("targets", "json", ({ claim }) => names(claim.said.targets)),
  column("target_ids", "json", ({ claim }) => ids(claim.targets)),
  column("places", "json", ({ claim }) => names(claim.said.places)),
  column("place_ids", "json", ({ claim }) => ids(claim.places)),
  column("latitude", "real", (row, lookup) => pointOf(row, lookup)?.lat ?? null),
  column("longitude", "real", (row, lookup) => pointOf(row, lookup)?.lon ?? null),
  column("place_radius_m", "integer", (row, lookup) => pointOf(row, lookup)?.radius ?? null),
  column("time_words", "text", ({ claim }) => claim.said.time?.name ?? null),
  column("first_day", "day", ({ claim }) => claim.days?.from ?? null),
  column("last_day", "day", ({ claim }) => claim.days?.to ?? null),
  column("day_precision", "text", ({ claim }) => claim.days?.precision ?? null),
  column("day_basis", "text", ({ claim }) => claim.days?.basis ?? null),
  column("quantities", "json", quantities),
  column("confidence", "real", ({ claim }) => claim.said.confidence),
];

/** What the columns drop. */
export const CLAIM_TABLE_LOSSES = [
  { what: "spans of names, places, time words and cues, and the rules that read them", kept: "said.* of the claim" },
  { what: "instruments", kept: "said.instruments of the claim" },
  { what: "scores and reasons of what names were resolved to", kept: "voices, actors, targets, places of the claim" },
  { what: "all places but the first have no coordinates here", kept: "places of the claim, the gazetteer" },
] as const;
