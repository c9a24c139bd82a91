import { z } from "@hono/zod-openapi";
import { day, listOf, ref } from "./basics.ts";

export const framing = z
  .object({
    counts: listOf(
      z.object({
        label: z.string(),
        /** `null` where the text names no party. */
        party: ref.nullable(),
        outlet: z.string().nullable(),
        own: z.number().int(),
        quoted: z.number().int(),
        distanced: z.number().int(),
        from: day.nullable(),
        to: day.nullable(),
      }),
    ),
    /** How much two outlets speak alike of the same parties in their own voice, 0 to 1. */
    shared: listOf(
      z.object({
        left: z.string(),
        right: z.string(),
        alike: z.number(),
        common: listOf(z.object({ label: z.string(), party: ref.nullable() })),
      }),
    ),
  })
  .openapi("Framing");
export type Framing = z.infer<typeof framing>;
