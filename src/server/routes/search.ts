import { createRoute, z } from "@hono/zod-openapi";
import { familyOf } from "../../model/claim-types.ts";
import { searchLedger } from "../../operations/search-ledger.ts";
import { filterQuery } from "../api/filter.ts";
import { searchResult } from "../api/search.ts";
import type { ServerContext } from "../context.ts";
import { readFilter } from "../read-filter.ts";
import type { App } from "../server-env.ts";
import { viewArticleLine } from "../views/article-line-view.ts";
import { viewClaims } from "../views/claim-view.ts";
import { hitsOf, markAround, markHits } from "../views/highlight.ts";
import { viewEventLines } from "../views/list-events.ts";
import { answers } from "./route.ts";

const route = createRoute({
  method: "get",
  path: "/api/search",
  tags: ["Look"],
  summary: "words in claims, articles, events, actors and places, with counts",
  description:
    'Each word is also a beginning, "a phrase" stands together, -word must not be there. The first 2,000 claims are counted; `complete` says whether those were all.',
  request: { query: filterQuery.extend({ q: z.string().trim().min(1).max(500) }) },
  responses: answers(searchResult, "what was found"),
});

export const addSearchRoutes = (app: App, context: ServerContext): void => {
  const { ledger, knowledge } = context;
  app.openapi(route, async (c) => {
    const { q, ...filter } = c.req.valid("query");
    const hits = hitsOf(q);
    const found = await searchLedger(ledger, knowledge, q, readFilter(filter).claims);
    const [claims, events] = await Promise.all([
      viewClaims(ledger, found.claims, knowledge),
      viewEventLines(context, found.events),
    ]);
    const { counts } = found;
    return c.json(
      {
        words: hits.words,
        claims: claims.map((claim) => ({ claim, highlight: markHits(claim.quote, hits) })),
        articles: found.articles.map((article) => ({
          article: viewArticleLine(article),
          highlight: markAround(article.text, hits),
        })),
        events: events.map((event) => ({ event, highlight: markHits(event.title, hits) })),
        actors: found.actors.map(({ id, kind, names }) => {
          const name = names[0]?.name ?? id;
          return { id, kind, name, highlight: markHits(name, hits) };
        }),
        places: found.places.map(({ id, kind, name }) => ({ id, kind, name, highlight: markHits(name, hits) })),
        counts: { claims: counts.claims, articles: found.articleCount, complete: found.complete },
        facets: {
          types: counts.types
            .map(({ type, claims: count }) => ({ type, family: familyOf(type), claims: count }))
            .sort((a, b) => b.claims - a.claims),
          outlets: [...counts.outlets].sort((a, b) => b.claims - a.claims),
          years: counts.periods.map(({ period, claims: count }) => ({ year: period, claims: count })),
        },
      },
      200,
    );
  });
};
