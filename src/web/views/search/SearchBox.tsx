import { useEffect, useState } from "react";
import { useFilter } from "../../address/use-filter.ts";
import { words } from "../../words/words.ts";

/** Typing asks by itself after this pause, in milliseconds. */
const PAUSE = 250;

/** The field for words. The address follows after a pause, without a step in the history for each letter. */
export const SearchBox = () => {
  const [filter, setFilter] = useFilter();
  const [text, setText] = useState(filter.q);
  useEffect(() => setText(filter.q), [filter.q]);
  useEffect(() => {
    if (text === filter.q) return;
    const timer = setTimeout(() => setFilter({ ...filter, q: text }, { replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [text, filter, setFilter]);
  return (
    <div className="search-box">
      <input
        type="search"
        className="field"
        aria-label={words.searchView.label}
        aria-describedby="search-help"
        placeholder={words.shell.searchHint}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="help" id="search-help">
        {words.searchView.help}
      </p>
    </div>
  );
};
