import type { Engine } from "../operations/engine.ts";
import { fetchAddress } from "../operations/fetching/fetch-address.ts";
import { knowledgeOf } from "../operations/ledger-knowledge.ts";
import { loadEngine } from "../operations/load-engine.ts";
import { inPackage, packageVersion } from "../operations/package-root.ts";
import type { Ledger } from "../storage/ledger.ts";
import type { ServerContext } from "./context.ts";
import { isLoopback, LOOPBACK_NAMES } from "./loopback.ts";
import { openDesk } from "./reading-desk.ts";
import { surveysOf } from "./surveys.ts";

/** What may be set otherwise than a server has it, by tests and benches. */
export interface ContextOptions {
  readonly engine?: () => Promise<Engine>;
  readonly now?: () => string;
  readonly page?: string;
  readonly fetch?: typeof fetchAddress;
  readonly threads?: number;
  readonly report?: (error: unknown) => void;
}

/** Reading leaves the thread that answers people alone. */
const THREADS = 2;

/** Everything that answers over a ledger are made from; `host` is where the server listens. */
export const openContext = async (
  ledger: Ledger,
  host: string,
  options: ContextOptions = {},
): Promise<ServerContext> => {
  const knowledge = await knowledgeOf(ledger);
  const engine = options.engine ?? once(() => loadEngine());
  const now = options.now ?? (() => new Date().toISOString());
  const report =
    options.report ??
    ((error: unknown) => void process.stderr.write(`variorum: ${error instanceof Error ? error.stack : error}\n`));
  return {
    ledger,
    knowledge,
    surveys: surveysOf(ledger, knowledge),
    engine,
    now,
    version: packageVersion(),
    desk: openDesk({
      ledger,
      engine,
      gazetteer: knowledge.gazetteer,
      now,
      fetch: options.fetch ?? fetchAddress,
      threads: options.threads ?? THREADS,
      report,
    }),
    accounts: !isLoopback(host),
    hosts: [...new Set([...LOOPBACK_NAMES, host])],
    page: options.page ?? inPackage("dist", "web"),
    report,
  };
};

const once = (load: () => Promise<Engine>): (() => Promise<Engine>) => {
  let loaded: Promise<Engine> | null = null;
  return () => {
    loaded ??= load();
    return loaded;
  };
};
