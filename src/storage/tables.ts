import type { ComparingTables } from "./comparing/comparing-tables.ts";
import type { FollowedRow } from "./following/followed-row.ts";
import type {
  AuditRow,
  ClaimSumRow,
  CodingRoundRow,
  CodingSettledRow,
  CodingSheetRow,
  EventLineRow,
  EventSumRow,
  InvitationRow,
  SessionRow,
  TokenRow,
  UserRow,
} from "./server-tables.ts";

/**
 * Rows as both databases hold them. The first column of each large table is the key that it would be distributed by
 * (docs/ledger.md); JSON is text, so that its bytes are ours; flags are 0 or 1.
 */
export interface Tables extends ComparingTables {
  readonly reports: ReportRow;
  readonly readings: ReadingRow;
  readonly articles: ArticleRow;
  readonly versions: VersionRow;
  readonly version_sources: VersionSourceRow;
  readonly passes: PassRow;
  readonly claims: ClaimRow;
  readonly claim_names: ClaimNameRow;
  readonly claim_quantities: ClaimQuantityRow;
  readonly labels: LabelRow;
  readonly events: EventRow;
  readonly event_accounts: EventAccountRow;
  readonly event_facets: EventFacetRow;
  readonly event_claims: EventClaimRow;
  readonly event_redirects: EventRedirectRow;
  readonly source_groups: SourceGroupRow;
  readonly source_group_articles: SourceGroupArticleRow;
  readonly judgements: JudgementRow;
  readonly tombstones: TombstoneRow;
  readonly state: StateRow;
  readonly waiting_reports: WaitingReportRow;
  readonly followed: FollowedRow;
  readonly event_lines: EventLineRow;
  readonly claim_sums: ClaimSumRow;
  readonly event_sums: EventSumRow;
  readonly users: UserRow;
  readonly sessions: SessionRow;
  readonly invitations: InvitationRow;
  readonly tokens: TokenRow;
  readonly audit: AuditRow;
  readonly coding_rounds: CodingRoundRow;
  readonly coding_sheets: CodingSheetRow;
  readonly coding_settled: CodingSettledRow;
}

export interface ReportRow {
  readonly id: string;
  readonly size: number;
  /** `null` after redaction. */
  readonly bytes: Uint8Array | null;
}

/** A report in the queue (PostgreSQL only). */
export interface WaitingReportRow {
  /** Hash of bytes, name and hints. */
  readonly id: string;
  readonly name: string;
  readonly hints: string;
  readonly received: string;
  readonly size: number;
  readonly bytes: Uint8Array;
  /** Why it could not be read; `null` while nobody has tried. */
  readonly failure: string | null;
}

/** One name under which a report was given. */
export interface ReadingRow {
  readonly report: string;
  readonly name: string;
  readonly hints: string;
  readonly notices: string;
  readonly received: string;
}

/** The identity that versions share; its row is locked while they are written. */
export interface ArticleRow {
  readonly id: string;
  readonly redacted: number;
}

export interface VersionRow {
  readonly article: string;
  readonly id: string;
  /** The reading that the values below come from: the least of all that give this version, by report, then name. */
  readonly report: string;
  readonly name: string;
  /** Running number in that report. */
  readonly place: number;
  readonly label: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published_day: string | null;
  readonly published_basis: string | null;
  readonly language: string;
  readonly text: string;
  readonly headlines: string;
  readonly furniture: string;
  readonly pages: string | null;
  readonly updated: number;
  readonly notices: string;
  readonly pass: string;
  readonly engine: string;
  readonly rules: string;
  readonly knowledge: string;
  readonly claim_count: number;
  /** 28 bits of a hash of what comparison depends on; their sum is the ledger's fingerprint. */
  readonly mark: number;
  /** 0 once no reading gives this version any more (another reader cut another text). */
  readonly standing: number;
  readonly redacted: number;
}

