import { OpenAPIHono } from "@hono/zod-openapi";
import type { ServerContext } from "./context.ts";
import { errorAnswer, notFound, Problem } from "./problem.ts";
import { addArticleRoutes } from "./routes/articles.ts";
import { addClaimRoutes } from "./routes/claims.ts";
import { addEventRoutes } from "./routes/events.ts";
import { addOverviewRoutes } from "./routes/overview.ts";
import { addPageRoutes } from "./routes/page.ts";
import { addSearchRoutes } from "./routes/search.ts";
import { securityHeaders } from "./security-headers.ts";

/** The whole HTTP API over a ledger. */
export const makeApp = (context: ServerContext): OpenAPIHono => {
  const app = new OpenAPIHono({
    // One shape for what a request gets wrong: the first thing, with its place.
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const place = issue?.path.join(".") ?? "";
      throw new Problem(
        400,
        "bad-request",
        `${place === "" ? result.target : place}: ${issue?.message ?? "not readable"}`,
      );
    },
  });
  app.onError((error, c) => {
    const { status, body } = errorAnswer(error, context.report);
    return c.json(body, status);
  });
  app.use(securityHeaders());
  app.notFound((c) => {
    const { status, body } = errorAnswer(notFound("page", c.req.path), context.report);
    return c.json(body, status);
  });
  for (const add of [addOverviewRoutes, addEventRoutes, addArticleRoutes, addClaimRoutes, addSearchRoutes])
    add(app, context);
  addPageRoutes(app, context.page);
  return app;
};
