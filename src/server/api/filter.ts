import { z } from "@hono/zod-openapi";
import { CLAIM_FAMILIES, CLAIM_TYPES, type ClaimFamily, MODALITIES, POLARITIES } from "../../model/claim-types.ts";
import { day } from "./basics.ts";

/** Several values, divided by commas: any of them. A comma inside a value is `%2C`, a percent sign `%25` (before the address's own coding). */
const words = z
  .string()
  .max(2000)
  .transform((names): readonly string[] =>
    names.split(",").flatMap((name) => name.trim().replaceAll("%2C", ",").replaceAll("%25", "%") || []),
  );

/** The same of a closed list. */
const anyOf = <const Value extends string>(allowed: readonly Value[]) =>
  words.transform((given, check): readonly Value[] => {
    const isAllowed = (value: string): value is Value => (allowed as readonly string[]).includes(value);
    const unknown = given.find((value) => !isAllowed(value));
    if (unknown !== undefined)
      check.addIssue({ code: "custom", message: `no "${unknown}": say ${allowed.join(", ")}` });
    return given.filter(isAllowed);
  });

/** What every list and the overview can be narrowed by; all that is given must hold, within one parameter any. */
export const filterQuery = z.object({
  q: z.string().max(500).optional().openapi({ description: 'words; each also as a beginning, "a phrase", -without' }),
  type: anyOf(CLAIM_TYPES).optional().openapi({ type: "string", example: "killed,injured" }),
  family: anyOf(Object.keys(CLAIM_FAMILIES) as ClaimFamily[])
    .optional()
    .openapi({ type: "string", example: "harm" }),
  actor: words.optional().openapi({ type: "string", description: "ids of the registry, or names as said" }),
  voice: words.optional().openapi({ type: "string" }),
  place: words.optional().openapi({ type: "string" }),
  outlet: words.optional().openapi({ type: "string" }),
  from: day.optional(),
  to: day.optional(),
  polarity: anyOf(POLARITIES).optional().openapi({ type: "string" }),
  modality: anyOf(MODALITIES).optional().openapi({ type: "string" }),
  contested: z.literal("1").optional().openapi({ description: "only what accounts differ about" }),
  where: z
    .string()
    .max(2000)
    .optional()
    .openapi({ description: 'the same as one text: type:killed,injured place:Aleppo from:2016-08-01 "a phrase"' }),
});
export type FilterQuery = z.infer<typeof filterQuery>;

export const MOST_ITEMS = 200;

/** Which part of a list. */
export const pageQuery = z.object({
  after: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(50),
});
export type PageQuery = z.infer<typeof pageQuery>;
