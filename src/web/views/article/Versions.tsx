import { Link } from "wouter";
import type { ArticleDetail } from "../../../server/api/articles.ts";
import { articlePath } from "../../address/paths.ts";
import { DayText } from "../../parts/Days.tsx";
import { words } from "../../words/words.ts";

const withVersion = (article: string, version: string, from: string | null = null): string =>
  `${articlePath(article)}?${new URLSearchParams(from === null ? { version } : { version, from })}`;

/** The versions of an article that stand, and what changed from one to the next. */
export const Versions = ({ detail: { article, versions } }: { readonly detail: ArticleDetail }) =>
  versions.length < 2 ? null : (
    <nav className="versions" aria-label={words.article.versions}>
      <h2>{words.article.versions}</h2>
      <ol className="lines">
        {versions.map(({ version, published, title, claims, current }, i) => {
          const before = versions[i - 1];
          return (
            <li key={version}>
              <Link
                href={withVersion(article.id, version)}
                aria-current={version === article.version ? "true" : undefined}
              >
                {words.article.version(i + 1)}
              </Link>{" "}
              <span className="soft">
                <DayText day={published} /> · {words.counted.claims(claims)}
                {current && <> · {words.article.current}</>}
              </span>{" "}
              <bdi>{title}</bdi>{" "}
              {before !== undefined && (
                <Link href={withVersion(article.id, version, before.version)}>{words.article.changes(i)}</Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
