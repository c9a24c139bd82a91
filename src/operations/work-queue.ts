import type { Hints } from "../reading/given-report.ts";
import type { Ledger } from "../storage/ledger.ts";
import { LedgerError } from "../storage/ledger-error.ts";
import type { Batch, QueueFailure, ReadingQueue } from "../storage/queue/reading-queue.ts";
import type { Engine } from "./engine.ts";
import { judgedEngine } from "./judged-engine.ts";
import { keepKnowledge } from "./ledger-knowledge.ts";
import { mapInOrder } from "./map-in-order.ts";
import { type Passes, startPasses } from "./passes.ts";
import { putReport } from "./read-reports.ts";

/** What one batch gave. */
export interface WorkedBatch {
  readonly reports: number;
  readonly articles: number;
  readonly claims: number;
  readonly failures: readonly QueueFailure[];
  /** Trouble with the database, for people: the batch is taken again when its lease has ended. */
  readonly trouble: string | null;
}

export interface WorkOptions {
  /** How many threads read. */
  readonly threads: number;
  /** Stop when the queue is empty and no other worker has anything; else wait for more. */
  readonly untilEmpty: boolean;
  /** Ends the work after the batches that were begun. */
  readonly signal: AbortSignal;
}

/** Batches on the way at once: while one ends, the threads work on the other. */
const LANES = 2;
/** How long an empty queue, and a database in trouble, are left alone, in milliseconds. */
const IDLE = 500;
const TROUBLED = 5_000;

/**
 * Takes batches from the queue and reads them into the ledger until it is told to stop. A report whose reading breaks stays
 * in the queue with the reason. A database that is restarted or out of space is waited for: nothing was acknowledged that
 * it does not hold, and batches that were on their way are taken again.
 */
export async function* workQueue(
  ledger: Ledger,
  queue: ReadingQueue,
  unjudged: Engine,
  options: WorkOptions,
): AsyncGenerator<WorkedBatch> {
  await keepKnowledge(ledger, unjudged);
  const passes = startPasses(await judgedEngine(ledger, unjudged), options.threads);
  try {
    yield* mapInOrder(takeBatches(queue, options), LANES, (batch) =>
      "trouble" in batch ? Promise.resolve(batch) : workBatch(ledger, queue, passes, batch),
    );
  } finally {
    await passes.close();
  }
}

async function* takeBatches(
  queue: ReadingQueue,
  { untilEmpty, signal }: WorkOptions,
): AsyncGenerator<Batch | WorkedBatch> {
  while (!signal.aborted) {
    const batch = await queue.take().catch(inTrouble);
    if (batch !== null) yield batch;
    else if (untilEmpty && (await isEmpty(queue))) return;
    if (batch === null) await pause(IDLE);
    else if ("trouble" in batch) await pause(TROUBLED);
  }
}

/** Nothing waits, and nobody has anything that could come back: a worker that died leaves its batch taken for a while. */
const isEmpty = async (queue: ReadingQueue): Promise<boolean> => {
  const { waiting, taken } = (await queue.status()).batches;
  return waiting + taken === 0;
};

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** What cannot be worked now, and may be later. @throws all that no later try will mend */
const inTrouble = (error: unknown): WorkedBatch => {
  if (!(error instanceof LedgerError) || error.trouble === "bad-data") throw error;
  return { reports: 0, articles: 0, claims: 0, failures: [], trouble: error.message };
};

async function workBatch(ledger: Ledger, queue: ReadingQueue, passes: Passes, batch: Batch): Promise<WorkedBatch> {
  try {
    return await readBatch(ledger, queue, passes, batch);
  } catch (error) {
    return inTrouble(error);
  }
}

async function readBatch(ledger: Ledger, queue: ReadingQueue, passes: Passes, batch: Batch): Promise<WorkedBatch> {
  const failures: QueueFailure[] = [];
  let [articles, claims] = [0, 0];
  const reports = async function* () {
    yield* batch.reports;
  };
  const outcomes = mapInOrder(reports(), passes.width, async ({ id, name, bytes, hints, received }) => {
    try {
      const put = await putReport(ledger, passes, { name, bytes, hints: hints as Hints }, received);
      articles += put.articles;
      claims += put.claims;
      return put.standing === "failed" ? { id, message: put.notices.map(({ message }) => message).join("; ") } : null;
    } catch (error) {
      if (error instanceof LedgerError && error.trouble !== "bad-data") throw error;
      return { id, message: error instanceof Error ? error.message : String(error) };
    }
  });
  for await (const failure of outcomes) if (failure !== null) failures.push(failure);
  await queue.done(batch, failures);
  return { reports: batch.reports.length, articles, claims, failures, trouble: null };
}
