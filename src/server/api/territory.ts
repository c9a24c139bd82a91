import { z } from "@hono/zod-openapi";
import { HOLDINGS } from "../../model/territory.ts";
import { day, listOf, ref } from "./basics.ts";

/** What accounts say of a place over some time. */
export const holding = z
  .object({
    place: ref,
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    state: z.enum(HOLDINGS),
    party: ref.nullable(),
    from: day,
    to: day.nullable(),
    claims: listOf(z.string()),
    voices: listOf(z.string()),
  })
  .openapi("Holding");
export type HoldingView = z.infer<typeof holding>;

export const territory = z
  .object({
    holdings: listOf(holding),
    /** Two parties said to hold one place at one time: places in `holdings`. */
    conflicts: listOf(z.object({ left: z.number().int(), right: z.number().int(), reason: z.string() })),
  })
  .openapi("Territory");
export type Territory = z.infer<typeof territory>;
