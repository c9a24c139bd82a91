import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Visitor } from "./people/visitor.ts";

/** What goes along with a request. */
export interface ServerEnv {
  readonly Variables: { visitor: Visitor };
}

export type App = OpenAPIHono<ServerEnv>;
