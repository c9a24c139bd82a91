import { z } from "@hono/zod-openapi";
import { PLACE_KINDS } from "../../model/place.ts";
import { listOf, pageOf, ref } from "./basics.ts";
import { eventLine } from "./events.ts";
import { holding } from "./territory.ts";

export const placeLine = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(PLACE_KINDS),
    country: z.string(),
    lat: z.number(),
    lon: z.number(),
    radiusKm: z.number(),
    claims: z.number().int(),
    events: z.number().int(),
  })
  .openapi("PlaceLine");
export type PlaceLine = z.infer<typeof placeLine>;
export const placePage = pageOf(placeLine).openapi("PlacePage");
export type PlacePage = z.infer<typeof placePage>;

export const placeDetail = z
  .object({
    place: placeLine,
    otherNames: listOf(z.string()),
    /** From the place that holds it outwards. */
    within: listOf(ref),
    /** Known places inside it of which the ledger tells. */
    inside: listOf(placeLine),
    shape: listOf(z.tuple([z.number(), z.number()]).readonly()).nullable(),
    source: z.string(),
    calledBy: listOf(z.object({ name: z.string(), claims: z.number().int() })),
    events: listOf(eventLine),
    territory: listOf(holding),
  })
  .openapi("PlaceDetail");
export type PlaceDetail = z.infer<typeof placeDetail>;
