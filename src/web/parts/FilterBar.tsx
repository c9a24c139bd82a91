import "./filter-bar.css";
import { isNarrow, NO_FILTER } from "../address/filter.ts";
import { useFilter } from "../address/use-filter.ts";
import { words } from "../words/words.ts";
import { DayField } from "./DayField.tsx";
import { filterChips, type Names } from "./filter-chips.ts";

const NO_NAMES: Names = new Map();

/**
 * Days and "only contested" as fields, and everything that is in force as chips that can be taken out. `names` gives
 * ids their names; `withWords` adds a field for words.
 */
export const FilterBar = ({ names = NO_NAMES }: { readonly names?: Names }) => {
  const [filter, setFilter] = useFilter();
  const chips = filterChips(filter, names);
  return (
    <fieldset className="filter-bar no-print">
      <legend className="unseen">{words.filter.label}</legend>
      <div className="fields">
        <DayField label={words.filter.from} day={filter.from} change={(from) => setFilter({ ...filter, from })} />
        <DayField label={words.filter.to} day={filter.to} change={(to) => setFilter({ ...filter, to })} />
        <label className="check">
          <input
            type="checkbox"
            checked={filter.contested}
            onChange={(event) => setFilter({ ...filter, contested: event.target.checked })}
          />
          {words.filter.contested}
        </label>
      </div>
      {chips.length > 0 && (
        <ul className="chips" aria-label={words.filter.active}>
          {chips.map(({ key, label, value, without }) => (
            <li key={key}>
              <button type="button" onClick={() => setFilter(without)} title={words.filter.remove(value)}>
                {label !== "" && <span className="soft">{label} </span>}
                <bdi>{value}</bdi>
                <span aria-hidden="true"> ×</span>
                <span className="unseen"> – {words.filter.remove(value)}</span>
              </button>
            </li>
          ))}
          {isNarrow(filter) && (
            <li>
              <button type="button" className="all" onClick={() => setFilter(NO_FILTER)}>
                {words.filter.clear}
              </button>
            </li>
          )}
        </ul>
      )}
    </fieldset>
  );
};
