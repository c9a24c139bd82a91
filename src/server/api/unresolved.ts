import { z } from "@hono/zod-openapi";
import { listOf, pageOf } from "./basics.ts";

/** A name that neither registry nor gazetteer knows, the commonest first. */
export const unresolvedName = z
  .object({
    role: z.enum(["voice", "actor", "target", "place"]),
    /** Folded: small letters without marks. */
    name: z.string(),
    claims: z.number().int(),
    articles: z.number().int(),
    /** A claim that holds it. */
    example: z.object({ claim: z.string(), article: z.string(), quote: z.string() }),
    /** Why nobody was chosen, as the reason in the example has it. */
    reason: z.string(),
  })
  .openapi("UnresolvedName");
export type UnresolvedName = z.infer<typeof unresolvedName>;
export const unresolvedPage = pageOf(unresolvedName).openapi("UnresolvedPage");
export type UnresolvedPage = z.infer<typeof unresolvedPage>;
export const unresolvedRoles = listOf(z.enum(["voice", "actor", "target", "place"]));
