import type { ClaimFamily } from "../../../model/claim-types.ts";
import type { ClaimView } from "../../../server/api/claims.ts";
import { useChoice } from "../../address/use-choice.ts";
import { numberWords, words } from "../../words/words.ts";

const FAMILIES = Object.keys(words.families) as readonly ClaimFamily[];

/** What the marks mean; each is a button that shows the claims of its family alone. */
export const FamilyKey = ({ claims }: { readonly claims: readonly ClaimView[] }) => {
  const [only, setOnly] = useChoice("kinds");
  const chosen = only === null ? [] : only.split(",");
  const toggle = (family: ClaimFamily): void => {
    const next = chosen.includes(family) ? chosen.filter((one) => one !== family) : [...chosen, family];
    setOnly(next.length === 0 ? null : next.join(","));
  };
  return (
    <fieldset className="family-key no-print">
      <legend className="unseen">{words.article.kinds}</legend>
      {FAMILIES.map((family) => {
        const count = claims.filter((claim) => claim.family === family).length;
        return count === 0 ? null : (
          <button key={family} type="button" aria-pressed={chosen.includes(family)} onClick={() => toggle(family)}>
            <span className={`claimed ${family}`}>{words.families[family]}</span>{" "}
            <span className="soft">{numberWords(count)}</span>
          </button>
        );
      })}
      <span className="key-label">
        <b>{words.article.label}</b>
      </span>
    </fieldset>
  );
};
