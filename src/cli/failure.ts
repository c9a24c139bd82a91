import { CommanderError } from "commander";
import { UsageError } from "../operations/usage-error.ts";
import { LedgerError } from "../storage/ledger-error.ts";

/** 0 all read; 1 some reports failed; 2 wrong use, a ledger that cannot be used included. */
export const EXIT = { fine: 0, failed: 1, misused: 2 } as const;

/** Trouble whose message says what to do instead. A ledger on a full disk is in order, and so was the command. */
const isMisuse = (error: unknown): error is Error =>
  error instanceof UsageError || (error instanceof LedgerError && error.trouble !== "disk-full");

/** The exit code for what a command threw. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.misused;
  return isMisuse(error) ? EXIT.misused : EXIT.failed;
}

/** What a person is told: the message of trouble that we know, the whole stack of a bug. */
export function messageOf(error: unknown): string {
  if (isMisuse(error)) return error.message;
  if (error instanceof LedgerError) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === "ENOSPC")
    return "no space left on the disk: free some, then read again; what was reported as read is kept";
  if (typeof code === "string" && code.startsWith("E")) return message;
  return error instanceof Error ? (error.stack ?? message) : String(error);
}
