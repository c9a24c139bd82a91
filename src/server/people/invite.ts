import type { People } from "../../storage/people.ts";
import type { Role } from "../api/people.ts";
import { newSecret, secretHash } from "./secrets.ts";

const TIME = 2 * 86_400_000;

/** An invitation that works once. */
export interface Invited {
  /** Address on this server. The secret stands behind a `#`: browsers send it to no server and keep it in no log. */
  readonly path: string;
  readonly until: string;
}

/** Makes an invitation; `by` is `null` for the first owner's. */
export const invite = async (people: People, role: Role, by: string | null, now: string): Promise<Invited> => {
  const secret = newSecret();
  const until = new Date(Date.parse(now) + TIME).toISOString();
  await people.addInvitation({ hash: secretHash(secret), role, made_by: by, made: now, until, taken_by: null });
  return { path: `/join#${secret}`, until };
};
