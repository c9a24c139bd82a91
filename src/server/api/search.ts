import { z } from "@hono/zod-openapi";
import { articleLine } from "./articles.ts";
import { claimFamily, claimType, listOf, segments } from "./basics.ts";
import { claimView } from "./claims.ts";
import { eventLine } from "./events.ts";

/** What was found, a few of each kind; the lists of each kind go on. */
export const searchResult = z
  .object({
    /** Words that count as hits. */
    words: listOf(z.string()),
    claims: listOf(z.object({ claim: claimView, highlight: segments })),
    articles: listOf(z.object({ article: articleLine, highlight: segments })),
    events: listOf(z.object({ event: eventLine, highlight: segments })),
    actors: listOf(z.object({ id: z.string(), name: z.string(), kind: z.string(), highlight: segments })),
    places: listOf(z.object({ id: z.string(), name: z.string(), kind: z.string(), highlight: segments })),
    counts: z.object({
      claims: z.number().int(),
      articles: z.number().int(),
      /** `false`: there are more than were counted, and the facets are of those counted. */
      complete: z.boolean(),
    }),
    facets: z.object({
      types: listOf(z.object({ type: claimType, family: claimFamily, claims: z.number().int() })),
      outlets: listOf(z.object({ outlet: z.string(), claims: z.number().int() })),
      years: listOf(z.object({ year: z.string(), claims: z.number().int() })),
    }),
  })
  .openapi("SearchResult");
export type SearchResult = z.infer<typeof searchResult>;
