import type { Clock } from "./clock.ts";

/** Between two requests to one host, in milliseconds, where its robots.txt asks for no more. */
const PACE = 2_000;

/** One request at a time to each host, with a pause between two. */
export interface HostTurns {
  take<T>(host: string, delay: number | null, work: () => Promise<T>): Promise<T>;
}

export const hostTurns = (clock: Clock, signal: AbortSignal, pace = PACE): HostTurns => {
  /** When the last request to a host ended, in milliseconds. */
  const lastEnds = new Map<string, Promise<number>>();
  return {
    take: async (host, delay, work) => {
      const before = lastEnds.get(host);
      const mine = withResolvers();
      lastEnds.set(host, mine.promise);
      try {
        if (before !== undefined) {
          const wait = (await before) + Math.max(pace, delay ?? 0) - clock.now();
          if (wait > 0) await clock.sleep(wait, signal);
        }
        return await work();
      } finally {
        mine.resolve(clock.now());
      }
    },
  };
};

const withResolvers = () => {
  let resolve: (ended: number) => void = () => {};
  const promise = new Promise<number>((done) => {
    resolve = done;
  });
  return { promise, resolve };
};
