import { createRoute } from "@hono/zod-openapi";
import { filterQuery } from "../api/filter.ts";
import { overview } from "../api/overview.ts";
import type { ServerContext } from "../context.ts";
import { readFilter } from "../read-filter.ts";
import type { App } from "../server-env.ts";
import { viewOverview } from "../views/overview-view.ts";
import { answers } from "./route.ts";

const route = createRoute({
  method: "get",
  path: "/api/overview",
  tags: ["Look"],
  summary: "counts, days, kinds, places, the latest and the most contested events",
  description: "A claim or event counts on its first day.",
  request: { query: filterQuery },
  responses: answers(overview, "what the ledger holds of it"),
});

export const addOverviewRoutes = (app: App, context: ServerContext): void => {
  app.openapi(route, async (c) => c.json(await viewOverview(context, readFilter(c.req.valid("query"))), 200));
};
