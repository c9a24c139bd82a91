import type { SaidClaim } from "./claim.ts";
import type { ClaimType } from "./claim-types.ts";
import type { CREDIBILITY } from "./event.ts";
import type { VersionId } from "./ids.ts";
import type { Span } from "./span.ts";

export const VERDICTS = [
  "accepted",
  "corrected",
  "rejected",
  "same-event",
  "not-same-event",
  "identified",
  "graded",
  "rated",
  "missed",
  "withdrawn",
] as const;
/** "Accepted" means correctly extracted, never true. */
export type Verdict = (typeof VERDICTS)[number];

/** Where a judgement hangs, so that it finds its claim again after a rebuild. */
export interface Anchor {
  readonly version: VersionId;
  readonly type: ClaimType;
  readonly span: Span;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export const CORRECTABLE_FIELDS = [
  "type",
  "polarity",
  "modality",
  "attribution",
  "actor",
  "target",
  "place",
  "time",
  "quantity",
] as const;
/** A field of a claim that a person can correct. */
export type CorrectableField = (typeof CORRECTABLE_FIELDS)[number];

export interface Correction {
  readonly field: CorrectableField;
  /** The value that the person saw. */
  readonly seen: string;
  readonly value: string;
}

/** A name as an article has it. */
export interface NamedWords {
  readonly role: "actor" | "place";
  readonly words: string;
}

export const IDENTITY_ANSWERS = ["same", "not-same", "unsure"] as const;
export type IdentityAnswer = (typeof IDENTITY_ANSWERS)[number];

export const RELIABILITY = ["A", "B", "C", "D", "E", "F"] as const;
/** A person's grade on the Admiralty scale (NATO STANAG 2511): F and 6 are unknown, never a middle value. */
export interface Grade {
  readonly source: (typeof RELIABILITY)[number];
  readonly information: (typeof CREDIBILITY)[number];
}

export const RATINGS = ["true", "mostly-true", "mixed", "mostly-false", "false", "unproven"] as const;
/** What a fact-checker found, in own words and on the scale that ClaimReview needs. */
export interface Rating {
  readonly words: string;
  readonly value: (typeof RATINGS)[number];
}

/** A claim that the machine missed, as a person coded it; its words are those of the anchor's span. */
export type MissedClaim = Pick<
  SaidClaim,
  "type" | "polarity" | "modality" | "attribution" | "actors" | "targets" | "places" | "time" | "quantities"
>;

interface Decided {
  readonly id: string;
  readonly anchor: Anchor;
  readonly who: string;
  /** ISO 8601 instant, given by the caller. */
  readonly when: string;
  readonly why: string;
}

/** What was decided, by verdict. */
export type Ruling =
  | { readonly verdict: "accepted" | "rejected" }
  | { readonly verdict: "corrected"; readonly correction: Correction }
  /** Whether the anchor's claim and the other one tell of one event. */
  | { readonly verdict: "same-event" | "not-same-event"; readonly other: Anchor }
  /** Whom or which place a name means here: `is` is an id of the registry or gazetteer. */
  | {
      readonly verdict: "identified";
      readonly name: NamedWords;
      readonly is: string;
      readonly answer: IdentityAnswer;
    }
  /** Of the event that holds the anchor's claim; stands beside the computed grade and never changes it. */
  | { readonly verdict: "graded"; readonly grade: Grade }
  /** Never changes anything that is computed. */
  | { readonly verdict: "rated"; readonly rating: Rating }
  | { readonly verdict: "missed"; readonly claim: MissedClaim }
  /** Takes an earlier judgement back, which stays in the ledger. */
  | { readonly verdict: "withdrawn"; readonly judgement: string };

/** What a person decided; never overwritten. */
export type Judgement = Decided & Ruling;

/** The judgements of one verdict. */
export type JudgementOf<V extends Verdict> = Extract<Judgement, { readonly verdict: V }>;

/** The anchors that a judgement hangs on: one, or two where it is about two claims. */
export const anchorsOf = (judgement: Judgement): readonly Anchor[] =>
  judgement.verdict === "same-event" || judgement.verdict === "not-same-event"
    ? [judgement.anchor, judgement.other]
    : [judgement.anchor];

/**
 * The judgements that stand: those that no later one takes back. A withdrawal can itself be withdrawn; withdrawals are
 * not among the result.
 *
 * @param judgements in the order in which they were given
 */
export const standingJudgements = (judgements: readonly Judgement[]): readonly Judgement[] => {
  const gone = new Set<string>();
  const standing: Judgement[] = [];
  for (const judgement of judgements.toReversed()) {
    if (gone.has(judgement.id)) continue;
    if (judgement.verdict === "withdrawn") gone.add(judgement.judgement);
    else standing.push(judgement);
  }
  return standing.reverse();
};

/** A grade as people write it: "B2". */
export const gradeWords = ({ source, information }: Grade): string => `${source}${information}`;
