import type { Copy, Event } from "../../model/event.ts";
import type { ArticleId, ClaimId, EventId, VersionId } from "../../model/ids.ts";
import type { Judgement } from "../../model/judgement.ts";
import type { ArticleQuery, ClaimQuery, LedgerArticle, LedgerClaim } from "../ledger.ts";
import type { EventConstraintRow } from "./comparing-tables.ts";

/** An article that came in, changed or went since it was compared. */
export interface ChangedArticle {
  readonly article: ArticleId;
  readonly times: number;
}

/** What the comparison keeps of an article. */
export interface KeptArticle {
  readonly article: ArticleId;
  readonly version: VersionId;
  /** Of publication; `9999` where it is not known. */
  readonly day: string;
  readonly keys: readonly string[];
  /** What its tellings have in common, as the caller packed it. */
  readonly body: string;
}

/** A telling as it is kept; `body` is what it is compared by, as the caller packed it. */
export interface KeptTelling {
  readonly id: ClaimId;
  readonly article: ArticleId;
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly twin: string;
  readonly rank: string;
  readonly keys: readonly string[];
  readonly body: string;
}

export interface KeptEdge {
  readonly a: ClaimId;
  readonly b: ClaimId;
  readonly total: number;
}

/** Where an article stands in the order of sources. */
export interface KeptStanding {
  readonly article: ArticleId;
  readonly day: string;
}

/** What an article shares with an earlier one. */
export interface KeptCopy {
  readonly article: ArticleId;
  readonly earlier: ArticleId;
  readonly joins: boolean;
  readonly copy: Copy;
}

/** Ids of neighbours in a block, the nearest first. */
export interface KeptBeside {
  readonly before: readonly ClaimId[];
  readonly after: readonly ClaimId[];
}

/** An event without its accounts, as links need it, and the articles that tell it. */
export interface BareEvent {
  readonly event: Omit<Event, "accounts">;
  readonly articles: readonly ArticleId[];
}

export interface EventChange {
  readonly gone: readonly EventId[];
  readonly put: readonly Event[];
  /** Events of which only the links are others. */
  readonly linked: readonly Omit<Event, "accounts">[];
}

export interface EventsPut {
  readonly added: number;
  readonly kept: number;
  readonly dropped: number;
}

/**
 * One transaction of a comparison. Everything is asked for by key, so that what is in memory is what is near the change.
 * No other method of the ledger may be called before it ends.
 */
export interface ComparisonWork {
  /** The code and knowledge that the kept comparison was made by; `null` where there is none. */
  madeBy(): Promise<string | null>;
  /** Forgets what is kept of all articles and marks every one as changed; events stand until theirs are compared. */
  restart(by: string): Promise<void>;
  changed(limit: number): Promise<readonly ChangedArticle[]>;
  settle(changes: readonly ChangedArticle[]): Promise<void>;

  articles(query: ArticleQuery): Promise<readonly LedgerArticle[]>;
  claims(query: ClaimQuery): Promise<readonly LedgerClaim[]>;

  kept(articles: readonly ArticleId[]): Promise<readonly KeptArticle[]>;
  keepArticle(article: KeptArticle): Promise<void>;
  forgetArticle(article: ArticleId): Promise<void>;

  firsts(keys: readonly string[]): Promise<ReadonlyMap<string, readonly KeptStanding[]>>;
  behind(key: string, place: KeptStanding): Promise<readonly KeptStanding[]>;
  keepKeys(standing: KeptStanding, keys: readonly string[], first: ReadonlySet<string>): Promise<void>;
  forgetKeys(standing: KeptStanding, keys: readonly string[]): Promise<void>;
  markFirst(key: string, standing: KeptStanding, first: boolean): Promise<void>;
  /** All copies that an article has part in. */
  copies(article: ArticleId): Promise<readonly KeptCopy[]>;
  putCopies(standing: KeptStanding, copies: readonly KeptCopy[]): Promise<void>;
  groups(articles: readonly ArticleId[]): Promise<ReadonlyMap<ArticleId, number>>;
  members(groups: readonly number[]): Promise<readonly ArticleId[]>;
  putGroup(number: number | null, articles: readonly KeptStanding[]): Promise<number>;
  leaveGroups(articles: readonly ArticleId[]): Promise<void>;
  dropEmptyGroups(numbers: readonly number[]): Promise<void>;

  beside(keys: readonly string[], rank: string, id: ClaimId, count: number): Promise<ReadonlyMap<string, KeptBeside>>;
  eldest(twin: string): Promise<KeptTelling | null>;
  twins(twins: readonly string[]): Promise<readonly KeptTelling[]>;
  tellings(ids: readonly ClaimId[]): Promise<readonly KeptTelling[]>;
  tellingsOf(articles: readonly ArticleId[]): Promise<readonly KeptTelling[]>;
  keepTelling(telling: KeptTelling): Promise<void>;
  forgetTelling(telling: Pick<KeptTelling, "article" | "id">): Promise<void>;
  stand(telling: KeptTelling): Promise<void>;
  stepBack(telling: KeptTelling): Promise<void>;
  edges(ids: readonly ClaimId[]): Promise<readonly KeptEdge[]>;
  join(edges: readonly KeptEdge[]): Promise<void>;
  part(edges: readonly KeptEdge[]): Promise<void>;

  /** Judgements on events with those that were taken back, in order. */
  eventJudgements(): Promise<readonly Judgement[]>;
  constraints(): Promise<readonly EventConstraintRow[]>;
  putConstraints(rows: readonly EventConstraintRow[], gone: readonly string[]): Promise<void>;

  /** Ids of the events that some articles' claims were put into. */
  eventsOfArticles(articles: readonly ArticleId[]): Promise<readonly EventId[]>;
  /** Which event each claim was put into. */
  eventsOfClaims(claims: readonly ClaimId[]): Promise<ReadonlyMap<ClaimId, EventId>>;
  bareEvents(ids: readonly EventId[]): Promise<readonly BareEvent[]>;
  putEvents(change: EventChange): Promise<EventsPut>;
  /** Brings the sums up to what the claims of some kept articles count for now. */
  countClaims(articles: readonly ArticleId[]): Promise<void>;
}
