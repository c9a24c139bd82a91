import { z } from "@hono/zod-openapi";
import { apiError } from "../api/basics.ts";

/** The answers of a route: the value of `schema`, or an error in the one shape. */
export const answers = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  default: { description: "what is wrong, and what to do", content: { "application/json": { schema: apiError } } },
});

/** A JSON body of this shape. */
export const jsonBody = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { "application/json": { schema } } },
});

/** An id as part of the address. */
export const idParam = z.object({ id: z.string().min(1).max(200) });
