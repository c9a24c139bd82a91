import { z } from "@hono/zod-openapi";
import { listOf } from "./basics.ts";

export const ROLES = ["reader", "reviewer", "owner"] as const;
/** A reader looks; a reviewer also reads reports in and judges; an owner also redacts and lets people in. */
export const role = z.enum(ROLES).openapi("Role");
export type Role = z.infer<typeof role>;

export const userView = z
  .object({
    id: z.string(),
    name: z.string(),
    role,
    made: z.string(),
    /** Shut out; what the person decided stays. */
    blocked: z.boolean(),
  })
  .openapi("User");
export type UserView = z.infer<typeof userView>;

/** Who asks. `accounts: false`: a server on this machine alone, where the person gives a name with each decision. */
export const session = z
  .object({
    accounts: z.boolean(),
    user: userView.nullable(),
    /** The name under which decisions are kept; without accounts the one that the person gave, else `null`. */
    name: z.string().nullable(),
    /** What may be done: the role, or `owner` without accounts. `null`: sign in first. */
    role: role.nullable(),
    /** Goes back as header `x-csrf` with everything that is not GET. */
    csrf: z.string(),
    version: z.string(),
    ledger: z.string(),
  })
  .openapi("Session");
export type Session = z.infer<typeof session>;

const name = z.string().trim().min(1).max(100);
/** Without accounts: how the person wants to be called in decisions. */
export const sayName = z.strictObject({ name }).openapi("SayName");
export type SayName = z.infer<typeof sayName>;

/** Length alone, as NIST SP 800-63B asks; no rules of kinds of letters. */
const password = z.string().min(10).max(200);

export const signIn = z.strictObject({ name, password: z.string().max(200) }).openapi("SignIn");
export type SignIn = z.infer<typeof signIn>;

/** Taking up an invitation, the first owner's among them. */
export const acceptInvitation = z
  .strictObject({ invitation: z.string().min(1).max(200), name, password })
  .openapi("AcceptInvitation");
export type AcceptInvitation = z.infer<typeof acceptInvitation>;

export const newInvitation = z.strictObject({ role }).openapi("NewInvitation");
export type NewInvitation = z.infer<typeof newInvitation>;
/** Shown once: `link` is what the invited person opens. */
export const invitation = z.object({ link: z.string(), role, until: z.string() }).openapi("Invitation");
export type Invitation = z.infer<typeof invitation>;

export const changeUser = z
  .strictObject({ role: role.optional(), blocked: z.boolean().optional() })
  .openapi("ChangeUser");
export type ChangeUser = z.infer<typeof changeUser>;
export const userList = z.object({ items: listOf(userView) }).openapi("UserList");
export type UserList = z.infer<typeof userList>;

export const newToken = z.strictObject({ title: z.string().trim().min(1).max(100), role }).openapi("NewToken");
export type NewToken = z.infer<typeof newToken>;
export const tokenView = z
  .object({ id: z.string(), title: z.string(), role, made: z.string(), user: z.string() })
  .openapi("Token");
/** `secret` is shown once; it goes as `authorization: Bearer <secret>`. */
export const tokenMade = tokenView.extend({ secret: z.string() }).openapi("TokenMade");
export type TokenMade = z.infer<typeof tokenMade>;
export const tokenList = z.object({ items: listOf(tokenView) }).openapi("TokenList");
export type TokenList = z.infer<typeof tokenList>;

export const auditEntry = z
  .object({
    sequence: z.number().int(),
    when: z.string(),
    who: z.string(),
    /** `sign-in`, `sign-in-failed`, `judged`, `redacted`, `read`, `invited`, `role-changed` … */
    what: z.string(),
    about: z.string(),
  })
  .openapi("AuditEntry");
export const auditPage = z
  .object({ items: listOf(auditEntry), next: z.string().nullable(), total: z.number().int().nullable() })
  .openapi("AuditPage");
export type AuditPage = z.infer<typeof auditPage>;
