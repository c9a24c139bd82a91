import { getConnInfo } from "@hono/node-server/conninfo";
import { createRoute } from "@hono/zod-openapi";
import type { Context } from "hono";
import { deleteCookie, setCookie } from "hono/cookie";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { foldName } from "../../storage/search-terms.ts";
import type { UserRow } from "../../storage/server-tables.ts";
import { done } from "../api/basics.ts";
import { type Role, type Session, sayName, session, signIn, type UserView } from "../api/people.ts";
import type { ServerContext } from "../context.ts";
import { COOKIE, NAME_COOKIE, SESSION_TIME } from "../people/find-visitor.ts";
import { checkPassword } from "../people/passwords.ts";
import { csrfOf, newSecret, secretHash } from "../people/secrets.ts";
import type { Visitor } from "../people/visitor.ts";
import { Problem } from "../problem.ts";
import type { App, ServerEnv } from "../server-env.ts";
import { answers, jsonBody } from "./route.ts";

const ask = createRoute({
  method: "get",
  path: "/api/session",
  tags: ["People"],
  summary: "who asks, and what they may do",
  responses: answers(session, "the session"),
});

const enter = createRoute({
  method: "post",
  path: "/api/session",
  tags: ["People"],
  summary: "sign in",
  request: jsonBody(signIn),
  responses: answers(session, "the session"),
});

const leave = createRoute({
  method: "delete",
  path: "/api/session",
  tags: ["People"],
  summary: "sign out",
  responses: answers(done, "signed out"),
});

const say = createRoute({
  method: "put",
  path: "/api/session/name",
  tags: ["People"],
  summary: "without accounts: under which name decisions are kept",
  request: jsonBody(sayName),
  responses: answers(session, "the session"),
});

/** Wrong passwords in a quarter of an hour before it is over: of one address, behind which an office may sit, or for one name. */
const TRIES = { address: { points: 50, duration: 900 }, name: { points: 10, duration: 900 } };

export const addSessionRoutes = (app: App, context: ServerContext): void => {
  const { ledger, now } = context;
  const triesOf = { address: new RateLimiterMemory(TRIES.address), name: new RateLimiterMemory(TRIES.name) };

  app.openapi(ask, async (c) => {
    const visitor = c.get("visitor");
    // The first answer brings a cookie, so that even signing in needs a word that only our page can read.
    const cookie = visitor.cookie ?? (visitor.token ? null : giveCookie(c, newSecret()));
    c.header("cache-control", "no-store");
    return c.json(await viewSession(context, visitor, cookie ?? ""), 200);
  });

  app.openapi(enter, async (c) => {
    if (!context.accounts) throw noAccounts();
    const { name, password } = c.req.valid("json");
    const folded = foldName(name);
    const keys = [
      [triesOf.address, addressOf(c)],
      [triesOf.name, folded],
    ] as const;
    for (const [limiter, key] of keys) await checkTries(c, limiter, key);
    const user = await ledger.people.userNamed(folded);
    const right = await checkPassword(user?.hash ?? null, password);
    if (user === null || !right || user.blocked === 1) {
      for (const [limiter, key] of keys) await limiter.penalty(key);
      await ledger.people.addAudit({ at: now(), who: name.slice(0, 100), what: "sign-in-failed", about: addressOf(c) });
      throw new Problem(401, "wrong-password", "name or password is wrong, or the account is blocked");
    }
    await triesOf.name.delete(folded);
    const cookie = await startSession(c, context, user);
    await ledger.people.addAudit({ at: now(), who: user.name, what: "sign-in", about: addressOf(c) });
    return c.json(await viewSession(context, visitorOf(user, cookie), cookie), 200);
  });

  app.openapi(leave, async (c) => {
    const { cookie, name } = c.get("visitor");
    if (context.accounts && cookie !== null) {
      await ledger.people.dropSession(secretHash(cookie));
      if (name !== null) await ledger.people.addAudit({ at: now(), who: name, what: "sign-out", about: "" });
    }
    deleteCookie(c, COOKIE, { path: "/" });
    deleteCookie(c, NAME_COOKIE, { path: "/" });
    return c.json({ done: true as const }, 200);
  });

  app.openapi(say, async (c) => {
    if (context.accounts) throw new Problem(400, "bad-request", "with accounts the name is that of the account");
    const { name } = c.req.valid("json");
    setCookie(c, NAME_COOKIE, name, { ...cookieOptions(c), maxAge: 400 * 86_400 });
    const visitor = { ...c.get("visitor"), name };
    return c.json(await viewSession(context, visitor, visitor.cookie ?? ""), 200);
  });
};

export const noAccounts = (): Problem =>
  new Problem(400, "no-accounts", "this server is for this machine alone and has no accounts");

/** Gives a person a session of their own; the one before it stays nobody's, so that none can be planted. */
export const startSession = async (
  c: Context<ServerEnv>,
  { ledger, now }: ServerContext,
  user: UserRow,
): Promise<string> => {
  const secret = newSecret();
  const at = now();
  const until = new Date(Date.parse(at) + SESSION_TIME).toISOString();
  await ledger.people.addSession({ hash: secretHash(secret), person: user.id, made: at, used: at, until });
  return giveCookie(c, secret);
};

const giveCookie = (c: Context, secret: string): string => {
  setCookie(c, COOKIE, secret, { ...cookieOptions(c), maxAge: SESSION_TIME / 1000 });
  return secret;
};

const cookieOptions = (c: Context) => ({
  path: "/",
  httpOnly: true,
  sameSite: "Strict" as const,
  // Whoever stands before this server with TLS says so.
  secure: new URL(c.req.url).protocol === "https:" || c.req.header("x-forwarded-proto") === "https",
});

export const visitorOf = (user: UserRow, cookie: string): Visitor => ({
  name: user.name,
  role: user.role as Role,
  person: user.id,
  cookie,
  token: false,
});

export const viewUser = ({ id, name, role, made, blocked }: UserRow): UserView => ({
  id,
  name,
  role: role as Role,
  made,
  blocked: blocked === 1,
});

export const viewSession = async (context: ServerContext, visitor: Visitor, cookie: string): Promise<Session> => {
  const user = visitor.person === null ? null : await context.ledger.people.user(visitor.person);
  return {
    accounts: context.accounts,
    user: user === null ? null : viewUser(user),
    name: visitor.name,
    role: visitor.role,
    csrf: cookie === "" ? "" : csrfOf(cookie),
    version: context.version,
    // A stranger need not know where the ledger lies.
    ledger: visitor.role === null ? "" : context.ledger.address,
  };
};

const addressOf = (c: Context): string => {
  try {
    return getConnInfo(c).remote.address ?? "unknown";
  } catch {
    return "unknown";
  }
};

const checkTries = async (c: Context, limiter: RateLimiterMemory, key: string): Promise<void> => {
  const tried = await limiter.get(key);
  if (!(tried instanceof RateLimiterRes) || tried.consumedPoints < limiter.points) return;
  const seconds = Math.ceil(tried.msBeforeNext / 1000);
  c.header("retry-after", String(seconds));
  throw new Problem(429, "too-many-tries", `too many wrong passwords: wait ${Math.ceil(seconds / 60)} minutes`);
};
