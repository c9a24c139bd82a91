import robotsParser from "robots-parser";
import type { Ask } from "../fetching/answer.ts";
import { NoAnswer } from "../fetching/answer.ts";

// The package is CommonJS: its types call `default` what the import itself gives.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

/** The name under which robots.txt may speak of us. */
export const ROBOT = "Variorum";
/** Rules are asked for again after this time, in milliseconds (RFC 9309, 2.4). */
const RULES_AGE = 24 * 3_600_000;
/** No longer delay between two requests is kept to, in milliseconds: a page would never come. */
const MAX_DELAY = 30_000;
/** RFC 9309, 2.5: at least 500 kibibytes are read. */
const MAX_RULES = 512_000;

/** What a host's robots.txt says. */
export interface RobotRules {
  isAllowed(url: string): boolean;
  /** Milliseconds between two requests that the host asks for; `null` when it does not say. */
  readonly delay: number | null;
}

/** The rules of each host, asked for once a day. */
export interface Robots {
  of(url: string, now: number): Promise<RobotRules>;
}

/**
 * Rules by robots.txt (RFC 9309): what is not there (4xx) allows all; a server in trouble (5xx, no answer) allows nothing for
 * now, which is a failure, not a refusal.
 */
export const robotsOver = (ask: Ask): Robots => {
  const known = new Map<string, { readonly rules: Promise<RobotRules>; readonly until: number }>();
  return {
    of: (url, now) => {
      const { origin } = new URL(url);
      const kept = known.get(origin);
      if (kept !== undefined && kept.until > now) return kept.rules;
      const rules = askRules(ask, `${origin}/robots.txt`);
      known.set(origin, { rules, until: now + RULES_AGE });
      rules.catch(() => known.delete(origin));
      return rules;
    },
  };
};

const ALLOW_ALL: RobotRules = { isAllowed: () => true, delay: null };

const askRules = async (ask: Ask, url: string): Promise<RobotRules> => {
  const { status, bytes } = await ask(url, {});
  if (status >= 400 && status < 500 && status !== 429) return ALLOW_ALL;
  if (status !== 200)
    throw new NoAnswer("failed", `${url} answers ${status}, so nothing of this host is fetched for now`);
  const robot = parseRobots(url, new TextDecoder().decode(bytes.subarray(0, MAX_RULES)));
  const delay = robot.getCrawlDelay(ROBOT);
  return {
    isAllowed: (page) => robot.isAllowed(page, ROBOT) ?? true,
    delay: delay === undefined ? null : Math.min(MAX_DELAY, delay * 1000),
  };
};
