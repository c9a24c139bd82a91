import { createRoute } from "@hono/zod-openapi";
import { sha256 } from "../../model/ids.ts";
import { foldName } from "../../storage/search-terms.ts";
import type { UserRow } from "../../storage/server-tables.ts";
import { done } from "../api/basics.ts";
import { pageQuery } from "../api/filter.ts";
import {
  acceptInvitation,
  auditPage,
  changeUser,
  invitation,
  newInvitation,
  newToken,
  type Role,
  session,
  tokenList,
  tokenMade,
  userList,
  userView,
} from "../api/people.ts";
import type { ServerContext } from "../context.ts";
import { invite } from "../people/invite.ts";
import { nameOf } from "../people/name-of.ts";
import { hashPassword } from "../people/passwords.ts";
import { newSecret, secretHash } from "../people/secrets.ts";
import { mayAct } from "../people/visitor.ts";
import { notFound, Problem } from "../problem.ts";
import type { App } from "../server-env.ts";
import { answers, idParam, jsonBody } from "./route.ts";
import { noAccounts, startSession, viewSession, viewUser, visitorOf } from "./session.ts";

const route = { tags: ["People"] };

const inviteRoute = createRoute({
  ...route,
  method: "post",
  path: "/api/invitations",
  summary: "let somebody in: a link that works once, for two days",
  request: jsonBody(newInvitation),
  responses: answers(invitation, "the link, shown this once"),
});

const acceptRoute = createRoute({
  ...route,
  method: "post",
  path: "/api/invitations/accept",
  summary: "make an account with an invitation, and sign in",
  request: jsonBody(acceptInvitation),
  responses: answers(session, "the session"),
});

const usersRoute = createRoute({
  ...route,
  method: "get",
  path: "/api/users",
  summary: "who has an account",
  responses: answers(userList, "all accounts"),
});

const changeRoute = createRoute({
  ...route,
  method: "put",
  path: "/api/users/{id}",
  summary: "give somebody another role, or shut them out; what they decided stays",
  request: { params: idParam, ...jsonBody(changeUser) },
  responses: answers(userView, "the account"),
});

const tokensRoute = createRoute({
  ...route,
  method: "get",
  path: "/api/tokens",
  summary: "API tokens: one's own, an owner sees all",
  responses: answers(tokenList, "tokens"),
});

const newTokenRoute = createRoute({
  ...route,
  method: "post",
  path: "/api/tokens",
  summary: "a token for programs, with one's own role or a lesser one",
  request: jsonBody(newToken),
  responses: answers(tokenMade, "the token; its secret is shown this once"),
});

const dropTokenRoute = createRoute({
  ...route,
  method: "delete",
  path: "/api/tokens/{id}",
  summary: "take a token back",
  request: { params: idParam },
  responses: answers(done, "taken back"),
});

const auditRoute = createRoute({
  ...route,
  method: "get",
  path: "/api/audit",
  summary: "what was done, by whom, when; the newest first",
  request: { query: pageQuery },
  responses: answers(auditPage, "a part of the log"),
});

