import { Link } from "wouter";
import type { ArticleDetail } from "../../../server/api/articles.ts";
import { sourcePath } from "../../address/paths.ts";
import { DayText } from "../../parts/Days.tsx";
import { words } from "../../words/words.ts";

/** Only what a browser opens as a page: an address of a report could be anything. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** Whose article it is, when it came out and how that is known. */
export const ArticleHead = ({ detail: { article } }: { readonly detail: ArticleDetail }) => (
  <header className="article-head">
    <p className="kicker">
      {article.outlet === null ? (
        <bdi>{article.label}</bdi>
      ) : (
        <Link href={sourcePath(article.outlet)}>
          <bdi>{article.outlet}</bdi>
        </Link>
      )}{" "}
      · <DayText day={article.published} />
      {article.publishedBasis !== null && <> ({words.article.basis[article.publishedBasis]})</>}
      {article.byline !== null && (
        <>
          {" "}
          · <bdi>{article.byline}</bdi>
        </>
      )}
      {article.updated && <> · {words.article.updated}</>}
      {article.redacted && <> · {words.article.redacted}</>}
    </p>
    <h1 dir="auto">{article.title ?? article.label}</h1>
    {article.url !== null && isWebAddress(article.url) && (
      <p className="address">
        <a href={article.url} rel="noreferrer noopener" target="_blank">
          {article.url}
        </a>
      </p>
    )}
  </header>
);
