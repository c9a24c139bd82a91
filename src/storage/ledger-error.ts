/** What went wrong with the ledger, in a closed list that programs can switch over. */
export type LedgerTrouble =
  | "newer-ledger"
  | "not-a-ledger"
  | "unreachable"
  | "no-permission"
  | "disk-full"
  | "busy"
  | "not-found"
  | "conflict"
  | "bad-data"
  | "bad-query"
  | "failed";

/** Trouble with the ledger. `message` is for people: what is the matter and what to do. */
export class LedgerError extends Error {
  readonly trouble: LedgerTrouble;

  constructor(trouble: LedgerTrouble, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "LedgerError";
    this.trouble = trouble;
  }
}
