export const FOLLOWED_STATES = ["due", "gone", "refused", "given-up", "settled"] as const;
/**
 * `due` is asked again when its time comes; `gone` answered that it is no more (404, 410); `refused` may not be fetched
 * (robots.txt, a private network, no kind that is read); `given-up` failed too often; `settled` is a page that was visited
 * as often as pages are.
 */
export type FollowedState = (typeof FOLLOWED_STATES)[number];

/** An address that is followed. */
export interface Followed {
  readonly url: string;
  /** A `list` names further addresses; a `page` is an article. */
  readonly kind: "list" | "page";
  readonly host: string;
  /** The list that named it; `null` for what a person gave. */
  readonly listedBy: string | null;
  readonly state: FollowedState;
  /** ISO 8601 instant from which it may be asked again. */
  readonly due: string;
  /** What the server said of the last answer, for a conditional request. */
  readonly etag: string | null;
  readonly modified: string | null;
  /** SHA-256 of the last answer's bytes. */
  readonly digest: string | null;
  /** When it last answered with content. */
  readonly seen: string | null;
  /** Failures since the last answer. */
  readonly tries: number;
  /** Answers that were had. */
  readonly visits: number;
  /** Why it is in its state, for people. */
  readonly notice: string | null;
}

export interface FollowedCounts {
  readonly lists: number;
  readonly pages: number;
  readonly due: number;
  readonly failing: number;
}

/** The addresses that a ledger follows. */
export interface FollowedStore {
  /** Puts in addresses that are not followed yet; others stay as they are. Gives how many were new. */
  add(addresses: readonly Followed[]): Promise<number>;
  /** Asks addresses again that were given up, refused or gone, from an instant on. Gives how many there were. */
  revive(urls: readonly string[], at: string): Promise<number>;
  /** What is due at an instant, the longest due first, save at some hosts; `null` when nothing is. */
  firstDue(at: string, save: readonly string[]): Promise<Followed | null>;
  get(url: string): Promise<Followed | null>;
  put(followed: Followed): Promise<void>;
  /** The next instant at which something is due; `null` when nothing ever is. */
  next(): Promise<string | null>;
  /** Those that are in trouble or at an end, in order of address. */
  troubled(): Promise<readonly Followed[]>;
  counts(at: string): Promise<FollowedCounts>;
}
