import { createHash } from "node:crypto";
import type { Followed } from "../../storage/following/followed.ts";
import type { Ledger } from "../../storage/ledger.ts";
import { LedgerError } from "../../storage/ledger-error.ts";
import { type Answer, type Ask, NoAnswer } from "../fetching/answer.ts";
import type { Passes } from "../passes.ts";
import { putReport, type ReportOutcome } from "../read-reports.ts";
import { type Clock, instant } from "./clock.ts";
import { follow } from "./followed-address.ts";
import type { HostTurns } from "./host-turns.ts";
import type { Archive } from "./keep-answers.ts";
import type { Robots } from "./robots.ts";
import { whatItIs } from "./what-it-is.ts";
import { retryAfter, whenAgain, whenTriedAgain } from "./when-again.ts";

/** What visits need. */
export interface Visiting {
  readonly ledger: Ledger;
  readonly passes: Passes;
  readonly ask: Ask;
  readonly robots: Robots;
  readonly turns: HostTurns;
  readonly archive: Archive;
  readonly clock: Clock;
  /** How often lists are asked, in milliseconds. */
  readonly every: number;
}

/** What came of asking one address. */
export interface Visit {
  readonly url: string;
  readonly kind: Followed["kind"];
  /** `unchanged` has the same bytes as before, or says so itself (304). */
  readonly outcome: "read" | "listed" | "unchanged" | "gone" | "refused" | "failed" | "given-up";
  /** Addresses that a list named and nobody had named before. */
  readonly found: number;
  /** What reading the page gave. */
  readonly report: ReportOutcome | null;
  readonly message: string | null;
}

/**
 * Asks one address that is due, keeps the answer, reads it into the ledger, and writes down when it is due again, in this
 * order: after a stop anywhere, it is asked again, and the ledger holds it once.
 */
export const visit = async (followed: Followed, tools: Visiting): Promise<Visit> => {
  const { ledger, robots, turns, ask, clock } = tools;
  try {
    const rules = await robots.of(followed.url, clock.now());
    if (!rules.isAllowed(followed.url)) throw new NoAnswer("refused", "robots.txt of its host does not allow it");
    const answer = await turns.take(followed.host, rules.delay, () => ask(followed.url, conditionsOf(followed)));
    return await take(followed, answer, tools);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    if (error.kind === "failed") return failed(followed, error.message, null, tools);
    await ledger.followed.put({ ...followed, state: "refused", notice: error.message });
    return { ...bare(followed, "refused"), message: error.message };
  }
};

const bare = ({ url, kind }: Followed, outcome: Visit["outcome"]): Visit => ({
  url,
  kind,
  outcome,
  found: 0,
  report: null,
  message: null,
});

/** What makes a server answer "not modified" (RFC 9110, 13.1). */
const conditionsOf = ({ etag, modified }: Followed): Readonly<Record<string, string>> => ({
  ...(etag === null ? {} : { "if-none-match": etag }),
  ...(modified === null ? {} : { "if-modified-since": modified }),
});

const take = async (followed: Followed, answer: Answer, tools: Visiting): Promise<Visit> => {
  const { ledger, clock, archive } = tools;
  if (answer.status === 304) return unchanged(followed, tools);
  if (answer.status === 404 || answer.status === 410) {
    await ledger.followed.put({ ...followed, state: "gone", notice: `answers ${answer.status}` });
    return { ...bare(followed, "gone"), message: `answers ${answer.status}` };
  }
  if (answer.status !== 200)
    return failed(followed, `answers ${answer.status}`, retryAfter(answer, clock.now()), tools);

  const digest = createHash("sha256").update(answer.bytes).digest("hex");
  if (digest === followed.digest) return unchanged(followed, tools, answer);
  const at = instant(clock.now());
  await archive.keep(followed.url, answer, at);
  const content = whatItIs(answer);
  if (content.kind === "other") {
    const message = `is of a kind that is not read (${content.type})`;
    await ledger.followed.put({ ...followed, state: "refused", digest, notice: message });
    return { ...bare(followed, "refused"), message };
  }
  if (content.kind === "list") {
    const pages = content.pages.flatMap(({ url }) => follow(url, "page", followed.url, at) ?? []);
    const lists = content.lists.flatMap((url) => follow(url, "list", followed.url, at) ?? []);
    const found = await ledger.followed.add([...pages, ...lists]);
    await ledger.followed.put(dueAgain({ ...followed, kind: "list" }, tools, answer, digest));
    return { ...bare(followed, "listed"), found };
  }
  // The front of a site that a person gave: its feeds are followed, and it is no article itself.
  const feeds =
    followed.kind === "list" ? content.feeds.flatMap((url) => follow(url, "list", followed.url, at) ?? []) : [];
  if (feeds.length > 0) {
    const found = await ledger.followed.add(feeds);
    await ledger.followed.put(dueAgain(followed, tools, answer, digest));
    return { ...bare(followed, "listed"), found };
  }
  const given = { name: content.name, bytes: answer.bytes, hints: { address: answer.url } };
  const report = await putReport(ledger, tools.passes, given, at).catch((error: unknown) => {
    if (error instanceof LedgerError) throw error;
    // One page on which the reading breaks must not end the following, and be met again at every start.
    throw new NoAnswer("failed", `cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  });
  await ledger.followed.put(dueAgain({ ...followed, kind: "page" }, tools, answer, digest));
  const { put: _, ...outcome } = report;
  return { ...bare(followed, "read"), report: outcome };
};

const unchanged = async (followed: Followed, tools: Visiting, answer: Answer | null = null): Promise<Visit> => {
  await tools.ledger.followed.put(dueAgain(followed, tools, answer, followed.digest));
  return bare(followed, "unchanged");
};

/** The address after an answer; without one (304) what the server said before still holds. */
const dueAgain = (
  followed: Followed,
  { clock, every }: Visiting,
  answer: Answer | null,
  digest: string | null,
): Followed => {
  const again = whenAgain(followed, every);
  return {
    ...followed,
    state: again === null ? "settled" : "due",
    due: instant(clock.now() + (again ?? 0)),
    etag: answer === null ? followed.etag : (answer.headers.etag ?? null),
    modified: answer === null ? followed.modified : (answer.headers["last-modified"] ?? null),
    digest,
    seen: instant(clock.now()),
    tries: 0,
    visits: followed.visits + 1,
    notice: null,
  };
};

const failed = async (followed: Followed, message: string, asked: number | null, tools: Visiting): Promise<Visit> => {
  const { ledger, clock } = tools;
  const wait = whenTriedAgain(followed.tries);
  const tries = followed.tries + 1;
  if (wait === null) {
    await ledger.followed.put({ ...followed, state: "given-up", tries, notice: message });
    return { ...bare(followed, "given-up"), message };
  }
  await ledger.followed.put({
    ...followed,
    tries,
    due: instant(clock.now() + Math.max(wait, asked ?? 0)),
    notice: message,
  });
  return { ...bare(followed, "failed"), message };
};
