import type { ClaimType } from "./claim-types.ts";
import type { VersionId } from "./ids.ts";
import type { Span } from "./span.ts";

export const VERDICTS = ["accepted", "corrected", "rejected", "same-event", "not-same-event"] as const;
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

/** What a person decided; never overwritten. */
export interface Judgement {
  readonly id: string;
  readonly verdict: Verdict;
  readonly anchor: Anchor;
  /** The other claim of "same event" and "not same event". */
  readonly other: Anchor | null;
  /** The field and value that were corrected, and the value that was seen. */
  readonly correction: { readonly field: string; readonly seen: string; readonly value: string } | null;
  readonly who: string;
  /** ISO 8601 instant, given by the caller. */
  readonly when: string;
  readonly why: string;
}
