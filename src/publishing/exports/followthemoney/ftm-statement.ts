import { createHash } from "node:crypto";

/** Schemata that are written, with their properties and the types of these (followthemoney's model, test-checked). */
export const FTM_PROPERTIES = {
  Article: {
    title: "string",
    author: "string",
    publisher: "string",
    publishedAt: "date",
    sourceUrl: "url",
    language: "language",
    contentHash: "checksum",
  },
  Organization: { name: "name", alias: "name", country: "country" },
  PublicBody: { name: "name", alias: "name", country: "country" },
  Person: { name: "name", alias: "name", country: "country" },
  Event: {
    name: "name",
    keywords: "string",
    startDate: "date",
    endDate: "date",
    location: "address",
    country: "country",
    involved: "entity",
    summary: "text",
    notes: "text",
    proof: "entity",
  },
  Mention: { document: "entity", name: "name", resolved: "entity", detectedSchema: "string" },
  Documentation: { document: "entity", entity: "entity", role: "string", date: "date", summary: "text" },
} as const;
export type FtmSchema = keyof typeof FTM_PROPERTIES;

/** One value of one property of one entity, and who says so in which words. */
export interface FtmStatement {
  readonly entity: string;
  readonly schema: FtmSchema;
  readonly prop: string;
  readonly value: string;
  /** Slug of the outlet, or `variorum` for what the registry or the comparison says. */
  readonly dataset: string;
  readonly lang: string | null;
  /** The words as they stand in the article. */
  readonly original: string | null;
  /** Claim or article that the value comes from. */
  readonly origin: string | null;
  /** Day of publication. */
  readonly seen: string | null;
}

/** The type of a statement's property; `id` names the entity itself. */
export const propTypeOf = ({ schema, prop }: FtmStatement): string =>
  prop === "id" ? "id" : (FTM_PROPERTIES[schema] as Readonly<Record<string, string>>)[prop]!;

/** The id that followthemoney itself gives a statement. */
export const statementId = ({ dataset, entity, prop, value, lang }: FtmStatement): string =>
  createHash("sha1")
    .update(`${dataset}.${entity}.${prop}.${value}${lang === null ? "" : `@${lang}`}`)
    .digest("hex");

/** A name as a data set is called: lower case, digits and hyphens. */
export const slug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "") || "unnamed";
