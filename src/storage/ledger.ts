import type { Article } from "../model/article.ts";
import type { Claim, LabelUse } from "../model/claim.ts";
import type { ClaimType, Modality, Polarity } from "../model/claim-types.ts";
import type { Day } from "../model/day.ts";
import type { Event, SourceGroup } from "../model/event.ts";
import type { ActorId, ArticleId, ClaimId, EventId, PassId, PlaceId, ReportId, VersionId } from "../model/ids.ts";
import type { Judgement, Verdict } from "../model/judgement.ts";
import type { Notice } from "../model/notice.ts";
import type { ComparisonWork } from "./comparing/comparison-work.ts";
import type { ClaimCounts, EventCounts, Grain, SumQuery } from "./counts.ts";
import type { EventLinePage, EventLinePart, EventLineQuery } from "./event-line.ts";
import type { FollowedStore } from "./following/followed.ts";
import type { ChainRow } from "./judgement-chain.ts";
import type { LedgerServing } from "./ledger-serving.ts";
import type { QueueStatus } from "./queue/reading-queue.ts";

/** What a pass was made with: versions of the engine (reader and models included), its rules and the knowledge files. */
export interface Made {
  readonly engine: string;
  readonly rules: string;
  readonly knowledge: string;
}

/** One article version with what one pass found in it. */
export interface PassedVersion {
  readonly article: Article;
  readonly claims: readonly Claim[];
  readonly labels: readonly LabelUse[];
}

/** A report as it was given and everything that was read from it: put into the ledger whole or not at all. */
export interface Reading {
  readonly report: ReportId;
  /** File name or path as given. The same bytes under two names are one report with two readings. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What was given beside the bytes (outlet, published, mapping …): plain JSON, kept so that a rebuild can read again. */
  readonly hints: unknown;
  /** ISO 8601 instant, given by the caller; never part of the canonical export. */
  readonly received: string;
  /** Notices of the report itself; those of an article stand in the article. */
  readonly notices: readonly Notice[];
  readonly made: Made;
  readonly versions: readonly PassedVersion[];
}

/** What a write did to the claims that stood before. `changed` counts those of `kept` whose values are other than before. */
export interface ClaimChange {
  readonly kept: number;
  readonly changed: number;
  readonly added: number;
  readonly dropped: number;
}

export interface PutReading {
  /**
   * `added`: the report was new. `known`: it was there, nothing changed. `rebuilt`: it was there, and other
   * engine, rules, knowledge, name or hints changed what it gives. `redacted`: it was taken out; nothing was written.
   */
  readonly standing: "added" | "known" | "rebuilt" | "redacted";
  readonly articles: { readonly added: number };
  readonly versions: { readonly added: number; readonly dropped: number };
  readonly claims: ClaimChange;
  readonly labels: { readonly added: number; readonly dropped: number };
}

/** A new pass over a version that the ledger holds: for a rebuild that need not read the bytes again. */
export interface NewPass {
  readonly article: ArticleId;
  readonly version: VersionId;
  readonly made: Made;
  readonly claims: readonly Claim[];
  readonly labels: readonly LabelUse[];
}

/** A version whose current pass is not the one asked for, with a reading that gives it. */
export interface StaleVersion {
  readonly article: ArticleId;
  readonly version: VersionId;
  readonly report: ReportId;
  readonly name: string;
  readonly made: Made;
}

/** A report as the ledger keeps it. */
export interface LedgerReport {
  readonly id: ReportId;
  /** `null` after redaction. */
  readonly bytes: Uint8Array | null;
  readonly size: number;
  readonly readings: readonly {
    readonly name: string;
    readonly hints: unknown;
    readonly received: string;
    readonly notices: readonly Notice[];
  }[];
}

/** An article version that stands in the ledger, with its current pass. */
export interface LedgerArticle extends Article {
  readonly pass: PassId;
  readonly made: Made;
  readonly claims: number;
  readonly redacted: boolean;
}

/** A claim of the ledger with what a list shows beside it. */
export interface LedgerClaim {
  readonly claim: Claim;
  readonly article: ArticleId;
  readonly label: string;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly url: string | null;
  readonly published: Day | null;
  /** The words of the evidence span. */
  readonly quote: string;
  /** The page on which they begin, in a document that has pages. */
  readonly page?: number;
  /** The event that the last comparison put it into. */
  readonly event: EventId | null;
  /** Give it as `after` to go on behind this claim. */
  readonly cursor: string;
}

export interface LedgerLabel {
  readonly article: ArticleId;
  readonly version: VersionId;
  readonly label: string;
  readonly outlet: string | null;
  readonly quote: string;
  readonly use: LabelUse;
}

export interface FoundId {
  readonly kind: "claim" | "event" | "article" | "report";
  readonly id: string;
}

