import { z } from "@hono/zod-openapi";
import { CREDIBILITY } from "../../model/event.ts";
import { CORRECTABLE_FIELDS, IDENTITY_ANSWERS, RATINGS, RELIABILITY, VERDICTS } from "../../model/judgement.ts";
import { BOUNDS, VICTIM_STATUSES } from "../../model/quantity.ts";
import { claimType, listOf, modality, polarity, span } from "./basics.ts";

export const anchorView = z
  .object({
    version: z.string(),
    type: claimType,
    span,
    quote: z.string(),
    prefix: z.string(),
    suffix: z.string(),
  })
  .openapi("Anchor");

/** What a person decided, as kept. */
export const judgementView = z
  .object({
    id: z.string(),
    sequence: z.number().int(),
    verdict: z.enum(VERDICTS),
    who: z.string(),
    when: z.string(),
    why: z.string(),
    anchor: anchorView,
    /** The claim that it hangs on now; `null` where it hangs on none. */
    claim: z.string().nullable(),
    article: z.string().nullable(),
    /** Taken back by a later judgement. */
    withdrawn: z.boolean(),
    /** What the verdict says beyond itself: `other`, `correction`, `name`, `is`, `answer`, `grade`, `rating`, `claim`, `judgement`. */
    details: z.record(z.string(), z.unknown()),
  })
  .openapi("Judgement");
export type JudgementView = z.infer<typeof judgementView>;

export const judgementPage = z
  .object({ items: listOf(judgementView), next: z.string().nullable(), total: z.number().int().nullable() })
  .openapi("JudgementPage");
export type JudgementPage = z.infer<typeof judgementPage>;

const words = z.string().max(1000);
const codedName = z.object({ name: words.min(1), span });

/** A claim as a person codes it: the words that carry it are the span of the coding. */
export const codedClaim = z
  .object({
    type: claimType,
    polarity,
    modality,
    attribution: z
      .array(codedName.extend({ quoted: z.boolean() }))
      .max(10)
      .readonly(),
    actors: z.array(codedName).max(20).readonly(),
    targets: z.array(codedName).max(20).readonly(),
    places: z.array(codedName).max(20).readonly(),
    time: codedName.nullable(),
    quantities: z
      .array(
        z.object({
          of: words,
          min: z.number().nullable(),
          max: z.number().nullable(),
          bound: z.enum(BOUNDS),
          status: z.enum(VICTIM_STATUSES),
          span,
          partOf: span.nullable(),
        }),
      )
      .max(20)
      .readonly(),
  })
  .openapi("CodedClaim");
export type CodedClaim = z.infer<typeof codedClaim>;

const onClaim = {
  claim: z.string().min(1).max(80),
  why: z.string().max(2000).default(""),
  /**
   * The newest judgement on this claim that the person had seen (`null`: none). Where another came in between, the
   * answer is 409 with all of them, unless `despite` is true.
   */
  seen: z.string().nullable().optional(),
  /** Decide although somebody else decided meanwhile. */
  despite: z.boolean().optional(),
};

/** What a person decides. Who and when are added by the server. */
export const newJudgement = z
  .discriminatedUnion("verdict", [
    z.strictObject({ verdict: z.enum(["accepted", "rejected"]), ...onClaim }),
    z.strictObject({
      verdict: z.literal("corrected"),
      correction: z.strictObject({ field: z.enum(CORRECTABLE_FIELDS), value: words }),
      ...onClaim,
    }),
    z.strictObject({ verdict: z.enum(["same-event", "not-same-event"]), other: z.string().min(1).max(80), ...onClaim }),
    z.strictObject({
      verdict: z.literal("identified"),
      name: z.strictObject({ role: z.enum(["actor", "place"]), words: words.min(1) }),
      is: z.string().min(1).max(200),
      answer: z.enum(IDENTITY_ANSWERS),
      ...onClaim,
    }),
    z.strictObject({
      verdict: z.literal("graded"),
      grade: z.strictObject({ source: z.enum(RELIABILITY), information: z.enum(CREDIBILITY) }),
      ...onClaim,
    }),
    z.strictObject({
      verdict: z.literal("rated"),
      rating: z.strictObject({ words: words, value: z.enum(RATINGS) }),
      ...onClaim,
    }),
    z.strictObject({
      verdict: z.literal("missed"),
      version: z.string().min(1).max(80),
      span,
      missed: codedClaim,
      why: z.string().max(2000).default(""),
    }),
  ])
  .openapi("NewJudgement");
export type NewJudgement = z.input<typeof newJudgement>;

/** The answer to a judgement that came too late: nothing was kept of it, and nothing of others was lost. */
export const judgementConflict = z
  .object({
    error: z.object({ code: z.literal("conflict"), message: z.string(), hint: z.string().optional() }),
    /** All judgements on the claim, the newest last. */
    judgements: listOf(judgementView),
  })
  .openapi("JudgementConflict");
export type JudgementConflict = z.infer<typeof judgementConflict>;
