import type { LedgerFault } from "../check-ledger.ts";
import type { RowKind } from "./bundle-rows.ts";

/** Something in a bundle that is not as it was written, or cannot be so. */
export interface BundleFault {
  readonly kind: "archive" | "file" | "manifest" | "signature" | RowKind | LedgerFault["kind"];
  /** Of the report, article's version, claim …; else the path of the file. */
  readonly id: string;
  readonly message: string;
}
