import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { hostname } from "node:os";
import { createAdaptorServer } from "@hono/node-server";
import { UsageError } from "../operations/usage-error.ts";
import type { ServerContext } from "./context.ts";
import { makeApp } from "./make-app.ts";

/** Where to listen. */
export interface Listening {
  readonly host: string;
  /** 0 is any that is free. */
  readonly port: number;
}

/** A server that listens. */
export interface RunningServer {
  readonly address: string;
  /** Takes no more requests, lets those that are under way finish, and resolves when all are done. */
  readonly stop: () => Promise<void>;
}

/** A body that does not come is not waited for. Node's own limits; in milliseconds. */
const HEADERS_TIMEOUT = 15_000;
const REQUEST_TIMEOUT = 120_000;
/** How long requests under way may take to finish when the server is stopped. */
const LAST_ANSWERS = 10_000;

/**
 * Listens and answers.
 * @throws UsageError when the port is taken or may not be used
 */
export const startServer = async (
  context: ServerContext,
  { host, port }: Listening,
  timeouts = { headers: HEADERS_TIMEOUT, request: REQUEST_TIMEOUT },
): Promise<RunningServer> => {
  const app = makeApp(context);
  const server = createAdaptorServer({
    fetch: app.fetch,
    serverOptions: { connectionsCheckingInterval: 1000 },
  }) as Server;
  server.headersTimeout = timeouts.headers;
  server.requestTimeout = timeouts.request;
  server.listen(port, host);
  try {
    await once(server, "listening");
  } catch (error) {
    throw new UsageError(whyNot(error as NodeJS.ErrnoException, host, port));
  }
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${nameIn(host)}:${taken}`,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeIdleConnections();
      const late = setTimeout(() => server.closeAllConnections(), LAST_ANSWERS);
      await closed;
      clearTimeout(late);
    },
  };
};

/** How a host is written in an address; of "all that this machine has" its name is what others can use. */
const nameIn = (host: string): string => {
  if (host === "0.0.0.0" || host === "::") return hostname();
  return host.includes(":") ? `[${host}]` : host;
};

const whyNot = ({ code, message }: NodeJS.ErrnoException, host: string, port: number): string => {
  switch (code) {
    case "EADDRINUSE":
      return `port ${port} is taken: stop what listens there, or give another one with --port`;
    case "EACCES":
      return `port ${port} may not be used by this user: give one from 1024 on with --port`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `this machine has no address ${host}: give one of its own with --host`;
    default:
      return `cannot listen on ${host}, port ${port}: ${message}`;
  }
};