export const addPeopleRoutes = (app: App, context: ServerContext): void => {
  const { ledger, now } = context;
  const { people } = ledger;

  app.openapi(inviteRoute, async (c) => {
    if (!context.accounts) throw noAccounts();
    const { role } = c.req.valid("json");
    const who = nameOf(c.get("visitor"));
    const made = await invite(people, role, who, now());
    await people.addAudit({ at: now(), who, what: "invited", about: role });
    return c.json({ link: `${new URL(c.req.url).origin}${made.path}`, role, until: made.until }, 200);
  });

  app.openapi(acceptRoute, async (c) => {
    if (!context.accounts) throw noAccounts();
    const { invitation: secret, name, password } = c.req.valid("json");
    const kept = await people.invitation(secretHash(secret));
    if (kept === null || kept.until <= now())
      throw new Problem(403, "invitation", "this invitation was used already, or is too old", "ask for another one");
    const folded = foldName(name);
    if (folded === "") throw new Problem(400, "bad-request", "name: give one with letters or digits");
    const user: UserRow = {
      id: sha256("person", newSecret()).slice(0, 20),
      name,
      folded,
      role: kept.role,
      hash: await hashPassword(password),
      made: now(),
      blocked: 0,
    };
    await people.addUser(user, kept.hash);
    await people.addAudit({ at: now(), who: name, what: "joined", about: kept.role });
    const cookie = await startSession(c, context, user);
    return c.json(await viewSession(context, visitorOf(user, cookie), cookie), 200);
  });

  app.openapi(usersRoute, async (c) => c.json({ items: (await people.users()).map(viewUser) }, 200));

  app.openapi(changeRoute, async (c) => {
    const { id } = c.req.valid("param");
    const { role, blocked } = c.req.valid("json");
    const user = await people.user(id);
    if (user === null) throw notFound("account", id);
    await people.changeUser(id, {
      ...(role === undefined ? {} : { role }),
      ...(blocked === undefined ? {} : { blocked: blocked ? 1 : 0 }),
    });
    if (blocked) await people.dropSessionsOf(id);
    const about = [user.name, role, blocked === undefined ? undefined : blocked ? "blocked" : "let in again"];
    await people.addAudit({
      at: now(),
      who: nameOf(c.get("visitor")),
      what: "account-changed",
      about: about.filter((word) => word !== undefined).join(", "),
    });
    return c.json(viewUser((await people.user(id))!), 200);
  });

  app.openapi(tokensRoute, async (c) => {
    const visitor = c.get("visitor");
    const names = new Map((await people.users()).map((user) => [user.id, user.name]));
    const mine = (await people.tokens()).filter(({ person }) => person === visitor.person || visitor.role === "owner");
    return c.json(
      {
        items: mine.map(({ id, title, role, made, person }) => ({
          id,
          title,
          role: role as Role,
          made,
          user: names.get(person) ?? person,
        })),
      },
      200,
    );
  });

  app.openapi(newTokenRoute, async (c) => {
    const { person, role: own, token } = c.get("visitor");
    if (!context.accounts || person === null || own === null) throw noAccounts();
    if (token) throw new Problem(403, "role", "a token cannot make tokens", "sign in with a password");
    const { title, role } = c.req.valid("json");
    if (!mayAct(own, role)) throw new Problem(403, "role", `your own role is ${own}: a token cannot be ${role}`);
    const secret = newSecret();
    const id = sha256("token", secret).slice(0, 20);
    const made = now();
    await people.addToken({ id, hash: secretHash(secret), person, title, role, made, gone: null });
    const who = nameOf(c.get("visitor"));
    await people.addAudit({ at: made, who, what: "token-made", about: `${title} (${role})` });
    c.header("cache-control", "no-store");
    return c.json({ id, title, role, made, user: who, secret }, 200);
  });

  app.openapi(dropTokenRoute, async (c) => {
    const { id } = c.req.valid("param");
    const visitor = c.get("visitor");
    const token = (await people.tokens()).find((one) => one.id === id);
    if (token === undefined || (token.person !== visitor.person && visitor.role !== "owner"))
      throw notFound("token", id);
    await people.dropToken(id, now());
    await people.addAudit({ at: now(), who: nameOf(visitor), what: "token-dropped", about: token.title });
    return c.json({ done: true as const }, 200);
  });

  app.openapi(auditRoute, async (c) => {
    const { after, limit } = c.req.valid("query");
    const before = after === undefined ? null : Number(after);
    if (before !== null && !Number.isSafeInteger(before))
      throw new Problem(400, "bad-request", "after: give the next of the part before");
    const rows = await people.audit(limit, before);
    return c.json(
      {
        items: rows.map(({ at, ...row }) => ({ ...row, when: at })),
        next: rows.length < limit ? null : String(rows.at(-1)!.sequence),
        total: null,
      },
      200,
    );
  });
};
