import type { Span } from "./span.ts";

/** Trouble met in a report: kept with it, never thrown. */
export interface Notice {
  /** Stable name of the rule that spoke, as `floor/rule`: `reading/no-body`. */
  readonly rule: string;
  readonly severity: "info" | "warning" | "failure";
  /** What is the matter and what can be done, for a person. */
  readonly message: string;
  readonly span: Span | null;
}

export const notice = (
  rule: string,
  severity: Notice["severity"],
  message: string,
  span: Span | null = null,
): Notice => ({ rule, severity, message, span });
