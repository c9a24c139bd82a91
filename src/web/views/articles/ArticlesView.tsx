import { Link } from "wouter";
import type { ArticleLine } from "../../../server/api/articles.ts";
import { writeFilter } from "../../address/filter.ts";
import { articlePath } from "../../address/paths.ts";
import { useFilter } from "../../address/use-filter.ts";
import { useList } from "../../data/use-list.ts";
import { DayText } from "../../parts/Days.tsx";
import { FilterBar } from "../../parts/FilterBar.tsx";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { TroubleNote } from "../../parts/TroubleNote.tsx";
import { Waiting } from "../../parts/Waiting.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";

/** All articles that fit the filter, page by page. */
export const ArticlesView = () => {
  useTitle(words.article.listTitle);
  const [filter] = useFilter();
  const list = useList<ArticleLine>("/articles", writeFilter(filter));
  return (
    <div className="view middle">
      <h1>{words.article.listTitle}</h1>
      <FilterBar />
      {list.total !== null && <p role="status">{words.counted.articles(list.total)}</p>}
      {list.error !== null && <TroubleNote error={list.error} />}
      {list.isPending ? (
        <Waiting />
      ) : (
        <ul className="lines">
          {list.items.map((article) => (
            <li key={`${article.id} ${article.version}`}>
              <Link href={articlePath(article.id)}>
                <bdi>{article.title ?? article.label}</bdi>
              </Link>
              <p className="soft small">
                <bdi>{article.outlet ?? article.label}</bdi> · <DayText day={article.published} /> ·{" "}
                {words.counted.claims(article.claims)}
                {article.notices > 0 && <> · {words.article.notices(article.notices)}</>}
                {article.updated && <> · {words.article.updated}</>}
              </p>
            </li>
          ))}
        </ul>
      )}
      <MoreButton more={list.more} isGrowing={list.isGrowing} />
    </div>
  );
};
