import { z } from "zod";
import type { Said, TimeWords, Voice } from "./claim.ts";
import { CLAIM_TYPES, type ClaimType, MODALITIES, POLARITIES } from "./claim-types.ts";
import { CREDIBILITY } from "./event.ts";
import {
  type Anchor,
  CORRECTABLE_FIELDS,
  type Grade,
  IDENTITY_ANSWERS,
  type Judgement,
  type MissedClaim,
  type NamedWords,
  RATINGS,
  type Rating,
  RELIABILITY,
} from "./judgement.ts";
import { BOUNDS, type Quantity, VICTIM_STATUSES } from "./quantity.ts";
import type { Span } from "./span.ts";

const offset = z.number().int().nonnegative();
const spanSchema = z.object({ start: offset, end: offset }) satisfies z.ZodType<Span>;
const typeSchema = z.enum(CLAIM_TYPES as [ClaimType, ...ClaimType[]]);

export const anchorSchema = z.object({
  version: z.string(),
  type: typeSchema,
  span: spanSchema,
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
}) satisfies z.ZodType<Anchor>;

const said = { name: z.string(), span: spanSchema, rule: z.string() };
const saidSchema = z.object(said) satisfies z.ZodType<Said>;
const voiceSchema = z.object({ ...said, quoted: z.boolean() }) satisfies z.ZodType<Voice>;
const timeSchema = z.object({ ...said, carried: z.boolean() }) satisfies z.ZodType<TimeWords>;

const quantitySchema = z.object({
  min: z.number().nullable(),
  max: z.number().nullable(),
  of: z.string(),
  bound: z.enum(BOUNDS),
  span: spanSchema,
  status: z.enum(VICTIM_STATUSES),
  partOf: spanSchema.nullable(),
}) satisfies z.ZodType<Quantity>;

export const missedClaimSchema = z.object({
  type: typeSchema,
  polarity: z.enum(POLARITIES),
  modality: z.enum(MODALITIES),
  attribution: z.array(voiceSchema),
  actors: z.array(saidSchema),
  targets: z.array(saidSchema),
  places: z.array(saidSchema),
  time: timeSchema.nullable(),
  quantities: z.array(quantitySchema),
}) satisfies z.ZodType<MissedClaim>;

export const gradeSchema = z.object({
  source: z.enum(RELIABILITY),
  information: z.enum(CREDIBILITY),
}) satisfies z.ZodType<Grade>;

export const ratingSchema = z.object({ words: z.string(), value: z.enum(RATINGS) }) satisfies z.ZodType<Rating>;

export const namedWordsSchema = z.object({
  role: z.enum(["actor", "place"]),
  words: z.string().min(1),
}) satisfies z.ZodType<NamedWords>;

const decided = { id: z.string().min(1), anchor: anchorSchema, who: z.string(), when: z.string(), why: z.string() };

/**
 * Reads a judgement where it enters: from the ledger's rows, from an import. Keys that a verdict does not know are left
 * out, so that rows of before the union (`other` and `correction` on all, empty where they said nothing) read alike.
 */
export const judgementSchema = z.discriminatedUnion("verdict", [
  z.object({ ...decided, verdict: z.enum(["accepted", "rejected"]) }),
  z.object({
    ...decided,
    verdict: z.literal("corrected"),
    correction: z.object({ field: z.enum(CORRECTABLE_FIELDS), seen: z.string(), value: z.string() }),
  }),
  z.object({ ...decided, verdict: z.enum(["same-event", "not-same-event"]), other: anchorSchema }),
  z.object({
    ...decided,
    verdict: z.literal("identified"),
    name: namedWordsSchema,
    is: z.string().min(1),
    answer: z.enum(IDENTITY_ANSWERS),
  }),
  z.object({ ...decided, verdict: z.literal("graded"), grade: gradeSchema }),
  z.object({ ...decided, verdict: z.literal("rated"), rating: ratingSchema }),
  z.object({ ...decided, verdict: z.literal("missed"), claim: missedClaimSchema }),
  z.object({ ...decided, verdict: z.literal("withdrawn"), judgement: z.string().min(1) }),
]) satisfies z.ZodType<Judgement>;
