import "./search.css";
import type { SearchResult } from "../../../server/api/search.ts";
import { isNarrow, writeFilter } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { FilterBar } from "../../parts/FilterBar.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { Facets } from "./Facets.tsx";
import { Found } from "./Found.tsx";
import { SearchBox } from "./SearchBox.tsx";

/** Words, actors, places, days, kinds and voices together, with counts and the words marked. */
export const SearchView = () => {
  const [filter] = useFilter();
  useTitle(filter.q === "" ? words.searchView.title : `${filter.q} · ${words.searchView.title}`);
  const hasAsked = isNarrow(filter);
  const answer = useAnswer<SearchResult>(hasAsked ? "/search" : null, writeFilter(filter));
  const names = new Map(
    [...(answer.data?.actors ?? []), ...(answer.data?.places ?? [])].map(({ id, name }) => [id, name]),
  );
  return (
    <div className="view search">
      <h1>{words.searchView.title}</h1>
      <SearchBox />
      <FilterBar names={names} />
      {hasAsked ? (
        <Answer of={answer}>
          {(result) => (
            <div className="results">
              <Facets result={result} />
              <Found result={result} />
            </div>
          )}
        </Answer>
      ) : (
        <p className="soft">{words.searchView.start}</p>
      )}
    </div>
  );
};
