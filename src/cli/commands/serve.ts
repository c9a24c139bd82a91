import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import { compareLedger } from "../../operations/compare-ledger.ts";
import { findReports } from "../../operations/find-reports.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { inPackage } from "../../operations/package-root.ts";
import { readReports } from "../../operations/read-reports.ts";
import { openContext } from "../../server/open-context.ts";
import { invite } from "../../server/people/invite.ts";
import { startServer } from "../../server/start-server.ts";
import type { Ledger } from "../../storage/ledger.ts";
import { DEFAULT_LEDGER, onLedger } from "../ledger-option.ts";
import { parsePort } from "../parse-port.ts";
import { bold, say } from "../print.ts";

const DEFAULT_PORT = 8417;

interface ServeOptions {
  readonly ledger: string;
  readonly host: string;
  readonly port: number;
  readonly samples?: true;
}

/** `variorum serve`: the page and the HTTP API. */
export const addServeCommand = (program: Command): void => {
  program
    .command("serve")
    .description("open the ledger as a web page, with an HTTP API behind it")
    .option("--ledger <address>", "folder of an embedded ledger, or postgres://…", DEFAULT_LEDGER)
    .option("--host <address>", "where to listen; other than this machine alone, people need accounts", "127.0.0.1")
    .option("--port <number>", "on which port; 0 is any that is free", parsePort, DEFAULT_PORT)
    .option("--samples", "read the bundled samples first, if the ledger is empty")
    .action(async ({ ledger: address, host, port, samples }: ServeOptions) => {
      await onLedger(address, async (ledger) => {
        if (samples) await readSamples(ledger);
        const context = await openContext(ledger, host);
        const { accounts, knowledge } = context;
        await compareLedger(ledger, knowledge.gazetteer);
        const server = await startServer(context, { host, port });
        say(`${bold("Variorum")} shows ${ledger.address}`);
        say(`open ${bold(server.address)} (Ctrl+C stops)`);
        if (!existsSync(join(context.page, "index.html"))) say(`the page is not built: npm run build makes it`);
        if (accounts && (await ledger.people.users()).length === 0) {
          const { path, until } = await invite(ledger.people, "owner", null, now());
          say(`nobody has an account yet. The first owner opens, once, before ${until}:`);
          say(bold(`${server.address}${path}`));
        }
        await stopAsked();
        await server.stop();
      });
    });
};

/** The samples, on the first run only: whoever has read something has seen them or does not want them. */
const readSamples = async (ledger: Ledger): Promise<void> => {
  const { reports } = await ledger.stats();
  if (reports > 0) return;
  say("reading the samples; this happens once");
  const engine = await loadEngine();
  for await (const _ of readReports(ledger, engine, await findReports([inPackage("samples")]), { hints: {}, now }));
};

const now = (): string => new Date().toISOString();

const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
