/** Time, so that tests need not wait for it. Milliseconds since 1970. */
export interface Clock {
  now(): number;
  /** Ends early when the signal tells. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => Date.now(),
  sleep: (milliseconds, signal) =>
    new Promise((done) => {
      if (signal.aborted) return done();
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener(
        "abort",
        () => {
          clearTimeout(timer);
          done();
        },
        { once: true },
      );
    }),
};

export const instant = (milliseconds: number): string => new Date(milliseconds).toISOString();
