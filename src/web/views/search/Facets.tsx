import type { SearchResult } from "../../../server/api/search.ts";
import { toggled } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { Bars } from "../../parts/Bars.tsx";
import { typeWords, words } from "../../words/words.ts";

/** How the claims that were found divide, each part a way to narrow them further. */
export const Facets = ({ result: { facets } }: { readonly result: SearchResult }) => {
  const [filter, setFilter] = useFilter();
  const isYear = (year: string): boolean => filter.from === `${year}-01-01` && filter.to === `${year}-12-31`;
  return (
    <aside className="facets" aria-label={words.filter.label}>
      {facets.types.length > 0 && (
        <section>
          <h2>{words.searchView.kinds}</h2>
          <Bars
            label={words.searchView.kinds}
            bars={facets.types.map(({ type, claims }) => ({
              key: type,
              label: typeWords(type),
              count: claims,
              isOn: filter.type.includes(type),
            }))}
            choose={(type) => setFilter(toggled(filter, "type", type))}
          />
        </section>
      )}
      {facets.outlets.length > 0 && (
        <section>
          <h2>{words.searchView.outlets}</h2>
          <Bars
            label={words.searchView.outlets}
            bars={facets.outlets.map(({ outlet, claims }) => ({
              key: outlet,
              label: outlet,
              count: claims,
              isOn: filter.outlet.includes(outlet),
            }))}
            choose={(outlet) => setFilter(toggled(filter, "outlet", outlet))}
          />
        </section>
      )}
      {facets.years.length > 0 && (
        <section>
          <h2>{words.searchView.years}</h2>
          <Bars
            label={words.searchView.years}
            bars={facets.years.map(({ year, claims }) => ({
              key: year,
              label: year,
              count: claims,
              isOn: isYear(year),
            }))}
            choose={(year) =>
              setFilter(
                isYear(year)
                  ? { ...filter, from: "", to: "" }
                  : { ...filter, from: `${year}-01-01`, to: `${year}-12-31` },
              )
            }
          />
        </section>
      )}
    </aside>
  );
};
