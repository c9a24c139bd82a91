import { z } from "@hono/zod-openapi";
import { listOf } from "./basics.ts";
import { claimView } from "./claims.ts";
import { judgementView } from "./judgements.ts";

/** A claim that waits for a person, with the reasons why it stands where it stands. */
export const reviewItem = z
  .object({
    claim: claimView,
    /** 0 to 1: contested, unsure, and how much hangs on it. */
    weight: z.number(),
    reasons: listOf(z.string()),
    event: z
      .object({
        id: z.string(),
        title: z.string(),
        contested: z.number().int(),
        accounts: z.number().int(),
        independent: z.number().int(),
      })
      .nullable(),
    /** Of all people; empty for most. */
    judgements: listOf(judgementView),
  })
  .openapi("ReviewItem");
export type ReviewItem = z.infer<typeof reviewItem>;

export const reviewQueue = z
  .object({ items: listOf(reviewItem), next: z.string().nullable(), total: z.number().int().nullable() })
  .openapi("ReviewQueue");
export type ReviewQueue = z.infer<typeof reviewQueue>;

/** What is taken out, by an owner. */
export const newRedaction = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("report"), id: z.string().min(1), why: z.string().trim().min(1).max(2000) }),
    z.strictObject({ kind: z.literal("article"), id: z.string().min(1), why: z.string().trim().min(1).max(2000) }),
    z.strictObject({
      kind: z.literal("words"),
      id: z.string().min(1),
      words: z.string().trim().min(2).max(500),
      why: z.string().trim().min(1).max(2000),
    }),
  ])
  .openapi("NewRedaction");
export type NewRedaction = z.infer<typeof newRedaction>;

/** What stays of a redaction; never the words. */
export const tombstone = z
  .object({
    id: z.string(),
    kind: z.enum(["report", "article", "words"]),
    subject: z.string(),
    who: z.string(),
    when: z.string(),
    why: z.string(),
  })
  .openapi("Tombstone");
export const tombstoneList = z.object({ items: listOf(tombstone) }).openapi("TombstoneList");
export type TombstoneList = z.infer<typeof tombstoneList>;
