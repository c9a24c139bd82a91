import type { ClaimFamily } from "../../../model/claim-types.ts";
import type { Overview } from "../../../server/api/overview.ts";
import { toggled } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { numberWords, typeWords, words } from "../../words/words.ts";

const FAMILIES = Object.keys(words.families) as readonly ClaimFamily[];

/** Claims by kind under their families; both can be chosen. All bars share one scale. */
export const Kinds = ({ types }: { readonly types: Overview["types"] }) => {
  const [filter, setFilter] = useFilter();
  const most = Math.max(1, ...types.map(({ claims }) => claims));
  return (
    <div className="kinds">
      {FAMILIES.map((family) => {
        const kinds = types.filter((kind) => kind.family === family).sort((a, b) => b.claims - a.claims);
        if (kinds.length === 0) return null;
        const sum = kinds.reduce((all, { claims }) => all + claims, 0);
        return (
          <fieldset key={family} className="bars">
            <legend>
              <button
                type="button"
                className="family"
                aria-pressed={filter.family.includes(family)}
                onClick={() => setFilter(toggled(filter, "family", family))}
              >
                {words.families[family]} <span className="soft">{numberWords(sum)}</span>
              </button>
            </legend>
            {kinds.map(({ type, claims }) => (
              <button
                key={type}
                type="button"
                aria-pressed={filter.type.includes(type)}
                onClick={() => setFilter(toggled(filter, "type", type))}
              >
                <span className="name">{typeWords(type)}</span>
                <span className="track" aria-hidden="true">
                  <span className="bar" style={{ inlineSize: `${(100 * claims) / most}%` }} />
                </span>
                <span className="count">{numberWords(claims)}</span>
              </button>
            ))}
          </fieldset>
        );
      })}
    </div>
  );
};