export interface ArticleQuery {
  readonly ids?: readonly ArticleId[];
  readonly versions?: readonly VersionId[];
  readonly outlets?: readonly string[];
  readonly labels?: readonly string[];
  /** Only articles that say that they were updated or corrected. */
  readonly updated?: true;
  /** Words that the text or title must hold: each a prefix, "in quotation marks" a phrase, with a minus not. */
  readonly text?: string;
  readonly publishedFrom?: Day;
  readonly publishedTo?: Day;
  /** Only articles of which more than one version stands. */
  readonly changed?: true;
  readonly limit?: number;
  /** The `version` behind which to go on, as `article/version`. */
  readonly after?: string;
}

/** A time at which a version of an article was given to the ledger. */
export interface Sighting {
  readonly version: VersionId;
  readonly report: ReportId;
  readonly name: string;
  /** ISO 8601 instant: when it was read, or fetched where that is known. */
  readonly received: string;
}

/** All that is given must hold; within one list any. */
export interface ClaimQuery {
  readonly ids?: readonly ClaimId[];
  readonly articles?: readonly ArticleId[];
  readonly versions?: readonly VersionId[];
  readonly events?: readonly EventId[];
  readonly outlets?: readonly string[];
  readonly types?: readonly ClaimType[];
  readonly polarity?: Polarity | readonly Polarity[];
  readonly modality?: Modality | readonly Modality[];
  /** Words of the evidence span, as in `ArticleQuery.text`. */
  readonly text?: string;
  /** An actor's id, or a name as said, in the role of actor or target. */
  readonly actor?: ActorId | string | readonly string[];
  /** An actor's id, or a name as said, in the chain of voices. */
  readonly voice?: ActorId | string | readonly string[];
  readonly place?: PlaceId | string | readonly string[];
  /** Only claims of events that accounts differ about. */
  readonly contested?: true;
  /** Of the claims that hold a name only the first so many are looked at: a part, where all would be too many. */
  readonly mostNamed?: number;
  /** Claims whose days meet the closed range; claims without days never do. */
  readonly from?: Day;
  readonly to?: Day;
  readonly limit?: number;
  readonly after?: string;
}

export interface EventQuery {
  readonly ids?: readonly EventId[];
  readonly family?: Event["family"];
  readonly place?: PlaceId;
  readonly actor?: ActorId;
  readonly from?: Day;
  readonly to?: Day;
  /** At least so many independent source groups. */
  readonly independent?: number;
  /** At least one of its claims must meet all of this. */
  readonly claims?: Omit<ClaimQuery, "limit" | "after">;
  readonly limit?: number;
}

export interface LedgerJudgement {
  readonly sequence: number;
  /** `null` after redaction. */
  readonly judgement: Judgement | null;
  /** Hash of this row and all before it. */
  readonly hash: string;
  /** The row as it stands in the chain, with all that its hash runs over: for whoever checks the chain elsewhere. */
  readonly row: ChainRow;
}

/** Looks at a new judgement and those on the same version, oldest first, inside the transaction that would add it. */
export type CheckBefore = (given: Judgement, others: readonly Judgement[]) => void;

export interface JudgementQuery {
  readonly versions?: readonly VersionId[];
  readonly verdicts?: readonly Verdict[];
  /** Only behind this sequence number. */
  readonly after?: number;
  readonly limit?: number;
}

/** A place where the chain of judgements does not hold. */
export interface ChainFault {
  readonly sequence: number;
  readonly message: string;
}

/** A folder of knowledge that was given for a reading. */
export interface KeptKnowledge {
  /** The folder's own name, without those above it. */
  readonly name: string;
  readonly files: readonly { readonly kind: string; readonly name: string; readonly text: string }[];
}

/** What to take out of the ledger, by whom and why. */
export interface Redaction {
  readonly subject:
    | { readonly kind: "report"; readonly id: ReportId }
    | { readonly kind: "article"; readonly id: ArticleId }
    /** Every occurrence of the words in one article: text, names, quotes, judgements, accounts. */
    | { readonly kind: "words"; readonly article: ArticleId; readonly words: string };
  readonly who: string;
  readonly when: string;
  readonly why: string;
}

/** What stays of a redaction. It never holds the words. */
export interface Tombstone {
  readonly id: string;
  readonly kind: Redaction["subject"]["kind"];
  /** Id of the report or article. */
  readonly subject: string;
  readonly who: string;
  readonly when: string;
  readonly why: string;
}

/** One row of the canonical export. */
export interface DumpRow {
  readonly kind: "report" | "version" | "claim" | "label" | "source-group" | "event" | "judgement" | "tombstone";
  readonly id: string;
  /** JSON with sorted keys, without clock and history. */
  readonly json: string;
}

export interface LedgerStats {
  readonly reports: number;
  readonly articles: number;
  readonly versions: number;
  readonly claims: number;
  readonly quantities: number;
  readonly labels: number;
  readonly events: number;
  readonly sourceGroups: number;
  readonly judgements: number;
  readonly tombstones: number;
}

/**
 * The ledger. Every write is one transaction: when its promise resolves, it survives the loss of power.
 * Every method throws `LedgerError` when the database cannot do it. Iterators fetch page by page and hold no
 * connection between pages, so that other methods may be called inside the loop.
 */
export interface Ledger extends LedgerServing {
  /** For people: the file, or the server without its password. */
  readonly address: string;

