import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { Command } from "commander";
import type { Engine } from "../../operations/engine.ts";
import { knowledgeOf } from "../../operations/ledger-knowledge.ts";
import { loadEngine } from "../../operations/load-engine.ts";
import { makeMcpServer } from "../../server/mcp/make-mcp-server.ts";
import { DEFAULT_LEDGER, onLedger } from "../ledger-option.ts";

/** `variorum mcp`: a ledger as tools for assistants, over standard input and output. */
export const addMcpCommand = (program: Command): void => {
  program
    .command("mcp")
    .description("answer an assistant over the Model Context Protocol, on standard input and output (docs/mcp.md)")
    .option("--ledger <address>", "folder of an embedded ledger, or postgres://…", DEFAULT_LEDGER)
    .action(async ({ ledger: address }: { readonly ledger: string }) => {
      await onLedger(address, async (ledger) => {
        let loaded: Promise<Engine> | null = null;
        const engine = (): Promise<Engine> => {
          loaded ??= loadEngine();
          return loaded;
        };
        // Standard output belongs to the protocol.
        const report = (error: unknown): void =>
          void process.stderr.write(`variorum: ${error instanceof Error ? error.stack : error}\n`);
        const server = makeMcpServer({ ledger, knowledge: await knowledgeOf(ledger), engine }, report);
        const ended = new Promise<void>((resolve) => {
          server.server.onclose = resolve;
          process.stdin.once("end", resolve);
        });
        await server.connect(new StdioServerTransport());
        await ended;
        await server.close();
      });
    });
};
