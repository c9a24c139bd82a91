import { createRoute } from "@hono/zod-openapi";
import { collect } from "../../operations/collect.ts";
import { explainClaim } from "../../operations/explain-claim.ts";
import { claimExplanation, claimPage, claimView } from "../api/claims.ts";
import { filterQuery, pageQuery } from "../api/filter.ts";
import type { ServerContext } from "../context.ts";
import { notFound } from "../problem.ts";
import { readFilter } from "../read-filter.ts";
import type { App } from "../server-env.ts";
import { viewClaims } from "../views/claim-view.ts";
import { MOST_COUNTED, totalOf } from "../views/total.ts";
import { answers, idParam } from "./route.ts";

const list = createRoute({
  method: "get",
  path: "/api/claims",
  tags: ["Look"],
  summary: "claims that fit, in the order of articles and of their texts",
  request: { query: filterQuery.extend(pageQuery.shape) },
  responses: answers(claimPage, "a part of the list"),
});

const one = createRoute({
  method: "get",
  path: "/api/claims/{id}",
  tags: ["Look"],
  summary: "a claim with its sentence and all that was resolved",
  request: { params: idParam },
  responses: answers(claimView, "the claim"),
});

const explain = createRoute({
  method: "get",
  path: "/api/claims/{id}/explain",
  tags: ["Look"],
  summary: "why a claim is as it is: its sentence, the tree of it, the rules",
  request: { params: idParam },
  responses: answers(claimExplanation, "the grounds"),
});

export const addClaimRoutes = (app: App, context: ServerContext): void => {
  const { ledger, knowledge } = context;
  app.openapi(list, async (c) => {
    const { after, limit, ...filter } = c.req.valid("query");
    const { claims: query } = readFilter(filter);
    const [found, count] = await Promise.all([
      collect(ledger.claims({ ...query, limit, ...(after === undefined ? {} : { after }) })),
      ledger.countClaims(query, MOST_COUNTED),
    ]);
    const items = await viewClaims(ledger, found, knowledge);
    return c.json({ items, next: found.length < limit ? null : found.at(-1)!.cursor, total: totalOf(count) }, 200);
  });
  app.openapi(one, async (c) => {
    const { id } = c.req.valid("param");
    const entry = await ledger.claim(id);
    if (entry === null) throw notFound("claim", id);
    const [claim] = await viewClaims(ledger, [entry], knowledge);
    return c.json(claim!, 200);
  });
  app.openapi(explain, async (c) => {
    const { id } = c.req.valid("param");
    if ((await ledger.claim(id)) === null) throw notFound("claim", id);
    const { claim, sentence, tree, grounds } = await explainClaim(ledger, await context.engine(), id);
    const [view] = await viewClaims(ledger, [claim], knowledge);
    return c.json({ claim: view!, sentence, tree, grounds }, 200);
  });
};
