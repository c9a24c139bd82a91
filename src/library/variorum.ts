/** What the package gives to programs (docs/library.md). Anything else in it may change without notice. */
export type { Article, Furniture, Headline, Published } from "../model/article.ts";
export type {
  Candidate,
  Claim,
  Cue,
  Extent,
  LabelUse,
  PlaceResolution,
  Resolution,
  Said,
  SaidClaim,
  TimeWords,
  Voice,
} from "../model/claim.ts";
export type { ClaimFamily, ClaimType, Modality, Polarity } from "../model/claim-types.ts";
export type { Day, DayRange } from "../model/day.ts";
export type {
  Account,
  AccountFault,
  AccountField,
  AccountValue,
  Counted,
  Credibility,
  Difference,
  Event,
  EventLink,
  Outcome,
} from "../model/event.ts";
export type { ActorId, ArticleId, ClaimId, EventId, PlaceId, ReportId, VersionId } from "../model/ids.ts";
export type { Notice } from "../model/notice.ts";
export type { Bound, NumberRange, Quantity, VictimStatus } from "../model/quantity.ts";
export type { Span } from "../model/span.ts";
export type { ReportOutcome } from "../operations/read-reports.ts";
export { UsageError } from "../operations/usage-error.ts";
export type { LedgerArticle, LedgerClaim, Made } from "../storage/ledger.ts";
export { LedgerError } from "../storage/ledger-error.ts";
export { compare } from "./compare.ts";
export { type AboutFiles, type Ledger, type ListPart, openLedger } from "./open-ledger.ts";
export { type AboutText, type ReadArticle, read } from "./read.ts";
