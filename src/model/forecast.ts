import type { Day, DayRange } from "./day.ts";
import type { ArticleId, ClaimId, EventId } from "./ids.ts";

export const FORECAST_OUTCOMES = ["borne-out", "contradicted", "open"] as const;

/** Something that was foreseen or promised, held against what was told later. */
export interface Forecast {
  readonly claim: ClaimId;
  readonly article: ArticleId;
  /** When its article came out. */
  readonly said: Day | null;
  /** The days that it speaks of; `null` where it sets no term. */
  readonly horizon: DayRange | null;
  /** `open` until a later report bears on it: silence proves nothing. */
  readonly outcome: (typeof FORECAST_OUTCOMES)[number];
  /** Events told later that bear on it, in order of time, each with the reason in words. */
  readonly met: readonly {
    readonly event: EventId;
    readonly outcome: "borne-out" | "contradicted";
    readonly reason: string;
  }[];
}
