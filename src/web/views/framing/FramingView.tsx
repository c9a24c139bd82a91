import "./framing.css";
import type { Framing } from "../../../server/api/framing.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { useTitle } from "../../shell/use-title.ts";
import { numberWords, words } from "../../words/words.ts";
import { FramingMatrix } from "./FramingMatrix.tsx";
import { framedParties } from "./framed-parties.ts";

/** Who calls whom what, and in whose voice: a party at a time, its loaded words by outlet. */
export const FramingView = () => {
  useTitle(words.framing.title);
  const answer = useAnswer<Framing>("/framing");
  return (
    <div className="view middle framing">
      <h1>{words.framing.title}</h1>
      <p className="help">{words.framing.help}</p>
      <Answer of={answer}>
        {({ counts, shared }) => (
          <>
            <Parties counts={counts} />
            {shared.length > 0 && (
              <section aria-labelledby="shared">
                <h2 id="shared">{words.framing.shared}</h2>
                <p className="help">{words.framing.sharedHelp}</p>
                <ul className="lines">
                  {shared.map(({ left, right, alike, common }) => (
                    <li key={`${left} ${right}`}>
                      <bdi>{left}</bdi> <span className="soft">{words.framing.and}</span> <bdi>{right}</bdi>{" "}
                      <strong>{numberWords(Math.round(alike * 100))} %</strong>{" "}
                      <span className="soft">
                        {common.map(({ label, party }) => `${label} → ${party?.name ?? "–"}`).join("; ")}
                      </span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
          </>
        )}
      </Answer>
    </div>
  );
};

const Parties = ({ counts }: { readonly counts: Framing["counts"] }) => {
  const parties = framedParties(counts);
  const [chosen, choose] = useChoice("party");
  if (parties.length === 0) return <p className="soft">{words.trouble.nothing}</p>;
  const shown = parties.find(({ id }) => id === chosen) ?? parties[0]!;
  return (
    <section aria-labelledby="framed">
      <h2 id="framed">{words.framing.party}</h2>
      <p>
        <select
          className="field"
          aria-label={words.framing.party}
          value={shown.id}
          onChange={(event) => choose(event.target.value)}
        >
          {parties.map(({ id, name, uses }) => (
            <option key={id} value={id}>
              {name === "" ? words.framing.nobody : name} ({numberWords(uses)})
            </option>
          ))}
        </select>
      </p>
      <FramingMatrix counts={shown.counts} />
    </section>
  );
};
