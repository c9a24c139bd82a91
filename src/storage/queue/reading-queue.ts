/** A report that waits to be read. */
export interface WaitingReport {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Plain JSON, as in `Reading.hints`. */
  readonly hints: unknown;
  /** ISO 8601 instant. */
  readonly received: string;
}

/** Some reports that one worker has taken, for as long as its lease lasts. */
export interface Batch {
  readonly id: string;
  readonly reports: readonly (WaitingReport & { readonly id: string })[];
}

/** A report of a batch that could not be read, and why. */
export interface QueueFailure {
  /** Of the waiting report. */
  readonly id: string;
  readonly message: string;
}

export interface QueueStatus {
  /** Batches that nobody has, that somebody has, and that were given up after several tries. */
  readonly batches: { readonly waiting: number; readonly taken: number; readonly givenUp: number };
  /** Reports that are not read yet, those that failed included. */
  readonly reports: { readonly waiting: number; readonly failed: number };
  /** Reports read in the last minute, by all workers together. */
  readonly pace: number;
}

/**
 * A queue of reports in the ledger's own PostgreSQL, taken in batches by any number of workers. A batch whose worker dies is
 * taken by another when its lease ends. A report leaves the queue when it is in the ledger; reading it twice changes
 * nothing there, so that it is read once whatever dies when.
 */
export interface ReadingQueue {
  /** Puts reports in, in batches of about a second's work. A report that waits already, under the same name, is not doubled. */
  put(reports: AsyncIterable<WaitingReport>): Promise<number>;
  /** The next batch, or `null` when none waits. */
  take(): Promise<Batch | null>;
  /** Takes what was read out of the queue; failures stay in it with their reason, and are not taken again by themselves. */
  done(batch: Batch, failures: readonly QueueFailure[]): Promise<void>;
  /** Puts what failed, and what stands in batches that were given up, in again, each report in a batch of its own. */
  retry(): Promise<number>;
  /** Reports that failed, in order of id. */
  failures(): AsyncIterable<QueueFailure & { readonly name: string }>;
  status(): Promise<QueueStatus>;
  close(): Promise<void>;
}
