import { existsSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import type { Context } from "hono";
import { notFound } from "../problem.ts";
import type { App } from "../server-env.ts";

const HASHED = "public, max-age=31536000, immutable";

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Variorum</title>
<h1>The page is not built</h1>
<p>Run <code>npm run build</code> in Variorum's folder and start the server again. The <a href="/api/reference">HTTP API</a> works without it.</p></html>`;

/** Serves the built page from `folder`; every address that is no file and no API is the page's own business. */
export const addPageRoutes = (app: App, folder: string): void => {
  app.all("/api/*", (c) => {
    throw notFound("address", c.req.path);
  });
  // Looked at once: a page that is built later is served after a new start.
  if (!existsSync(join(folder, "index.html"))) {
    app.get("*", (c) => c.html(NOT_BUILT, 503));
    return;
  }
  app.get("/assets/*", serveStatic({ root: folder, onFound: (_, c) => c.header("cache-control", HASHED) }));
  app.get("/assets/*", (c) => {
    throw notFound("file", c.req.path);
  });
  const fresh = { root: folder, onFound: (_: string, c: Context) => c.header("cache-control", "no-cache") };
  app.get("*", serveStatic(fresh));
  app.get("*", serveStatic({ ...fresh, path: "index.html" }));
};
