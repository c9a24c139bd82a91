import type { Ledger } from "../../storage/ledger.ts";
import type { Engine } from "../engine.ts";
import type { Ask } from "../fetching/answer.ts";
import { judgedEngine } from "../judged-engine.ts";
import { keepKnowledge } from "../ledger-knowledge.ts";
import { startPasses } from "../passes.ts";
import { type Clock, instant } from "./clock.ts";
import { hostTurns } from "./host-turns.ts";
import type { Archive } from "./keep-answers.ts";
import { robotsOver } from "./robots.ts";
import { type Visit, type Visiting, visit } from "./visit.ts";

export interface FollowOptions {
  readonly ask: Ask;
  readonly archive: Archive;
  readonly clock: Clock;
  /** How often lists are asked, in milliseconds. */
  readonly every: number;
  /** Between two requests to one host, in milliseconds; left out for the usual pace. */
  readonly pace?: number;
  /** Stop when nothing is due; else wait for what comes. */
  readonly once: boolean;
  readonly threads: number;
  /** Lays the ledger side by side: called when there is nothing else to do and something was read. */
  readonly compare: () => Promise<void>;
  /** Ends the work after the visits that were begun. */
  readonly signal: AbortSignal;
}

/** Visits on their way at once, one to a host: a host with a long list of pages keeps no other waiting. */
const VISITS = 16;
/** However long nothing is due, addresses that another process put in are looked for after this time, in milliseconds. */
const LONGEST_SLEEP = 60_000;

/**
 * Follows what the ledger holds: asks lists and pages that are due, at a pace that their hosts can bear, and reads pages
 * into the ledger. Yields each visit. What was yielded as read is kept; a stop loses nothing and doubles nothing.
 */
export async function* followSources(ledger: Ledger, unjudged: Engine, options: FollowOptions): AsyncGenerator<Visit> {
  const { ask, clock, signal } = options;
  await keepKnowledge(ledger, unjudged);
  const passes = startPasses(await judgedEngine(ledger, unjudged), options.threads);
  const tools: Visiting = {
    ...options,
    ledger,
    passes,
    robots: robotsOver(ask),
    turns: hostTurns(clock, signal, options.pace),
  };
  /** By host. */
  const begun = new Map<string, Promise<{ readonly host: string; readonly done: Visit }>>();
  const beginDue = async (): Promise<void> => {
    while (begun.size < VISITS && !signal.aborted) {
      const next = await ledger.followed.firstDue(instant(clock.now()), [...begun.keys()]);
      if (next === null) return;
      const { host } = next;
      begun.set(
        host,
        visit(next, tools).then((done) => ({ host, done })),
      );
    }
  };
  let isNew = false;
  try {
    for (;;) {
      await beginDue();
      if (begun.size > 0) {
        const { host, done } = await Promise.race(begun.values());
        begun.delete(host);
        isNew ||= done.outcome === "read";
        yield done;
        continue;
      }
      if (isNew) await options.compare();
      isNew = false;
      if (signal.aborted || options.once) return;
      const next = await ledger.followed.next();
      const wait = next === null ? LONGEST_SLEEP : Date.parse(next) - clock.now();
      await clock.sleep(Math.min(LONGEST_SLEEP, Math.max(0, wait)), signal);
    }
  } finally {
    await Promise.allSettled(begun.values());
    await passes.close();
  }
}
