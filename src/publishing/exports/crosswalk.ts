import { z } from "zod";
import { CLAIM_TYPES, type ClaimType } from "../../model/claim-types.ts";

/** An event type of ACLED with its sub-type. */
export interface AcledType {
  readonly event: string;
  readonly sub: string;
}

/** What a claim type is in other event data. */
export interface Crossing {
  /** By who acts; `null` where ACLED has no such event. */
  readonly acled: { readonly state: AcledType; readonly other: AcledType } | null;
  /** `lethal`: counted by UCDP where a death is told. */
  readonly ucdp: "lethal" | null;
  readonly reason: string;
}

/** One crossing for each claim type. */
export type Crosswalk = Readonly<Record<ClaimType, Crossing>>;

const pair = z
  .string()
  .regex(/^[^/]+(\/[^/ ][^/]*)? \/ \S/, "write it as: event type / sub-type")
  .transform((text): AcledType => {
    const at = text.indexOf(" / ");
    return { event: text.slice(0, at), sub: text.slice(at + 3) };
  });

const crossing = z.strictObject({
  type: z.enum(CLAIM_TYPES as [ClaimType, ...ClaimType[]]),
  acled: z
    .union([pair.transform((one) => ({ state: one, other: one })), z.strictObject({ state: pair, other: pair })])
    .nullable(),
  ucdp: z.literal("lethal").nullable(),
  reason: z.string().min(3),
});

const file = z.strictObject({ crosswalk: z.array(crossing) });

/**
 * The crosswalk of a parsed `knowledge/crosswalks/event-data.yaml`. Throws a ZodError that names the place of a fault,
 * and an Error where a claim type is missing or stands twice.
 */
export const compileCrosswalk = (data: unknown): Crosswalk => {
  const lines = file.parse(data).crosswalk;
  const types = lines.map(({ type }) => type);
  const missing = CLAIM_TYPES.filter((type) => !types.includes(type));
  const twice = types.filter((type, i) => types.indexOf(type) !== i);
  if (missing.length > 0) throw new Error(`crosswalk: no line for ${missing.join(", ")}`);
  if (twice.length > 0) throw new Error(`crosswalk: more than one line for ${twice.join(", ")}`);
  return Object.fromEntries(lines.map(({ type, ...rest }) => [type, rest])) as Record<ClaimType, Crossing>;
};