/** A reading that gives a version. */
export interface VersionSourceRow {
  readonly article: string;
  readonly version: string;
  readonly report: string;
  readonly name: string;
}

/** History: every pass that was ever current. */
export interface PassRow {
  readonly article: string;
  readonly id: string;
  readonly version: string;
  readonly engine: string;
  readonly rules: string;
  readonly knowledge: string;
  readonly claim_count: number;
  readonly label_count: number;
}

export interface ClaimRow {
  readonly article: string;
  readonly id: string;
  readonly version: string;
  /** Running number in the version. */
  readonly place: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly type: string;
  readonly polarity: string;
  readonly modality: string;
  readonly quote: string;
  readonly day_from: string | null;
  readonly day_to: string | null;
  readonly said: string;
  readonly resolved: string;
}

export const NAME_ROLES = ["voice", "actor", "target", "place", "instrument"] as const;
export type NameRole = (typeof NAME_ROLES)[number];

/** A name that a claim holds, for search. */
export interface ClaimNameRow {
  readonly article: string;
  readonly claim: string;
  readonly role: NameRole;
  readonly place: number;
  /** `foldName` of the name as said. */
  readonly folded: string;
  /** Id of the actor or place. */
  readonly resolved: string | null;
}

export interface ClaimQuantityRow {
  readonly article: string;
  readonly claim: string;
  readonly place: number;
  readonly least: number | null;
  readonly most: number | null;
  readonly bound: string;
  readonly counted: string;
  readonly status: string;
  readonly span_start: number;
  readonly span_end: number;
  /** Span of the total that it is part of, in the same version. */
  readonly part_start: number | null;
  readonly part_end: number | null;
}

export interface LabelRow {
  readonly article: string;
  readonly version: string;
  readonly place: number;
  readonly span_start: number;
  readonly span_end: number;
  readonly label: string;
  readonly quote: string;
  readonly said: string;
}

export interface EventRow {
  readonly block: string;
  readonly id: string;
  readonly family: string;
  readonly day_from: string | null;
  readonly day_to: string | null;
  /** `day_from`, or `~` (behind all digits) where there is none. */
  readonly day_order: string;
  readonly independent: number;
  /** The event without its accounts. */
  readonly body: string;
}

export interface EventAccountRow {
  readonly block: string;
  readonly event: string;
  readonly place: number;
  readonly article: string;
  readonly body: string;
}

export interface EventFacetRow {
  readonly block: string;
  readonly event: string;
  readonly kind: EventFacetKind;
  readonly value: string;
  /** As in the event's line, so that one index gives the latest and the most contested of a place. */
  readonly day_key: string;
  readonly weight: number;
}

export type EventFacetKind = "place" | "party" | "type" | "outlet";

export interface EventClaimRow {
  readonly article: string;
  readonly claim: string;
  readonly event: string;
}

export interface EventRedirectRow {
  readonly id: string;
  /** `null` where no event holds its claims any more. */
  readonly to_event: string | null;
}

export interface SourceGroupRow {
  readonly number: number;
  /** The group without its articles. */
  readonly body: string;
}

export interface SourceGroupArticleRow {
  readonly article: string;
  readonly group_number: number;
  readonly place: number;
}

/** Never changed, but that redaction empties `salt` and `body`; the chain runs over `digest` and still verifies. */
export interface JudgementRow {
  readonly sequence: number;
  readonly id: string;
  /** Version that the anchor hangs on, and that of the other anchor. */
  readonly version: string;
  readonly other_version: string | null;
  /** Beside the words, so that judgements can be found by it; stays after redaction. */
  readonly verdict: string | null;
  readonly digest: string;
  readonly hash: string;
  readonly salt: string | null;
  readonly body: string | null;
}

export interface TombstoneRow {
  readonly id: string;
  readonly kind: string;
  readonly subject: string;
  readonly who: string;
  readonly at: string;
  readonly why: string;
}

export interface StateRow {
  readonly key: string;
  readonly value: string;
}
