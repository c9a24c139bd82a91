import type { Claim, Resolution, Said } from "../../model/claim.ts";
import { familyOf } from "../../model/claim-types.ts";
import { gradeWords } from "../../model/judgement.ts";
import { cut } from "../../model/span.ts";
import { boundedRange } from "../claim-record.ts";
import { type Cell, csvLine, csvList } from "./csv-line.ts";
import type { ClaimRow, ExportFormat, ExportSource, Lookup, Loss } from "./export-format.ts";
import { joinPieces } from "./join-pieces.ts";

type Column = readonly [name: string, value: (row: ClaimRow, lookup: Lookup) => Cell];

const names = (said: readonly Said[]): string => csvList(said.map(({ name }) => name));
const ids = (resolved: readonly Resolution<string>[]): string => csvList(resolved.map(({ id }) => id ?? "?"));

const firstPlace = (claim: Claim, lookup: Lookup) => {
  const id = claim.places.find((place) => place.id !== null)?.id ?? null;
  return id === null ? null : lookup.place(id);
};

const quantities = ({ claim, article }: ClaimRow): string =>
  csvList(claim.said.quantities.map((quantity) => cut(article.text, quantity.span)));

const ends = ({ claim }: ClaimRow, end: "min" | "max"): string =>
  csvList(claim.said.quantities.map((quantity) => String(boundedRange(quantity)[end] ?? "open")));

const COLUMNS: readonly Column[] = [
  ["claim_id", ({ claim }) => claim.id],
  ["event_id", ({ event }) => event],
  ["article_id", ({ article }) => article.id],
  ["article", ({ article }) => article.label],
  ["outlet", ({ article }) => article.outlet],
  ["published", ({ article }) => article.published?.day ?? null],
  ["url", ({ article }) => article.url],
  ["version", ({ article }) => article.version],
  ["start", ({ claim }) => claim.said.span.start],
  ["end", ({ claim }) => claim.said.span.end],
  ["quote", ({ claim, article }) => cut(article.text, claim.said.span)],
  ["type", ({ claim }) => claim.said.type],
  ["family", ({ claim }) => familyOf(claim.said.type)],
  ["polarity", ({ claim }) => claim.said.polarity],
  ["modality", ({ claim }) => claim.said.modality],
  ["voices", ({ claim }) => names(claim.said.attribution)],
  ["voice_ids", ({ claim }) => ids(claim.voices)],
  ["actors", ({ claim }) => names(claim.said.actors)],
  ["actor_ids", ({ claim }) => ids(claim.actors)],
  ["targets", ({ claim }) => names(claim.said.targets)],
  ["target_ids", ({ claim }) => ids(claim.targets)],
  ["places", ({ claim }) => names(claim.said.places)],
  ["place_ids", ({ claim }) => ids(claim.places)],
  ["latitude", ({ claim }, lookup) => firstPlace(claim, lookup)?.lat ?? null],
  ["longitude", ({ claim }, lookup) => firstPlace(claim, lookup)?.lon ?? null],
  ["place_radius_m", ({ claim }, lookup) => firstPlace(claim, lookup)?.radius ?? null],
  ["time_words", ({ claim }) => claim.said.time?.name ?? null],
  ["from", ({ claim }) => claim.days?.from ?? null],
  ["to", ({ claim }) => claim.days?.to ?? null],
  ["day_precision", ({ claim }) => claim.days?.precision ?? null],
  ["day_basis", ({ claim }) => claim.days?.basis ?? null],
  ["numbers", quantities],
  ["numbers_of", ({ claim }) => csvList(claim.said.quantities.map(({ of }) => of))],
  ["numbers_min", (row) => ends(row, "min")],
  ["numbers_max", (row) => ends(row, "max")],
  ["numbers_bound", ({ claim }) => csvList(claim.said.quantities.map(({ bound }) => bound))],
  ["confidence", ({ claim }) => claim.said.confidence],
  [
    "event_grades",
    ({ grades }) => csvList(grades.map((one) => `${gradeWords(one.grade)} by ${one.who}, ${one.when.slice(0, 10)}`)),
  ],
];

const LOSSES: readonly Loss[] = [
  { what: "spans of names, places, time words and cues, and the rules that read them", kept: "said.* of the claim" },
  { what: "scores and reasons of what names were resolved to", kept: "voices, actors, targets, places of the claim" },
  { what: "which total a number is part of, and whose harm it counts", kept: "said.quantities of the claim" },
  { what: "all places but the first have no coordinates here", kept: "places of the claim, the gazetteer" },
  {
    what: "why a person graded the event so, and the credibility that was computed for it",
    kept: "judgements, credibility of the event",
  },
  { what: "a semicolon inside a listed value is written as a comma", kept: "the claim" },
  {
    what: "an apostrophe stands before text that a spreadsheet would run as a formula",
    kept: "the claim has the text without it",
  },
];

/** Claims for spreadsheets: one a row, safe against formulas, with a byte order mark so that Arabic opens as Arabic. */
export const claimsCsv: ExportFormat = {
  name: "claims-csv",
  about: "one claim a row, CSV for spreadsheets",
  ending: "csv",
  mediaType: "text/csv; charset=utf-8",
  of: "claims",
  losses: LOSSES,
  lossesStand: "beside",
  write: (source) => joinPieces(lines(source)),
};

async function* lines({ claims, lookup }: ExportSource): AsyncGenerator<string> {
  yield `\ufeff${csvLine(COLUMNS.map(([name]) => name))}`;
  for await (const row of claims()) yield csvLine(COLUMNS.map(([, value]) => value(row, lookup)));
}
