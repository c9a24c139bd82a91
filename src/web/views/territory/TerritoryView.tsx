import type { Territory } from "../../../server/api/territory.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { HoldingLines } from "../../parts/HoldingLines.tsx";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { OutcomeMark } from "../../parts/OutcomeMark.tsx";
import { useGrowing } from "../../parts/use-growing.ts";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";

/** Who is said to hold, besiege or cut what; where two words cannot both be so, both stand side by side. */
export const TerritoryView = () => {
  useTitle(words.territory.title);
  const answer = useAnswer<Territory>("/territory");
  return (
    <div className="view middle">
      <h1>{words.territory.title}</h1>
      <p className="help">{words.territory.help}</p>
      <Answer of={answer}>
        {({ holdings, conflicts }) => (
          <>
            {conflicts.length > 0 && <Conflicts holdings={holdings} conflicts={conflicts} />}
            <AllHoldings holdings={holdings} />
          </>
        )}
      </Answer>
    </div>
  );
};

const Conflicts = ({ holdings, conflicts }: Territory) => {
  const [shown, more] = useGrowing(conflicts, 25);
  return (
    <section aria-labelledby="conflicts">
      <h2 id="conflicts">
        {words.territory.conflicts} <OutcomeMark outcome="differ" />
      </h2>
      <ul className="lines">
        {shown.map(({ left, right, reason }) => (
          <li key={`${left} ${right}`}>
            <HoldingLines holdings={[holdings[left]!, holdings[right]!]} withPlace />
            <p className="soft small">{reason}</p>
          </li>
        ))}
      </ul>
      <MoreButton more={more} isGrowing={false} />
    </section>
  );
};

const AllHoldings = ({ holdings }: Pick<Territory, "holdings">) => {
  const [shown, more] = useGrowing(holdings, 60);
  return (
    <section aria-labelledby="holdings">
      <h2 id="holdings">{words.territory.all}</h2>
      {holdings.length === 0 ? (
        <p className="soft">{words.trouble.nothing}</p>
      ) : (
        <HoldingLines holdings={shown} withPlace />
      )}
      <MoreButton more={more} isGrowing={false} />
    </section>
  );
};
