import { z } from "@hono/zod-openapi";
import { claimFamily, claimType, day, listOf } from "./basics.ts";
import { eventLine } from "./events.ts";

export const overview = z
  .object({
    counts: z.object({
      reports: z.number().int(),
      articles: z.number().int(),
      claims: z.number().int(),
      events: z.number().int(),
      /** Independent source groups. */
      sources: z.number().int(),
      contested: z.number().int(),
      /** Waiting for a person. */
      judgements: z.number().int(),
    }),
    /** What one of `days` stands for. */
    bin: z.enum(["day", "week", "month", "year"]),
    /** In order; bins without anything are left out. `day` is the first of the bin. */
    days: listOf(
      z.object({
        day,
        claims: z.number().int(),
        events: z.number().int(),
        /** Best totals of the events, summed: for the shape of the line, not a count of the dead. */
        killed: z.number().int(),
      }),
    ),
    types: listOf(z.object({ type: claimType, family: claimFamily, claims: z.number().int() })),
    outlets: listOf(z.object({ outlet: z.string(), claims: z.number().int() })),
    places: listOf(
      z.object({
        id: z.string(),
        name: z.string(),
        kind: z.string(),
        lat: z.number(),
        lon: z.number(),
        radiusKm: z.number(),
        claims: z.number().int(),
        events: z.number().int(),
        contested: z.number().int(),
      }),
    ),
    latest: listOf(eventLine),
    contested: listOf(eventLine),
    /** The ledger was changed and has not been compared since: events may be behind. */
    behind: z.boolean(),
    /**
     * `false`: there is so much of what was asked for that outlets and places were counted over a part of it (5,000
     * claims), and with words, polarity or several names everything was.
     */
    complete: z.boolean(),
  })
  .openapi("Overview");
export type Overview = z.infer<typeof overview>;
