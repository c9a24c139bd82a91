import { z } from "zod";
import { CLAIM_TYPES, type ClaimType } from "../../model/claim-types.ts";

/** An event type of ACLED with its sub-type. */
export interface AcledType {
  readonly event: string;
  readonly sub: string;
}

/** An event type of PLOVER with its mode and its contexts. */
export interface PloverType {
  readonly event: PloverEvent;
  readonly mode: string | null;
  readonly context: readonly string[];
}

/** Who has to be looked at to say what something is: nobody, who acts, or who suffers. */
export type ByWho<T> =
  | { readonly by: "nobody"; readonly one: T }
  | { readonly by: "actor"; readonly state: T; readonly other: T }
  | { readonly by: "target"; readonly civilians: T; readonly others: T };

/** What a claim type is in other event data; `null` where the other has no event of the kind. */
export interface Crossing {
  readonly acled: ByWho<AcledType> | null;
  /** `lethal`: counted by UCDP where a death is told. */
  readonly ucdp: "lethal" | null;
  readonly plover: ByWho<PloverType> | null;
  /** Codes of CAMEO 1.1b3. */
  readonly cameo: ByWho<string> | null;
  readonly reason: string;
}

/** One crossing for each claim type. */
export type Crosswalk = Readonly<Record<ClaimType, Crossing>>;

/** Event and sub-event types of ACLED's codebook. */
const ACLED_TYPES: Readonly<Record<string, readonly string[]>> = {
  Battles: ["Armed clash", "Government regains territory", "Non-state actor overtakes territory"],
  "Explosions/Remote violence": [
    ...["Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack"],
    ...["Remote explosive/landmine/IED", "Grenade"],
  ],
  "Violence against civilians": ["Sexual violence", "Attack", "Abduction/forced disappearance"],
  "Strategic developments": [
    ...["Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use"],
    ...["Headquarters or base established", "Looting/property destruction"],
    ...["Non-violent transfer of territory", "Other"],
  ],
};

/** Event types of PLOVER 2 with their modes. */
const PLOVER_MODES = {
  AGREE: [],
  CONSULT: ["visit", "third-party", "multilateral", "phone"],
  SUPPORT: [],
  CONCEDE: [],
  COOPERATE: [],
  AID: [],
  RETREAT: ["withdraw", "release", "disarm", "ceasefire", "access", "resign"],
  REQUEST: ["assist", "change", "yield", "meet"],
  ACCUSE: ["disapprove", "investigate", "allege"],
  REJECT: ["assist", "change", "yield", "meet"],
  THREATEN: ["restrict", "arrest", "relations", "expel", "territory", "violence"],
  MOBILIZE: ["troops", "weapons", "police", "militia"],
  COERCE: ["seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold"],
  ASSAULT: [
    ...["abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives"],
    ...["suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
export type PloverEvent = keyof typeof PLOVER_MODES;

/** Contexts of PLOVER 2 that our claim types can need. */
const PLOVER_CONTEXTS = [
  "military",
  "diplomatic",
  "territory",
  "human_rights",
  "human_security",
  "migration",
  "cbrn",
  "legal",
];

const acledPair: z.ZodType<AcledType, string> = z.string().transform((text, context) => {
  const at = text.indexOf(" / ");
  const [event, sub] = [text.slice(0, at), text.slice(at + 3)];
  if (at < 0 || !ACLED_TYPES[event]?.includes(sub)) {
    context.addIssue(`"${text}" is no type of ACLED: write it as event type / sub-type`);
  }
  return { event, sub };
});

/** "ASSAULT / aerial (military, cbrn)": mode and contexts may be left out. */
const PLOVER_FORM = /^([A-Z]+)(?: \/ ([a-z-]+))?(?: \(([a-z_, ]+)\))?$/;

const ploverType: z.ZodType<PloverType, string> = z.string().transform((text, context) => {
  const [, event = "", mode, contexts] = PLOVER_FORM.exec(text) ?? [];
  const modes: readonly string[] | undefined = event in PLOVER_MODES ? PLOVER_MODES[event as PloverEvent] : undefined;
  const named = contexts?.split(", ") ?? [];
  if (modes === undefined || (mode !== undefined && !modes.includes(mode))) {
    context.addIssue(`"${text}" is no type of PLOVER: write it as EVENT / mode (context)`);
  }
  const unknown = named.filter((name) => !PLOVER_CONTEXTS.includes(name));
  if (unknown.length > 0) context.addIssue(`no context ${unknown.join(", ")} in PLOVER`);
  return { event: event as PloverEvent, mode: mode ?? null, context: named };
});

const cameoCode = z
  .string()
  .regex(/^(0[1-9]|1\d|20)\d{1,2}$/, "a code of CAMEO has three or four digits, in quotation marks");

const byWho = <T>(one: z.ZodType<T, string>) =>
  z
    .union([
      one.transform((value): ByWho<T> => ({ by: "nobody", one: value })),
      z.strictObject({ state: one, other: one }).transform((sides): ByWho<T> => ({ by: "actor", ...sides })),
      z.strictObject({ civilians: one, others: one }).transform((sides): ByWho<T> => ({ by: "target", ...sides })),
    ])
    .nullable();

const crossing = z.strictObject({
  type: z.enum(CLAIM_TYPES as [ClaimType, ...ClaimType[]]),
  acled: byWho(acledPair),
  ucdp: z.literal("lethal").nullable(),
  plover: byWho(ploverType),
  cameo: byWho(cameoCode),
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
