import { z } from "@hono/zod-openapi";
import { CLAIM_FAMILIES, CLAIM_TYPES, type ClaimFamily, MODALITIES, POLARITIES } from "../../model/claim-types.ts";
import { DAY_PRECISIONS, isDay } from "../../model/day.ts";
import { BOUNDS, VICTIM_STATUSES } from "../../model/quantity.ts";

/** A list as JSON has it; what it holds is never changed. */
export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

export const day = z
  .string()
  .refine((text) => isDay(text), "give a day as YYYY-MM-DD")
  .openapi({ format: "date", example: "2016-08-06" });

export const claimType = z.enum(CLAIM_TYPES).openapi("ClaimType");
export const claimFamily = z.enum(Object.keys(CLAIM_FAMILIES) as ClaimFamily[]).openapi("ClaimFamily");
export const polarity = z.enum(POLARITIES).openapi("Polarity");
export const modality = z.enum(MODALITIES).openapi("Modality");

/** A half-open range of UTF-16 offsets into the text of one article version. */
export const span = z.object({ start: z.number().int(), end: z.number().int() }).openapi("Span");

/** Words with where they stand, so that a page never has to cut a text. */
export const sentence = z.object({ text: z.string(), span }).openapi("Sentence");
export type SentenceView = z.infer<typeof sentence>;

export const dayRange = z
  .object({
    from: day,
    to: day,
    precision: z.enum(DAY_PRECISIONS),
    basis: z.enum(["said", "implied", "estimated", "carried"]),
  })
  .openapi("DayRange");

/** A number as said; `null` is an open end. */
export const quantity = z
  .object({
    words: z.string(),
    of: z.string(),
    min: z.number().nullable(),
    max: z.number().nullable(),
    bound: z.enum(BOUNDS),
    status: z.enum(VICTIM_STATUSES),
    span,
    partOf: span.nullable(),
  })
  .openapi("Quantity");

/** A name as said, and the actor or place that it was resolved to. */
export const named = z
  .object({
    /** The fullest name in the article. */
    name: z.string(),
    /** The very words. */
    words: z.string(),
    span,
    id: z.string().nullable(),
    /** The name in the registry or gazetteer. */
    known: z.string().nullable(),
    /** 0 to 1. */
    score: z.number(),
    reason: z.string(),
  })
  .openapi("Named");
export type NamedView = z.infer<typeof named>;

export const notice = z
  .object({
    rule: z.string(),
    severity: z.enum(["info", "warning", "failure"]),
    message: z.string(),
    span: span.nullable(),
  })
  .openapi("Notice");

/** Something that has an id and a name for people. */
export const ref = z.object({ id: z.string(), name: z.string() }).openapi("Ref");
export type Ref = z.infer<typeof ref>;

/** Text cut where a search hit it. */
export const segments = listOf(z.object({ text: z.string(), hit: z.boolean() })).openapi("Segments");
export type Segments = z.infer<typeof segments>;

/** A page of a list. `next` is handed back as `after`; `null` is the end. `total` is `null` where counting would be slow. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: listOf(item), next: z.string().nullable(), total: z.number().int().nullable() });

/** The one shape of every error. */
export const apiError = z
  .object({ error: z.object({ code: z.string(), message: z.string(), hint: z.string().optional() }) })
  .openapi("Error");
export type ApiError = z.infer<typeof apiError>;

/** Something that was done and gives nothing else back. */
export const done = z.object({ done: z.literal(true) }).openapi("Done");
