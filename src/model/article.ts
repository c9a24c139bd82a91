import type { Day } from "./day.ts";
import type { ArticleId, ReportId, VersionId } from "./ids.ts";
import type { Notice } from "./notice.ts";
import type { Span } from "./span.ts";

export const FURNITURE_REASONS = [
  "timestamp",
  "menu",
  "share",
  "tags",
  "byline",
  "dateline",
  "caption-credit",
  "legal",
] as const;

/** Words of the page that are no part of the report: extraction skips them, the text keeps them. */
export interface Furniture {
  readonly span: Span;
  readonly reason: (typeof FURNITURE_REASONS)[number];
}

/** The day of publication and how it is known. */
export interface Published {
  readonly day: Day;
  /** `given` by the user or a side file, `meta` of the page, `dateline` in the text. */
  readonly basis: "given" | "meta" | "dateline";
}

/** A run of the text that stands as a headline: the article's own, or a related one listed below it. */
export interface Headline {
  readonly span: Span;
  readonly kind: "own" | "update" | "related";
}

/** A report as read. The text of one version never changes; every span cuts into it. */
export interface Article {
  readonly id: ArticleId;
  readonly version: VersionId;
  readonly report: ReportId;
  /** How people name it: the file's stem or the row's id. */
  readonly label: string;
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: Published | null;
  /** ISO 639-1 code. */
  readonly language: string;
  readonly text: string;
  readonly headlines: readonly Headline[];
  readonly furniture: readonly Furniture[];
  /** Where in the text each page begins, for documents that have pages (PDF): the first page first. */
  readonly pages?: readonly number[];
  /** The article says that it was updated or corrected after it first came out. */
  readonly updated: boolean;
  readonly notices: readonly Notice[];
}

/** The page (from 1) on which an offset of the text lies; `null` for an article without pages. */
export const pageAt = ({ pages }: Pick<Article, "pages">, offset: number): number | null =>
  pages === undefined ? null : pages.filter((start) => start <= offset).length;
