import { createHash } from "node:crypto";
import type { ClaimType } from "./claim-types.ts";
import type { Span } from "./span.ts";

/** SHA-256 of a report's bytes, hex. */
export type ReportId = string & { readonly __report?: never };
/** Hash of outlet and canonical address, else of its first report. */
export type ArticleId = string & { readonly __article?: never };
/** SHA-256 of a version's text (UTF-8) under its article's id. */
export type VersionId = string & { readonly __version?: never };
/** Hash of version, engine, rules and knowledge. */
export type PassId = string & { readonly __pass?: never };
/** Hash of version, span, type and a running number. */
export type ClaimId = string & { readonly __claim?: never };
/** That of the event's oldest claim. */
export type EventId = string & { readonly __event?: never };
/** A slug of the registry: `hayat-tahrir-al-sham`. */
export type ActorId = string & { readonly __actor?: never };
/** A slug of the gazetteer: `sy-aleppo`. */
export type PlaceId = string & { readonly __place?: never };

/** SHA-256, hex. Strings are hashed as UTF-8; parts are joined by a byte that no part of ours holds. */
export const sha256 = (...parts: readonly (string | Uint8Array)[]): string => {
  const hash = createHash("sha256");
  parts.forEach((part, i) => {
    if (i > 0) hash.update("\u001f");
    hash.update(part);
  });
  return hash.digest("hex");
};

/** How many hex digits of a hash an id keeps: 80 bits, no clash expected below 10^12 rows. */
const SHORT = 20;

export const reportId = (bytes: Uint8Array): ReportId => sha256(bytes);

export const articleId = (outlet: string | null, url: string | null, report: ReportId): ArticleId =>
  (url === null ? sha256("report", report) : sha256("address", outlet ?? "", url)).slice(0, SHORT);

export const versionId = (article: ArticleId, text: string): VersionId => sha256(article, text).slice(0, SHORT);

export const passId = (version: VersionId, engine: string, rules: string, knowledge: string): PassId =>
  sha256(version, engine, rules, knowledge).slice(0, SHORT);

export const claimId = (version: VersionId, span: Span, type: ClaimType, running: number): ClaimId =>
  sha256(version, `${span.start}-${span.end}`, type, String(running)).slice(0, SHORT);
