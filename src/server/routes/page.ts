import { existsSync } from "node:fs";
import { serveStatic } from "@hono/node-server/serve-static";
import { notFound } from "../problem.ts";
import type { App } from "../server-env.ts";

const HASHED = "public, max-age=31536000, immutable";

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Variorum</title>
<h1>The page is not built</h1>
<p>Run <code>npm run build</code> in Variorum's folder and load this again. The <a href="/api/reference">HTTP API</a> works without it.</p></html>`;

/** Serves the built page from `folder`; every address that is no file and no API is the page's own business. */
export const addPageRoutes = (app: App, folder: string): void => {
  app.all("/api/*", (c) => {
    throw notFound("address", c.req.path);
  });
  const built = (): boolean => existsSync(`${folder}/index.html`);
  app.get("/assets/*", serveStatic({ root: folder, onFound: (_, c) => c.header("cache-control", HASHED) }));
  app.get("/assets/*", (c) => {
    throw notFound("file", c.req.path);
  });
  app.get("*", serveStatic({ root: folder, onFound: (_, c) => c.header("cache-control", "no-cache") }));
  app.get("*", async (c, next) => {
    if (!built()) return c.html(NOT_BUILT, 503);
    return serveStatic({ root: folder, path: "index.html", onFound: () => c.header("cache-control", "no-cache") })(
      c,
      next,
    );
  });
};
