import type { LedgerArticle } from "../../storage/ledger.ts";
import type { ArticleLine } from "../api/articles.ts";

/** An article version as lists show it. */
export const viewArticleLine = (article: LedgerArticle): ArticleLine => ({
  id: article.id,
  version: article.version,
  label: article.label,
  outlet: article.outlet,
  url: article.url,
  title: article.title,
  byline: article.byline,
  published: article.published?.day ?? null,
  publishedBasis: article.published?.basis ?? null,
  language: article.language,
  updated: article.updated,
  redacted: article.redacted,
  claims: article.claims,
  notices: article.notices.length,
});
