import { z } from "@hono/zod-openapi";
import { listOf, span } from "./basics.ts";
import { codedClaim } from "./judgements.ts";

/** A claim that a coder marked: its words and what they say. */
export const coding = codedClaim.extend({ span }).openapi("Coding");
export type Coding = z.infer<typeof coding>;

export const newRound = z
  .strictObject({
    title: z.string().trim().min(1).max(200),
    /** Ids of articles; each is coded by both. */
    articles: z.array(z.string().min(1)).min(1).max(500),
    /** Names of two people. On a server without accounts: the names that they give. */
    coders: z.tuple([z.string().trim().min(1).max(100), z.string().trim().min(1).max(100)]),
  })
  .openapi("NewRound");
export type NewRound = z.infer<typeof newRound>;

export const round = z
  .object({
    id: z.string(),
    title: z.string(),
    made: z.string(),
    by: z.string(),
    coders: z.tuple([z.string(), z.string()]).readonly(),
    /** `open` until both have finished every article; then `settling`; `settled` once every difference is. */
    state: z.enum(["open", "settling", "settled"]),
    articles: listOf(
      z.object({
        article: z.string(),
        version: z.string(),
        title: z.string().nullable(),
        label: z.string(),
        /** In the order of `coders`. */
        finished: z.tuple([z.boolean(), z.boolean()]).readonly(),
      }),
    ),
  })
  .openapi("Round");
export type Round = z.infer<typeof round>;
export const roundList = z.object({ items: listOf(round) }).openapi("RoundList");
export type RoundList = z.infer<typeof roundList>;

/** What one coder did with one article. */
export const codingSheet = z
  .object({
    round: z.string(),
    article: z.string(),
    version: z.string(),
    coder: z.string(),
    claims: listOf(coding),
    finished: z.boolean(),
    /** Counts up with each save; send back the one that you changed. */
    revision: z.number().int(),
  })
  .openapi("CodingSheet");
export type CodingSheet = z.infer<typeof codingSheet>;

export const saveSheet = z
  .strictObject({
    claims: z.array(coding).max(500),
    finished: z.boolean(),
    revision: z.number().int(),
  })
  .openapi("SaveSheet");
export type SaveSheet = z.infer<typeof saveSheet>;

export const CODED_FIELDS = [
  "claim",
  "type",
  "polarity",
  "modality",
  "voice",
  "actor",
  "target",
  "place",
  "time",
  "number",
] as const;
export const codedField = z.enum(CODED_FIELDS).openapi("CodedField");

/** What both coded, side by side: one unit a claim that either marked. */
export const codingUnit = z
  .object({
    id: z.string(),
    article: z.string(),
    left: coding.nullable(),
    right: coding.nullable(),
    /** Fields in which they differ; empty where both agree. */
    differ: listOf(codedField),
    settled: z
      .object({
        choice: z.enum(["left", "right", "own", "none"]),
        claim: coding.nullable(),
        who: z.string(),
        when: z.string(),
        why: z.string(),
      })
      .nullable(),
  })
  .openapi("CodingUnit");
export type CodingUnit = z.infer<typeof codingUnit>;

/** Only when both have finished: before, neither sees the other. */
export const agreement = z
  .object({
    round: z.string(),
    /** Krippendorff's alpha, nominal; `null` where nothing varies and it is not defined. */
    alpha: listOf(
      z.object({
        field: codedField,
        alpha: z.number().nullable(),
        units: z.number().int(),
        /** Share of units on which both say the same. */
        agree: z.number(),
      }),
    ),
    units: listOf(codingUnit),
  })
  .openapi("Agreement");
export type Agreement = z.infer<typeof agreement>;

export const settleUnit = z
  .strictObject({
    choice: z.enum(["left", "right", "own", "none"]),
    claim: coding.optional(),
    why: z.string().max(2000).default(""),
  })
  .openapi("SettleUnit");
export type SettleUnit = z.input<typeof settleUnit>;
