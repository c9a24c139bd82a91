import { createRoute, z } from "@hono/zod-openapi";
import { sourceDetail, sourceList } from "../api/sources.ts";
import type { ServerContext } from "../context.ts";
import type { App } from "../server-env.ts";
import { viewSource } from "../views/source-view.ts";
import { answers } from "./route.ts";

const list = createRoute({
  method: "get",
  path: "/api/sources",
  tags: ["Look"],
  summary: "outlets, with how much of what they print is nobody else's text",
  responses: answers(sourceList, "all outlets"),
});

const one = createRoute({
  method: "get",
  path: "/api/sources/{outlet}",
  tags: ["Look"],
  summary: "an outlet: from whom it takes, whom it quotes, what it tells first, leaves out and corrects",
  request: { params: z.object({ outlet: z.string().min(1).max(500) }) },
  responses: answers(sourceDetail, "the outlet"),
});

export const addSourceRoutes = (app: App, context: ServerContext): void => {
  app.openapi(list, async (c) => c.json({ items: await context.ledger.outlets() }, 200));
  app.openapi(one, async (c) => c.json(await viewSource(context, c.req.valid("param").outlet), 200));
};
