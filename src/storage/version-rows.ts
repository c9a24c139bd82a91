import type { Article, Published } from "../model/article.ts";
import { passId, sha256 } from "../model/ids.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { LedgerArticle, Made } from "./ledger.ts";
import type { VersionRow } from "./tables.ts";

/** Where a version was read from. */
export interface Source {
  readonly report: string;
  readonly name: string;
  /** Running number in the report. */
  readonly place: number;
}

/** The row of an article version with its current pass. */
export const versionRow = (article: Article, source: Source, made: Made, claims: number): VersionRow => {
  const pass = passId(article.version, made.engine, made.rules, made.knowledge);
  const values = {
    article: article.id,
    id: article.version,
    report: source.report,
    name: source.name,
    place: source.place,
    label: article.label,
    outlet: article.outlet,
    url: article.url,
    title: article.title,
    byline: article.byline,
    published_day: article.published?.day ?? null,
    published_basis: article.published?.basis ?? null,
    language: article.language,
    text: article.text,
    headlines: JSON.stringify(article.headlines),
    furniture: JSON.stringify(article.furniture),
    pages: article.pages === undefined ? null : JSON.stringify(article.pages),
    updated: article.updated ? 1 : 0,
    notices: JSON.stringify(article.notices),
    pass,
    ...made,
    claim_count: claims,
  };
  // The text is in the version's id already.
  return { ...values, mark: markOf({ ...values, text: "" }), standing: 1, redacted: 0 };
};

const MARK_DIGITS = 7;
const markOf = (values: object): number => Number.parseInt(sha256(canonicalJson(values)).slice(0, MARK_DIGITS), 16);

/** The article version that a row holds. */
export const ledgerArticle = (row: VersionRow): LedgerArticle => ({
  id: row.article,
  version: row.id,
  report: row.report,
  label: row.label,
  outlet: row.outlet,
  url: row.url,
  title: row.title,
  byline: row.byline,
  published: publishedOf(row),
  language: row.language,
  text: row.text,
  headlines: JSON.parse(row.headlines),
  furniture: JSON.parse(row.furniture),
  ...(row.pages === null ? {} : { pages: JSON.parse(row.pages) }),
  updated: row.updated === 1,
  notices: JSON.parse(row.notices),
  pass: row.pass,
  made: { engine: row.engine, rules: row.rules, knowledge: row.knowledge },
  claims: row.claim_count,
  redacted: row.redacted === 1,
});

const publishedOf = (row: Pick<VersionRow, "published_day" | "published_basis">): Published | null =>
  row.published_day === null ? null : { day: row.published_day, basis: row.published_basis as Published["basis"] };
