import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load as parseYaml } from "js-yaml";
import type { Actor } from "../../../src/model/actor.ts";
import type { DossierInput } from "../../../src/publishing/dossier/dossier-input.ts";
import { compileCrosswalk } from "../../../src/publishing/exports/crosswalk.ts";
import type {
  ClaimRow,
  EventRow,
  ExportFormat,
  ExportSource,
  Lookup,
} from "../../../src/publishing/exports/export-format.ts";

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

export const CROSSWALK = compileCrosswalk(
  parseYaml(readFileSync(join(import.meta.dirname, "../../../knowledge/crosswalks/event-data.yaml"), "utf8")),
);

export const lookupOf = (input: DossierInput): Lookup => ({
  place: (id) => input.places.get(id) ?? null,
  actor: (id) => ACTORS.get(id) ?? null,
  crosswalk: CROSSWALK,
});

export const eventRows = (input: DossierInput): readonly EventRow[] => {
  const articles = new Map(input.articles.map((one) => [one.version, one]));
  const claims = new Map(input.claims.map((one) => [one.id, one]));
  return input.events.map((event) => ({ event, articles, claims, ratings: new Map(), grades: [] }));
};

export const claimRows = (input: DossierInput): readonly ClaimRow[] => {
  const articles = new Map(input.articles.map((one) => [one.version, one]));
  return input.claims.map((claim) => ({
    claim,
    article: articles.get(claim.version)!,
    event: input.events.find(({ claims }) => claims.includes(claim.id))?.id ?? null,
    ratings: [],
    grades: [],
  }));
};

/** Everything of an input, with other rows where they are given. */
export const sourceOf = (
  input: DossierInput,
  other: { readonly claims?: readonly ClaimRow[]; readonly events?: readonly EventRow[] } = {},
): ExportSource => ({
  claims: async function* () {
    yield* other.claims ?? claimRows(input);
  },
  labels: async function* () {},
  events: async function* () {
    yield* other.events ?? eventRows(input);
  },
  lookup: lookupOf(input),
});

/** The whole file as bytes. */
export const writtenBytes = async (format: ExportFormat, source: ExportSource): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of format.write(source)) pieces.push(Buffer.from(piece as Uint8Array));
  return Buffer.concat(pieces);
};

/** The whole file as one text. */
export const written = async (format: ExportFormat, source: ExportSource): Promise<string> =>
  (await writtenBytes(format, source)).toString("utf8");
