import { z } from "@hono/zod-openapi";
import {
  claimFamily,
  claimType,
  day,
  dayRange,
  listOf,
  modality,
  named,
  pageOf,
  polarity,
  quantity,
  sentence,
  span,
} from "./basics.ts";

/** A claim with the words that say it, and what its names and days were resolved to. */
export const claimView = z
  .object({
    id: z.string(),
    article: z.string(),
    version: z.string(),
    label: z.string(),
    outlet: z.string().nullable(),
    title: z.string().nullable(),
    published: day.nullable(),
    type: claimType,
    family: claimFamily,
    polarity,
    modality,
    span,
    quote: z.string(),
    sentence,
    /** The chain of voices, outermost first; empty is the article's own voice. */
    voices: listOf(named.extend({ quoted: z.boolean() })),
    actors: listOf(named),
    targets: listOf(named),
    places: listOf(named),
    instruments: listOf(named),
    time: z.object({ words: z.string(), span, carried: z.boolean() }).nullable(),
    days: dayRange.nullable(),
    quantities: listOf(quantity),
    /** 0 to 1: how likely a coder would write the same claim. */
    confidence: z.number(),
    event: z.string().nullable(),
  })
  .openapi("Claim");
export type ClaimView = z.infer<typeof claimView>;

export const claimPage = pageOf(claimView).openapi("ClaimPage");
export type ClaimPage = z.infer<typeof claimPage>;

/** Why a claim is as it is. */
export const claimExplanation = z
  .object({
    claim: claimView,
    sentence: z.string(),
    /** The tree of the sentence, drawn with letters. */
    tree: z.string(),
    grounds: listOf(z.object({ field: z.string(), value: z.string(), rule: z.string(), words: z.string() })),
  })
  .openapi("ClaimExplanation");
export type ClaimExplanation = z.infer<typeof claimExplanation>;
