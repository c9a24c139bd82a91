import type { Notice } from "../model/notice.ts";
import type { Hints } from "../reading/given-report.ts";
import type { ReadingQueue, WaitingReport } from "../storage/queue/reading-queue.ts";
import type { FoundReport } from "./find-reports.ts";
import { givenReports } from "./given-reports.ts";

/** What was put into the queue, and what could not be. */
export interface Filled {
  readonly added: number;
  readonly failed: readonly { readonly name: string; readonly notices: readonly Notice[] }[];
}

/** Puts reports into a ledger's queue, those in archives one by one, for workers to read. */
export async function fillQueue(
  queue: ReadingQueue,
  found: readonly FoundReport[],
  options: { readonly hints: Omit<Hints, "side">; readonly now: () => string },
): Promise<Filled> {
  const failed: Filled["failed"][number][] = [];
  const waiting = async function* (): AsyncGenerator<WaitingReport> {
    for await (const given of givenReports(found, options.hints)) {
      if (given.kind === "trouble") failed.push({ name: given.name, notices: given.notices });
      else yield { ...given.report, received: given.received ?? options.now() };
    }
  };
  const added = await queue.put(waiting());
  return { added, failed };
}
