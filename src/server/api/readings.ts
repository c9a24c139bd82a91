import { z } from "@hono/zod-openapi";
import { day, listOf, notice } from "./basics.ts";

const hints = {
  outlet: z.string().max(200).optional(),
  published: day.optional(),
};

export const readingHints = z.object(hints);

/** A text or an address to be read. Files come as multipart form data, each in a part named `files`. */
export const newReading = z
  .union([
    z.strictObject({ text: z.string().min(1), name: z.string().max(200).optional(), ...hints }),
    z.strictObject({ url: z.string().min(1).max(2000), ...hints }),
  ])
  .openapi("NewReading");
export type NewReading = z.infer<typeof newReading>;

export const readingStarted = z.object({ id: z.string() }).openapi("ReadingStarted");
export type ReadingStarted = z.infer<typeof readingStarted>;

/** What became of one report. */
export const reportOutcome = z
  .object({
    name: z.string(),
    standing: z.enum(["added", "known", "rebuilt", "redacted", "failed"]),
    articles: z.number().int(),
    claims: z.number().int(),
    notices: listOf(notice),
  })
  .openapi("ReportOutcome");
export type ReportOutcomeView = z.infer<typeof reportOutcome>;

/** One server-sent event of a reading; its `event:` line is `kind`, its `data:` line this as JSON. */
export const readingEvent = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("started"), total: z.number().int() }),
    z.object({ kind: z.literal("fetching"), url: z.string() }),
    z.object({ kind: z.literal("report"), done: z.number().int(), total: z.number().int(), outcome: reportOutcome }),
    z.object({ kind: z.literal("comparing") }),
    z.object({
      kind: z.literal("done"),
      added: z.number().int(),
      known: z.number().int(),
      rebuilt: z.number().int(),
      redacted: z.number().int(),
      failed: z.number().int(),
      claims: z.number().int(),
    }),
    z.object({ kind: z.literal("failed"), message: z.string() }),
  ])
  .openapi("ReadingEvent");
export type ReadingEvent = z.infer<typeof readingEvent>;

export const exportList = z
  .object({ items: listOf(z.object({ format: z.string(), about: z.string(), type: z.string(), ending: z.string() })) })
  .openapi("ExportList");
export type ExportList = z.infer<typeof exportList>;
