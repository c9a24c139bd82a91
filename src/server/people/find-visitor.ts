import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { People } from "../../storage/people.ts";
import type { Role } from "../api/people.ts";
import { isSecret, secretHash } from "./secrets.ts";
import { lesserRole, type Visitor } from "./visitor.ts";

export const COOKIE = "variorum";
export const NAME_COOKIE = "variorum-name";
const MOST_NAME = 100;

/** A session ends when it was not used for so long; in milliseconds. */
export const SESSION_TIME = 14 * 86_400_000;
/** How often a session that is used is written anew. */
const TOUCH_TIME = 3_600_000;

const BEARER = /^Bearer +(\S+)$/i;

/** Without accounts whoever reaches the server may do everything, under the name that they give. */
export const localVisitor = (c: Context): Visitor => {
  const name = (getCookie(c, NAME_COOKIE) ?? "").trim().slice(0, MOST_NAME);
  return { name: name === "" ? null : name, role: "owner", person: null, cookie: cookieOf(c), token: false };
};

/** Who asks, by API token or by session. A token that is none is nobody, whatever cookie comes with it. */
export const knownVisitor = async (c: Context, people: People, now: string): Promise<Visitor> => {
  const cookie = cookieOf(c);
  const nobody: Visitor = { name: null, role: null, person: null, cookie, token: false };
  const header = c.req.header("authorization");
  if (header !== undefined) {
    const secret = BEARER.exec(header)?.[1];
    const token = secret === undefined ? null : await people.token(secretHash(secret));
    const user = token === null ? null : await people.user(token.person);
    if (token === null || user === null || user.blocked === 1) return { ...nobody, token: true };
    const role = lesserRole(token.role as Role, user.role as Role);
    return { name: user.name, role, person: user.id, cookie: null, token: true };
  }
  if (cookie === null) return nobody;
  const session = await people.session(secretHash(cookie));
  if (session === null || session.until <= now) return nobody;
  const user = await people.user(session.person);
  if (user === null || user.blocked === 1) return nobody;
  if (Date.parse(now) - Date.parse(session.used) > TOUCH_TIME)
    await people.touchSession(session.hash, now, new Date(Date.parse(now) + SESSION_TIME).toISOString());
  return { name: user.name, role: user.role as Role, person: user.id, cookie, token: false };
};

/** The cookie's secret; `null` for one that we cannot have made. */
const cookieOf = (c: Context): string | null => {
  const cookie = getCookie(c, COOKIE);
  return cookie !== undefined && isSecret(cookie) ? cookie : null;
};
