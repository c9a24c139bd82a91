import type { ArticleLine } from "../../../server/api/articles.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useList } from "../../data/use-list.ts";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { words } from "../../words/words.ts";

/** Articles to choose from, narrowed by words; each is a checkbox named `article` of the form that it stands in. */
export const ArticlePicker = () => {
  const [q, setQ] = useChoice("q");
  const list = useList<ArticleLine>("/articles", new URLSearchParams(q === null ? {} : { q }), 30);
  return (
    <fieldset className="article-picker">
      <legend>{words.coding.articles}</legend>
      <input
        type="search"
        className="field"
        aria-label={words.coding.findArticles}
        placeholder={words.coding.findArticles}
        dir="auto"
        value={q ?? ""}
        onChange={(event) => setQ(event.target.value === "" ? null : event.target.value)}
      />
      <ul>
        {list.items.map(({ id, version, title, label, outlet }) => (
          <li key={`${id} ${version}`}>
            <label className="check">
              <input type="checkbox" name="article" value={id} />
              <span>
                <bdi>{title ?? label}</bdi> <bdi className="soft">{outlet}</bdi>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <MoreButton more={list.more} isGrowing={list.isGrowing} />
    </fieldset>
  );
};
