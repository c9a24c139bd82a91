import type { Followed } from "../../storage/following/followed.ts";
import type { Answer } from "../fetching/answer.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** After each failure in a row; after the last of them an address is given up. */
const BACK_OFF = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR, DAY];
/** A page is read again after these times, since silent edits come early; then it is settled. */
const REVISITS = [HOUR, 6 * HOUR, DAY, 7 * DAY];
/** A server may ask for more patience than this, and is asked again after it. */
const MAX_RETRY_AFTER = DAY;

/** When an address that answered is asked again; `null` for never. `every` is how often lists are asked, in milliseconds. */
export const whenAgain = ({ kind, visits }: Pick<Followed, "kind" | "visits">, every: number): number | null =>
  kind === "list" ? every : (REVISITS[visits] ?? null);

/** When an address that failed is asked again; `null` for never. `tries` counts failures before this one. */
export const whenTriedAgain = (tries: number): number | null => BACK_OFF[tries] ?? null;

/** How long a server that is busy wants to be left alone (RFC 9110, 10.2.3); `null` when it does not say. */
export const retryAfter = ({ headers }: Pick<Answer, "headers">, now: number): number | null => {
  const given = headers["retry-after"]?.trim();
  if (given === undefined || given === "") return null;
  const wait = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - now;
  return Number.isNaN(wait) ? null : Math.min(MAX_RETRY_AFTER, Math.max(0, wait));
};
