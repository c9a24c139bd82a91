import type { Role } from "../api/people.ts";

/** Who asks. */
export interface Visitor {
  /** The name under which decisions are kept; `null` where nobody said one. */
  readonly name: string | null;
  /** What may be done; `null`: sign in first. */
  readonly role: Role | null;
  /** Id of the account. */
  readonly person: string | null;
  /** The secret of the cookie that came with the request. */
  readonly cookie: string | null;
  /** With an API token, which no browser sends by itself: needs no CSRF word. */
  readonly token: boolean;
}

const RANK: Readonly<Record<Role, number>> = { reader: 1, reviewer: 2, owner: 3 };

/** Whether a role may do what another one is needed for. */
export const mayAct = (role: Role, needed: Role): boolean => RANK[role] >= RANK[needed];

export const lesserRole = (a: Role, b: Role): Role => (mayAct(a, b) ? b : a);
