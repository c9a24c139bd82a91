import { setTimeout } from "node:timers/promises";

/** Time, so that tests need not wait for it. Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Ends early when the signal tells. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  // Ended early it rejects, and that is no trouble.
  sleep: (milliseconds, signal) => setTimeout(milliseconds, undefined, { signal }).catch(() => {}),
};

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
