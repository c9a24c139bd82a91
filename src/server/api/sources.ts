import { z } from "@hono/zod-openapi";
import { articleLine } from "./articles.ts";
import { claimFamily, claimType, day, listOf } from "./basics.ts";
import { eventLine } from "./events.ts";

export const sourceLine = z
  .object({
    outlet: z.string(),
    articles: z.number().int(),
    claims: z.number().int(),
    /** Articles whose text no earlier article of the ledger has. */
    independent: z.number().int(),
    /** Articles that say that they were updated or corrected. */
    updated: z.number().int(),
    from: day.nullable(),
    to: day.nullable(),
  })
  .openapi("SourceLine");
export type SourceLine = z.infer<typeof sourceLine>;
export const sourceList = z.object({ items: listOf(sourceLine) }).openapi("SourceList");
export type SourceList = z.infer<typeof sourceList>;

export const sourceDetail = z
  .object({
    source: sourceLine,
    types: listOf(z.object({ type: claimType, family: claimFamily, claims: z.number().int() })),
    /** Outlets from which it took text, or that took from it. */
    copies: listOf(
      z.object({
        outlet: z.string(),
        role: z.enum(["took from", "gave to", "shares with"]),
        articles: z.number().int(),
      }),
    ),
    /** Voices that it carries most. */
    voices: listOf(z.object({ name: z.string(), id: z.string().nullable(), claims: z.number().int() })),
    /** Events that it told before any other outlet. */
    first: listOf(eventLine),
    /** Events that two or more independent sources tell and it does not, on days and in places that it reports of. */
    leavesOut: listOf(eventLine),
    /** Articles that were updated or corrected. */
    corrects: listOf(articleLine),
  })
  .openapi("SourceDetail");
export type SourceDetail = z.infer<typeof sourceDetail>;
