import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { buildPage, openBrowser, scratchFolder, settled, type WatchedPage, watchedPage } from "./run-page.ts";
import { type ServedSamples, serveSamples } from "./serve-samples.ts";

/** The built page over the samples, and a browser; there while the tests of one file run. */
export interface PageUnderTest {
  readonly browser: () => Browser;
  readonly address: () => string;
  /** Folder of screenshots; one that VARIORUM_SHOTS names is kept. */
  readonly shots: string;
  /** A view that stands, at 1280 px where nothing else is asked for. */
  readonly open: (path: string, options?: Parameters<Browser["newPage"]>[0]) => Promise<WatchedPage>;
  /** The JSON of a GET of the API. */
  readonly ask: <Answer>(path: string) => Promise<Answer>;
}

/** Builds, reads and serves before the tests of a file, and takes all of it away behind them. */
export const pageUnderTest = (): PageUnderTest => {
  const folder = scratchFolder("page");
  const shots = process.env.VARIORUM_SHOTS ?? join(folder.path, "shots");
  let browser: Browser;
  let served: ServedSamples;
  beforeAll(async () => {
    mkdirSync(shots, { recursive: true });
    const page = join(folder.path, "web");
    await buildPage(page);
    [browser, served] = await Promise.all([openBrowser(), serveSamples(folder.path, page)]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
    folder.drop();
  });
  return {
    browser: () => browser,
    address: () => served.address,
    shots,
    open: async (path, options = {}) => {
      const watched = await watchedPage(browser, { viewport: { width: 1280, height: 900 }, ...options });
      await watched.page.goto(served.address + path);
      await settled(watched.page);
      return watched;
    },
    ask: async <Answer>(path: string) => (await fetch(`${served.address}/api${path}`)).json() as Promise<Answer>,
  };
};

/** The contested event that most accounts tell. */
export const contestedEvent = async ({ ask }: PageUnderTest): Promise<{ readonly id: string }> => {
  const { items } = await ask<{ readonly items: readonly { id: string; accounts: number }[] }>("/events?contested=1");
  return items.toSorted((a, b) => b.accounts - a.accounts)[0]!;
};
