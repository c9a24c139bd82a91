import type { Actor } from "../../../src/model/actor.ts";
import type { DossierInput } from "../../../src/publishing/dossier/dossier-input.ts";
import type { ClaimRow, EventRow, ExportFormat, Lookup } from "../../../src/publishing/exports/export-format.ts";

const actor = (id: string, kind: Actor["kind"], name: string, country: string | null): readonly [string, Actor] => [
  id,
  {
    id,
    kind,
    country,
    names: [{ name, kind: "official", language: "en", from: null, to: null, usedBy: null }],
    relations: [],
  },
];

const ACTORS = new Map([
  actor("hayat-tahrir-al-sham", "armed-group", "Hayat Tahrir al-Sham", "SY"),
  actor("syrian-arab-army", "armed-forces", "Syrian Arab Army", "SY"),
]);

export const lookupOf = (input: DossierInput): Lookup => ({
  place: (id) => input.places.get(id) ?? null,
  actor: (id) => ACTORS.get(id) ?? null,
});

export const eventRows = (input: DossierInput): readonly EventRow[] => {
  const articles = new Map(input.articles.map((one) => [one.version, one]));
  const claims = new Map(input.claims.map((one) => [one.id, one]));
  return input.events.map((event) => ({ event, articles, claims }));
};

export const claimRows = (input: DossierInput): readonly ClaimRow[] => {
  const articles = new Map(input.articles.map((one) => [one.version, one]));
  return input.claims.map((claim) => ({
    claim,
    article: articles.get(claim.version)!,
    event: input.events.find(({ claims }) => claims.includes(claim.id))?.id ?? null,
  }));
};

/** The whole file as one text. */
export const written = async <Row>(
  format: ExportFormat<Row>,
  rows: readonly Row[],
  lookup: Lookup,
): Promise<string> => {
  let text = "";
  for await (const piece of format.write(rows, lookup)) text += piece;
  return text;
};
