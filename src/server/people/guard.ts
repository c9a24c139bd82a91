import type { Context, MiddlewareHandler } from "hono";
import type { Role } from "../api/people.ts";
import type { ServerContext } from "../context.ts";
import { Problem } from "../problem.ts";
import type { ServerEnv } from "../server-env.ts";
import { knownVisitor, localVisitor } from "./find-visitor.ts";
import { csrfOf, sameSecret } from "./secrets.ts";
import { mayAct } from "./visitor.ts";

/** Addresses that anybody may ask: without them nobody could sign in. */
const OPEN = ["GET /api/session", "POST /api/session", "DELETE /api/session", "POST /api/invitations/accept"];

/** Addresses that need another role than reading (GET) and judging (all else) do, by how they begin. */
const NEEDED: readonly (readonly [address: RegExp, role: Role])[] = [
  [/^(?!GET)\S+ \/api\/redactions\b/, "owner"],
  [/^\S+ \/api\/(users|invitations|audit)\b/, "owner"],
  [/^\S+ \/api\/tokens\b/, "reader"],
  [/^PUT \/api\/session\/name$/, "reader"],
];

const neededFor = (address: string): Role =>
  NEEDED.find(([pattern]) => pattern.test(address))?.[1] ??
  (/^(GET|HEAD|OPTIONS) /.test(address) ? "reader" : "reviewer");

const CHANGES_NOTHING = /^(GET|HEAD|OPTIONS)$/;

/** Finds out who asks, and lets through what they may do and what comes from our own page. Everything else is refused. */
export const guard =
  (context: ServerContext): MiddlewareHandler<ServerEnv> =>
  async (c, next) => {
    const { accounts, ledger, now } = context;
    if (!accounts) checkHost(c, context.hosts);
    await ledger.checkThere();
    const visitor = accounts ? await knownVisitor(c, ledger.people, now()) : localVisitor(c);
    c.set("visitor", visitor);
    const { method, path } = c.req;
    if (!CHANGES_NOTHING.test(method) && !visitor.token) {
      checkOrigin(c);
      const word = c.req.header("x-csrf");
      if (visitor.cookie === null || word === undefined || !sameSecret(word, csrfOf(visitor.cookie)))
        throw new Problem(
          403,
          "csrf",
          "this did not come from the page itself",
          "load the page again and try once more",
        );
    }
    // HEAD is asked like GET.
    const address = `${method === "HEAD" ? "GET" : method} ${path}`;
    if (!OPEN.includes(address)) {
      if (visitor.role === null) throw new Problem(401, "sign-in", "sign in first", "ask an owner for an invitation");
      const needed = neededFor(address);
      if (!mayAct(visitor.role, needed))
        throw new Problem(403, "role", `this needs the role ${needed}, and yours is ${visitor.role}`, "ask an owner");
    }
    await next();
  };

/**
 * Without accounts only pages of this machine may ask. A site that lets its own name point here (DNS rebinding) comes with
 * that name.
 */
const checkHost = (c: Context, hosts: readonly string[]): void => {
  const name = (c.req.header("host") ?? "").replace(/:\d+$/, "").toLowerCase();
  if (!hosts.includes(name))
    throw new Problem(
      403,
      "host",
      `this server answers as ${hosts.join(", ")} only`,
      "open it under the address that it printed",
    );
};

/** Browsers say where a request comes from; another site's is refused even with a stolen word. */
const checkOrigin = (c: Context): void => {
  const origin = c.req.header("origin");
  const foreign =
    (origin !== undefined && hostOf(origin) !== c.req.header("host")) ||
    c.req.header("sec-fetch-site") === "cross-site";
  if (foreign) throw new Problem(403, "origin", "this came from another site", "open the page itself");
};

const hostOf = (origin: string): string | null => {
  try {
    return new URL(origin).host;
  } catch {
    return null;
  }
};
