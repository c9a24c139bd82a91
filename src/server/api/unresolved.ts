import { z } from "@hono/zod-openapi";
import { listOf, pageOf } from "./basics.ts";

/** A name of which the machine does not know, or not surely, what it means: a question for people. */
export const unresolvedName = z
  .object({
    role: z.enum(["actor", "place"]),
    /** As the articles have it most often. */
    words: z.string(),
    /** `unsure` where some claims have a guess of little score. */
    standing: z.enum(["unresolved", "unsure"]),
    claims: z.number().int(),
    articles: z.number().int(),
    reason: z.string(),
    /** Whom or which place it may mean, best first. */
    candidates: listOf(z.object({ id: z.string(), name: z.string(), score: z.number() })),
    examples: listOf(z.object({ claim: z.string(), article: z.string(), quote: z.string() })),
  })
  .openapi("UnresolvedName");
export type UnresolvedName = z.infer<typeof unresolvedName>;
export const unresolvedPage = pageOf(unresolvedName).openapi("UnresolvedPage");
export type UnresolvedPage = z.infer<typeof unresolvedPage>;
