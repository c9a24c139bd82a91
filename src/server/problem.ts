import { HTTPException } from "hono/http-exception";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { UsageError } from "../operations/usage-error.ts";
import { LedgerError, type LedgerTrouble } from "../storage/ledger-error.ts";
import type { ApiError } from "./api/basics.ts";

/** A refusal that a person can do something about. */
export class Problem extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly hint: string | undefined;

  constructor(status: ContentfulStatusCode, code: string, message: string, hint?: string) {
    super(message);
    this.name = "Problem";
    this.status = status;
    this.code = code;
    this.hint = hint;
  }
}

/** There is no such thing under this address. */
export const notFound = (what: string, id: string): Problem =>
  new Problem(
    404,
    "not-found",
    `no ${what} "${id.slice(0, 80)}"`,
    "it may have been redacted, or the address is cut short",
  );

const STATUS: Readonly<Record<LedgerTrouble, ContentfulStatusCode>> = {
  "newer-ledger": 503,
  "not-a-ledger": 503,
  unreachable: 503,
  "no-permission": 503,
  "disk-full": 507,
  busy: 503,
  "not-found": 404,
  conflict: 409,
  "bad-data": 400,
  "bad-query": 400,
  failed: 503,
};

/** What was thrown, in the one shape of errors. A bug says nothing of its inside; `report` gets it. */
export const errorAnswer = (
  error: unknown,
  report: (error: unknown) => void,
): { readonly status: ContentfulStatusCode; readonly body: ApiError } => {
  if (error instanceof Problem) {
    const { status, code, message, hint } = error;
    return { status, body: { error: { code, message, ...(hint === undefined ? {} : { hint }) } } };
  }
  if (error instanceof UsageError)
    return { status: 400, body: { error: { code: "bad-request", message: error.message } } };
  if (error instanceof LedgerError) {
    const status = STATUS[error.trouble];
    if (status >= 500) report(error);
    return { status, body: { error: { code: `ledger-${error.trouble}`, message: error.message } } };
  }
  // What Hono itself refuses: a body that is no JSON, for one.
  if (error instanceof HTTPException && error.status < 500)
    return {
      status: error.status as ContentfulStatusCode,
      body: { error: { code: "bad-request", message: error.message || "this request cannot be read" } },
    };
  report(error);
  return {
    status: 500,
    body: {
      error: {
        code: "bug",
        message: "the server met a fault of its own; what was kept before is kept",
        hint: "the server's output has the details: please report them",
      },
    },
  };
};
