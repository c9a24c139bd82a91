import { Link } from "wouter";
import type { ArticleDetail } from "../../../server/api/articles.ts";
import { articlePath } from "../../address/paths.ts";
import { numberWords, words } from "../../words/words.ts";

/** Articles that share text with this one, and which way it went where that is known. */
export const Copies = ({ detail: { group } }: { readonly detail: ArticleDetail }) =>
  group === null || group.copies.length === 0 ? null : (
    <section className="article-copies" aria-labelledby="copies">
      <h2 id="copies">{words.article.copies}</h2>
      <ul className="lines">
        {group.copies.map(({ article, title, outlet, role, kind, share, reason }) => (
          <li key={`${article} ${kind}`}>
            {words.article.role[role]}{" "}
            <Link href={articlePath(article)}>
              <bdi>{title ?? article}</bdi>
            </Link>{" "}
            <span className="soft">
              <bdi>{outlet}</bdi> · {words.article.copyKinds[kind]}, {numberWords(Math.round(share * 100))} % · {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
