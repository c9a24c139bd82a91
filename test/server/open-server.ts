import { afterAll } from "vitest";
import { compareLedger } from "../../src/operations/compare-ledger.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { inPackage } from "../../src/operations/package-root.ts";
import { readReports } from "../../src/operations/read-reports.ts";
import type { ServerContext } from "../../src/server/context.ts";
import { makeApp } from "../../src/server/make-app.ts";
import { type ContextOptions, openContext } from "../../src/server/open-context.ts";
import type { App } from "../../src/server/server-env.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import type { TestDatabase } from "../storage/ledgers.ts";
import { Browser } from "./browser.ts";

let engine: Promise<Engine> | null = null;

/** One engine for all tests of a file. */
export const sharedEngine = (): Promise<Engine> => {
  engine ??= loadEngine();
  return engine;
};

/** A server without a socket, over a ledger of its own. */
export interface TestServer {
  readonly app: App;
  readonly ledger: Ledger;
  readonly context: ServerContext;
  /** Faults that no client was told of. */
  readonly faults: unknown[];
  /** Somebody with cookies of their own. */
  readonly visit: () => Browser;
}

export const NOW = "2026-01-02T03:04:05.000Z";

/** Reads samples into a ledger and lays them side by side. */
export const fill = async (ledger: Ledger, ...paths: readonly string[]): Promise<void> => {
  const found = await findReports(paths.length > 0 ? paths : [inPackage("samples")]);
  const own = await sharedEngine();
  for await (const _ of readReports(ledger, own, found, { hints: {}, now: () => NOW }));
  await compareLedger(ledger, own.knowledge.gazetteer);
};

/** Opens a server over a fresh ledger; closed after the tests of the file. */
export const openServer = async (
  database: TestDatabase,
  { host = "127.0.0.1", ...options }: ContextOptions & { readonly host?: string } = {},
): Promise<TestServer> => {
  const ledger = await openLedger(await database.address());
  afterAll(async () => {
    await ledger.close();
    await database.sweep();
  });
  const faults: unknown[] = [];
  const context = await openContext(ledger, host, {
    engine: sharedEngine,
    threads: 1,
    report: (error) => faults.push(error),
    ...options,
  });
  const app = makeApp(context);
  return { app, ledger, context, faults, visit: () => new Browser(app, host) };
};
