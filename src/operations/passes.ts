import { Piscina } from "piscina";
import type { Article } from "../model/article.ts";
import type { PassedVersion } from "../storage/ledger.ts";
import type { Engine } from "./engine.ts";
import { passOver } from "./pass-over.ts";
import type { PassThreadData } from "./pass-thread.ts";
import { threadFile } from "./thread-file.ts";

/** Passes over articles, in this thread or shared among several. */
export interface Passes {
  readonly engine: Engine;
  /** How many articles are worked on at once. */
  readonly width: number;
  over(article: Article): Promise<PassedVersion>;
  /** Ends the threads. */
  close(): Promise<void>;
}

/**
 * Starts passes of an engine. With more than one thread each loads the engine anew (a second, 150 MB); what they give is
 * the same, whatever their number.
 */
export const startPasses = (engine: Engine, threads = 1): Passes =>
  threads <= 1 ? ownPasses(engine) : sharedPasses(engine, threads);

const ownPasses = (engine: Engine): Passes => ({
  engine,
  width: 1,
  over: async (article) => passOver(article, engine),
  close: async () => {},
});

const sharedPasses = (engine: Engine, threads: number): Passes => {
  const data: PassThreadData = {
    folders: engine.added.map(({ folder }) => folder),
    lenient: engine.faults.length > 0,
    identified: engine.identified,
  };
  const pool = new Piscina<Article, PassedVersion>({
    ...threadFile("pass-thread"),
    minThreads: threads,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    workerData: data,
  });
  return {
    engine,
    width: threads,
    over: (article) => pool.run(article),
    close: () => pool.destroy(),
  };
};
