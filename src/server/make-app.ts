import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import type { ServerContext } from "./context.ts";
import { guard } from "./people/guard.ts";
import { errorAnswer, notFound, Problem } from "./problem.ts";
import { addActorRoutes } from "./routes/actors.ts";
import { addArticleRoutes } from "./routes/articles.ts";
import { addClaimRoutes } from "./routes/claims.ts";
import { addCodingRoutes } from "./routes/coding.ts";
import { addEventRoutes } from "./routes/events.ts";
import { addExportRoutes } from "./routes/exports.ts";
import { addJudgementRoutes } from "./routes/judgements.ts";
import { addMetricsRoutes } from "./routes/metrics.ts";
import { addOverviewRoutes } from "./routes/overview.ts";
import { addPageRoutes } from "./routes/page.ts";
import { addPeopleRoutes } from "./routes/people.ts";
import { addPlaceRoutes } from "./routes/places.ts";
import { addReadingRoutes } from "./routes/readings.ts";
import { addReferenceRoutes } from "./routes/reference.ts";
import { addReviewRoutes } from "./routes/review.ts";
import { addSearchRoutes } from "./routes/search.ts";
import { addSessionRoutes } from "./routes/session.ts";
import { addSourceRoutes } from "./routes/sources.ts";
import { addSurveyRoutes } from "./routes/surveys.ts";
import { securityHeaders } from "./security-headers.ts";
import type { App, ServerEnv } from "./server-env.ts";

/** Routes in the order in which the reference lists them. */
const ROUTES = [
  addOverviewRoutes,
  addEventRoutes,
  addArticleRoutes,
  addClaimRoutes,
  addSearchRoutes,
  addActorRoutes,
  addPlaceRoutes,
  addSourceRoutes,
  addSurveyRoutes,
  addReviewRoutes,
  addJudgementRoutes,
  addCodingRoutes,
  addReadingRoutes,
  addExportRoutes,
  addSessionRoutes,
  addPeopleRoutes,
  addMetricsRoutes,
  addReferenceRoutes,
];

const marked = etag();
const STREAMS = /^\/api\/(exports|readings)\//;

const MEBIBYTE = 1_048_576;
/** Decisions are short. */
const MOST_BODY = MEBIBYTE;
/** Reports that are dropped on the page. */
const MOST_READING = 64 * MEBIBYTE;

/** The whole HTTP API over a ledger, and the page. */
export const makeApp = (context: ServerContext): App => {
  const app = new OpenAPIHono<ServerEnv>({
    // One shape for what a request gets wrong: the first thing, with its place.
    defaultHook: (result) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const place = issue?.path.join(".") ?? "";
      const what = place === "" ? result.target : place;
      throw new Problem(400, "bad-request", `${what}: ${issue?.message ?? "not readable"}`);
    },
  });
  app.onError((error, c) => {
    const { status, body } = errorAnswer(error, context.report);
    return c.json(body, status);
  });
  app.notFound((c) => {
    const { status, body } = errorAnswer(notFound("page", c.req.path), context.report);
    return c.json(body, status);
  });
  app.use(securityHeaders());
  app.use("/api/*", guard(context));
  app.use("/api/readings", bodyLimit({ maxSize: MOST_READING, onError: tooLarge(MOST_READING) }));
  app.use("/api/*", async (c, next) =>
    c.req.path === "/api/readings" ? next() : bodyLimit({ maxSize: MOST_BODY, onError: tooLarge(MOST_BODY) })(c, next),
  );
  // What is sent as it is made has no mark before it is all sent.
  app.use("/api/*", async (c, next) => (STREAMS.test(c.req.path) ? next() : marked(c, next)));
  app.use("/api/*", async (c, next) => {
    await next();
    // Kept, but asked for each time: what was redacted must not be shown from a cache.
    if (!c.res.headers.has("cache-control")) c.header("cache-control", "private, no-cache");
  });
  for (const add of ROUTES) add(app, context);
  addPageRoutes(app, context.page);
  return app;
};

const tooLarge = (most: number) => (): never => {
  throw new Problem(
    413,
    "too-large",
    `this is larger than ${most / MEBIBYTE} MB`,
    "send it in parts, or use variorum read",
  );
};
