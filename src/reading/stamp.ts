import type { Day } from "../model/day.ts";
import type { Span } from "../model/span.ts";

/** A date that the page prints beside the report. */
export interface Stamp {
  readonly span: Span;
  readonly day: Day | null;
  /** It is the clock of the page or of an archive, not the day of publication. */
  readonly clock: boolean;
}
