import type { Command } from "commander";
import type { Ledger } from "../storage/ledger.ts";
import { openLedger } from "../storage/open-ledger.ts";
import { openQueue } from "../storage/queue/open-queue.ts";
import type { ReadingQueue } from "../storage/queue/reading-queue.ts";

/** Where the ledger stands when nothing else is said. */
export const DEFAULT_LEDGER = "./variorum-data";

/** Options that every command on a ledger takes. */
export interface LedgerOptions {
  readonly ledger: string;
  readonly json?: true;
}

/** Adds `--ledger` and `--json` to a command. */
export const withLedger = (command: Command): Command =>
  command
    .option("--ledger <address>", "folder of an embedded ledger, or postgres://…", DEFAULT_LEDGER)
    .option("--json", "one JSON value a line");

/** Opens the ledger, does the work and closes it again, whatever happened. */
export async function onLedger<Result>(address: string, work: (ledger: Ledger) => Promise<Result>): Promise<Result> {
  const ledger = await openLedger(address);
  try {
    return await work(ledger);
  } finally {
    await ledger.close();
  }
}

/** Opens the queue of a ledger on PostgreSQL, does the work and closes it again, whatever happened. */
export async function onQueue<Result>(
  address: string,
  work: (queue: ReadingQueue) => Promise<Result>,
  lease?: number,
): Promise<Result> {
  const queue = await openQueue(address, lease === undefined ? {} : { lease });
  try {
    return await work(queue);
  } finally {
    await queue.close();
  }
}
