import { packageVersion } from "../../operations/package-root.ts";
import { markupOf } from "../../publishing/html.ts";
import type { ServerContext } from "../context.ts";
import { REFERENCE_STYLE } from "../reference/reference-style.ts";
import { writeReference } from "../reference/write-reference.ts";
import type { App } from "../server-env.ts";

/** The OpenAPI document of the routes that were added before, and the same as a page. */
export const addReferenceRoutes = (app: App, _: ServerContext): void => {
  const document = () =>
    app.getOpenAPI31Document({
      openapi: "3.1.0",
      info: {
        title: "Variorum",
        version: packageVersion(),
        description:
          "Everything that the page shows. Lists give `items`, `next` (hand it back as `after`) and `total` (null where counting would be slow). Errors are `{ error: { code, message, hint } }`. Spans are half-open UTF-16 offsets into the text of an article version.",
        license: { name: "Apache-2.0", url: "https://www.apache.org/licenses/LICENSE-2.0" },
      },
      servers: [{ url: "/" }],
      security: [{ session: [] }, { token: [] }],
      tags: ["Look", "Judge", "Read", "Take away", "People"].map((name) => ({ name })),
    });
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "variorum",
  });
  app.openAPIRegistry.registerComponent("securitySchemes", "token", { type: "http", scheme: "bearer" });
  app.get("/api/openapi.json", (c) => c.json(document()));
  app.get("/api/reference", (c) => c.html(markupOf(writeReference(document()))));
  app.get("/api/reference.css", (c) => c.body(REFERENCE_STYLE, 200, { "content-type": "text/css; charset=utf-8" }));
};