  /** Whether this report was read under this name (and, where given, with equal hints), or was redacted. */
  hasReading(report: ReportId, name: string, hints?: unknown): Promise<boolean>;
  /** Whether the pass is the current one of its version. */
  hasPass(pass: PassId): Promise<boolean>;
  putReading(reading: Reading): Promise<PutReading>;
  /** Throws `LedgerError` when the version is not in the ledger. */
  putPass(pass: NewPass): Promise<ClaimChange>;
  report(id: ReportId): Promise<LedgerReport | null>;
  /** Ids of all reports, in order. */
  reports(): AsyncIterable<ReportId>;
  /** Versions whose current pass was not made with `made`, each with a reading that gives it. */
  stale(made: Made): AsyncIterable<StaleVersion>;

  /** Standing versions in order of article and version. */
  articles(query?: ArticleQuery): AsyncIterable<LedgerArticle>;
  /** When each version of an article was given, the earliest first. */
  sightings(article: ArticleId): Promise<readonly Sighting[]>;
  /** In order of article, version and place in the text. */
  claims(query?: ClaimQuery): AsyncIterable<LedgerClaim>;
  claim(id: ClaimId): Promise<LedgerClaim | null>;
  labels(query?: { readonly articles?: readonly ArticleId[] }): AsyncIterable<LedgerLabel>;
  /** What an id, the beginning of one (6 characters or more) or an article's label means; at most 20 of each kind. */
  find(text: string): Promise<readonly FoundId[]>;

  /** Changes whenever something changes that comparison depends on. The same for any order of reading. */
  fingerprint(): Promise<string>;
  /** Changes with every step of a comparison; `null` before the first, and after a redaction until the next. */
  comparedFingerprint(): Promise<string | null>;
  /** One step of a comparison as one transaction; inside it no other method of the ledger may be called. */
  compare<T>(run: (work: ComparisonWork) => Promise<T>): Promise<T>;
  /** In order of first day (undated last), then id. */
  events(query?: EventQuery): AsyncIterable<Event>;
  /** Follows redirects: `event.id` may be another than `id`. */
  event(id: EventId): Promise<Event | null>;
  /** Whether articles were changed that have not been compared since. */
  isBehind(): Promise<boolean>;
  /** Lines of events, for lists: no accounts are read. */
  eventLines(query: EventLineQuery, part: EventLinePart): Promise<EventLinePage>;
  /** How many events fit, counted no further than `most`. */
  countEvents(query: EventLineQuery, most: number): Promise<number>;
  /** How many claims fit, counted no further than `most`. */
  countClaims(query: ClaimQuery, most: number): Promise<number>;
  countArticles(query: ArticleQuery, most: number): Promise<number>;
  /** Claims that fit by type, outlet, place and period; at most `most` of them are counted. Reads every one. */
  countClaimsBy(query: ClaimQuery, grain: Grain, most?: number): Promise<ClaimCounts>;
  countEventsBy(query: EventLineQuery, grain: Grain, most?: number): Promise<EventCounts>;
  /** The same from sums that the last comparison made: some hundred rows are read, whatever the size of the ledger. */
  sumClaims(query: SumQuery, grain: Grain): Promise<ClaimCounts>;
  sumEvents(query: SumQuery, grain: Grain): Promise<EventCounts>;
  /** In how many months claims begin; types are not looked at. */
  sumMonths(query: SumQuery): Promise<number>;
  sourceGroups(query?: { readonly articles?: readonly ArticleId[] }): AsyncIterable<SourceGroup>;

  /**
   * Adding the same judgement twice changes nothing; throws `LedgerError` when its id is taken by another. What `before`
   * throws, having seen what stands, keeps it from being added.
   */
  addJudgement(judgement: Judgement, before?: CheckBefore): Promise<LedgerJudgement>;
  /** In order of sequence. */
  judgements(query?: JudgementQuery): AsyncIterable<LedgerJudgement>;
  /** Hash of the last judgement; empty before the first. */
  judgementsHead(): Promise<string>;
  /** Checks the chain of judgements; no faults is an empty list. */
  checkJudgements(): Promise<readonly ChainFault[]>;

  /** Keeps a folder of knowledge beside the claims, in the place of one of the same name. No part of the canonical export. */
  keepKnowledge(knowledge: KeptKnowledge): Promise<void>;
  /** The folders kept, in order of their names. */
  knowledge(): Promise<readonly KeptKnowledge[]>;

  /** Throws `LedgerError` when the subject is not in the ledger. */
  redact(redaction: Redaction): Promise<Tombstone>;
  tombstones(): AsyncIterable<Tombstone>;

  /** The canonical export: the same rows in the same order, whatever the order of reading. */
  dump(): AsyncIterable<DumpRow>;
  stats(): Promise<LedgerStats>;
  /** How much waits in the queue; `null` where there is none. */
  queueStatus(): Promise<QueueStatus | null>;
  /** Addresses that are followed. */
  readonly followed: FollowedStore;

  /** What the database finds wrong with its own files and keys, in its words; no faults is an empty list. */
  integrity(): Promise<readonly string[]>;
  close(): Promise<void>;
}
