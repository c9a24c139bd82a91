import { z } from "zod";
import { CORRECTABLE_FIELDS, IDENTITY_ANSWERS, VERDICTS } from "../model/judgement.ts";
import { gradeSchema, missedClaimSchema, namedWordsSchema, ratingSchema } from "../model/judgement-schema.ts";
import { UsageError } from "./usage-error.ts";

const id = z.string().min(1);
const decided = { who: z.string().trim().min(1), when: z.iso.datetime(), why: z.string() };
const onClaim = { ...decided, claim: id };

const decisionSchema = z.discriminatedUnion("verdict", [
  z.strictObject({ ...onClaim, verdict: z.enum(["accepted", "rejected"]) }),
  z.strictObject({
    ...onClaim,
    verdict: z.literal("corrected"),
    correction: z.strictObject({ field: z.enum(CORRECTABLE_FIELDS), value: z.string() }),
  }),
  z.strictObject({ ...onClaim, verdict: z.enum(["same-event", "not-same-event"]), other: id }),
  z.strictObject({
    ...onClaim,
    verdict: z.literal("identified"),
    name: namedWordsSchema,
    is: id,
    answer: z.enum(IDENTITY_ANSWERS),
  }),
  z.strictObject({ ...onClaim, verdict: z.literal("graded"), grade: gradeSchema }),
  z.strictObject({ ...onClaim, verdict: z.literal("rated"), rating: ratingSchema }),
  z.strictObject({
    ...decided,
    verdict: z.literal("missed"),
    version: id,
    span: z.strictObject({ start: z.number().int().nonnegative(), end: z.number().int().positive() }),
    missed: missedClaimSchema,
  }),
  z.strictObject({ ...decided, verdict: z.literal("withdrawn"), judgement: id }),
]);

/**
 * What a person decides, as it is handed in: `claim`, `other` and `judgement` are ids or their first characters, and an
 * event's id stands for its oldest claim. `judge` makes a judgement of it.
 */
export type Decision = z.infer<typeof decisionSchema>;

/** What each verdict needs beside `claim`, in the words of a message. */
const NEEDS: Readonly<Record<Decision["verdict"], string>> = {
  accepted: "a claim",
  rejected: "a claim",
  corrected: `a field (${CORRECTABLE_FIELDS.join(", ")}) and the value that should stand there`,
  "same-event": "another claim or event",
  "not-same-event": "another claim or event",
  identified: `a name (--actor or --place) and an id (--is, --not or --unsure; answer: ${IDENTITY_ANSWERS.join(", ")})`,
  graded: "a grade from A to F for the source and 1 to 6 for the information, as in B2",
  rated: "a rating and its words",
  missed: "the version, the span and the claim as coded",
  withdrawn: "the id of the judgement to take back",
};

/**
 * Reads a decision from outside.
 * @throws UsageError for an unknown verdict, nobody who decides, or what the verdict needs and lacks
 */
export const readDecision = (given: unknown): Decision => {
  const verdict = (given as { readonly verdict?: unknown } | null)?.verdict;
  const known = VERDICTS.find((name) => name === verdict);
  if (known === undefined) throw new UsageError(`no verdict "${String(verdict)}": say one of ${VERDICTS.join(", ")}`);
  const read = decisionSchema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  if (issue?.path[0] === "who") throw new UsageError("say who judges with --who");
  throw new UsageError(
    `"${known}" needs ${NEEDS[known]}${issue ? ` (${issue.path.join(".")}: ${issue.message.toLowerCase()})` : ""}`,
  );
};
