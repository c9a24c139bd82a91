import { z } from "@hono/zod-openapi";
import { ACTOR_KINDS, NAME_KINDS, RELATION_KINDS } from "../../model/actor.ts";
import { day, listOf, pageOf } from "./basics.ts";
import { eventLine } from "./events.ts";

export const actorLine = z
  .object({
    id: z.string(),
    name: z.string(),
    kind: z.enum(ACTOR_KINDS),
    country: z.string().nullable(),
    /** Claims in which it does or suffers something. */
    claims: z.number().int(),
    /** Claims that it carries. */
    carries: z.number().int(),
    /** Events to which it is a party. */
    events: z.number().int(),
  })
  .openapi("ActorLine");
export type ActorLine = z.infer<typeof actorLine>;
export const actorPage = pageOf(actorLine).openapi("ActorPage");
export type ActorPage = z.infer<typeof actorPage>;

export const actorDetail = z
  .object({
    actor: actorLine,
    names: listOf(
      z.object({
        name: z.string(),
        kind: z.enum(NAME_KINDS),
        language: z.string(),
        from: day.nullable(),
        to: day.nullable(),
        usedBy: z.string().nullable(),
      }),
    ),
    relations: listOf(
      z.object({
        kind: z.enum(RELATION_KINDS),
        to: z.string(),
        toName: z.string(),
        /** `true`: the other actor has this relation to this one. */
        reverse: z.boolean(),
        from: day.nullable(),
        until: day.nullable(),
        source: z.string(),
        claimedBy: z.string().nullable(),
      }),
    ),
    /** What the ledger's articles call it, with the days of the claims. */
    calledBy: listOf(
      z.object({ name: z.string(), claims: z.number().int(), from: day.nullable(), to: day.nullable() }),
    ),
    /** Loaded words put on it, by outlet. */
    labels: listOf(
      z.object({
        label: z.string(),
        outlet: z.string().nullable(),
        own: z.number().int(),
        quoted: z.number().int(),
        distanced: z.number().int(),
      }),
    ),
    events: listOf(eventLine),
  })
  .openapi("ActorDetail");
export type ActorDetail = z.infer<typeof actorDetail>;
