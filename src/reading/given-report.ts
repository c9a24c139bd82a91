import type { Article } from "../model/article.ts";
import type { ReportId } from "../model/ids.ts";
import type { Notice } from "../model/notice.ts";
import type { SideRow } from "./side-row.ts";

/** Fields of an article that a column of a table can carry. */
export const FIELDS = ["id", "title", "text", "outlet", "published", "url", "byline", "language"] as const;
export type Field = (typeof FIELDS)[number];

/** What is known about a report beside its bytes. */
export interface Hints {
  /** The outlet, where neither a side file nor the table itself names one; goes before the page's own meta data. */
  readonly outlet?: string | undefined;
  /** The day of publication, `YYYY-MM-DD`; same order. */
  readonly published?: string | undefined;
  /** For tables: field → column. Fields left out are guessed by their own names; an empty column switches one off. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** Where the report was fetched from; what the page calls its own address goes before. */
  readonly address?: string | undefined;
  /** The row of the folder's side file that names this report. */
  readonly side?: SideRow | undefined;
}

/** A report as it was given: bytes, the name that they came under and what is known about them. */
export interface GivenReport {
  /** File name or path as given; the format is chosen by how it ends. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hints: Hints;
}

/** What reading a report gives. A report with a notice of severity `failure` has no articles from the failed part. */
export interface ReadReport {
  readonly report: ReportId;
  readonly articles: readonly Article[];
  /** Trouble with the report as a whole; trouble with one article stands in the article. */
  readonly notices: readonly Notice[];
}
