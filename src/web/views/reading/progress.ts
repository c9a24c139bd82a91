import type { ReadingEvent, ReportOutcomeView } from "../../../server/api/readings.ts";

/** How far a reading has come. */
export interface Progress {
  readonly step: "waiting" | "fetching" | "reading" | "comparing" | "done" | "failed" | "lost";
  readonly total: number;
  readonly outcomes: readonly ReportOutcomeView[];
  readonly done: Extract<ReadingEvent, { kind: "done" }> | null;
  /** Why all of it failed. */
  readonly message: string | null;
}

export const NO_PROGRESS: Progress = { step: "waiting", total: 0, outcomes: [], done: null, message: null };

/** Progress with one more step; `reset` begins anew, `lost` is a reading that the server knows no more. */
export const progressed = (
  progress: Progress,
  event: ReadingEvent | { readonly kind: "reset" } | { readonly kind: "lost" },
): Progress => {
  switch (event.kind) {
    case "reset":
      return NO_PROGRESS;
    case "lost":
      return { ...progress, step: "lost" };
    case "fetching":
      return { ...progress, step: "fetching" };
    case "started":
      return { ...progress, step: "reading", total: event.total };
    case "report":
      return { ...progress, step: "reading", total: event.total, outcomes: [...progress.outcomes, event.outcome] };
    case "comparing":
      return { ...progress, step: "comparing" };
    case "done":
      return { ...progress, step: "done", done: event };
    case "failed":
      return { ...progress, step: "failed", message: event.message };
  }
};
