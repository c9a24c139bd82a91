import "./forecasts.css";
import { Link } from "wouter";
import type { Forecasts } from "../../../server/api/forecasts.ts";
import { eventPath } from "../../address/paths.ts";
import { useChoice } from "../../address/use-choice.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { Answer } from "../../parts/Answer.tsx";
import { Bars } from "../../parts/Bars.tsx";
import { ClaimItem } from "../../parts/ClaimItem.tsx";
import { DaysText } from "../../parts/Days.tsx";
import { MoreButton } from "../../parts/MoreButton.tsx";
import { useGrowing } from "../../parts/use-growing.ts";
import { useTitle } from "../../shell/use-title.ts";
import { words } from "../../words/words.ts";
import { Deals } from "./Deals.tsx";

type Outcome = Forecasts["forecasts"][number]["outcome"];
const OUTCOMES = Object.keys(words.forecasts.outcomes) as readonly Outcome[];

/** What was foreseen or promised, held against what was told later; and deals with their alleged breaches. */
export const ForecastsView = () => {
  useTitle(words.forecasts.title);
  const [only, choose] = useChoice("outcome");
  const answer = useAnswer<Forecasts>("/forecasts");
  return (
    <div className="view middle forecasts">
      <h1>{words.forecasts.title}</h1>
      <p className="help">{words.forecasts.help}</p>
      <Answer of={answer}>
        {({ forecasts, deals }) => (
          <>
            <Bars
              label={words.forecasts.came}
              bars={OUTCOMES.map((outcome) => ({
                key: outcome,
                label: words.forecasts.outcomes[outcome],
                count: forecasts.filter((one) => one.outcome === outcome).length,
                isOn: only === outcome,
              }))}
              choose={(outcome) => choose(outcome === only ? null : outcome)}
            />
            <Foreseen key={only} forecasts={forecasts.filter(({ outcome }) => only === null || outcome === only)} />
            <Deals deals={deals} />
          </>
        )}
      </Answer>
    </div>
  );
};

const Foreseen = ({ forecasts }: { readonly forecasts: Forecasts["forecasts"] }) => {
  const [shown, more] = useGrowing(forecasts);
  return (
    <section aria-labelledby="foreseen">
      <h2 id="foreseen">{words.forecasts.foreseen}</h2>
      {shown.map((forecast) => (
        <ForecastItem key={forecast.claim.id} forecast={forecast} />
      ))}
      <MoreButton more={more} isGrowing={false} />
    </section>
  );
};

/** How many later events are named behind a forecast; they come in order of time. */
const MOST_MET = 4;

const ForecastItem = ({ forecast }: { readonly forecast: Forecasts["forecasts"][number] }) => (
  <div className="forecast">
    <ClaimItem claim={forecast.claim} />
    <div className="came">
      <p>
        <strong>{words.forecasts.outcomes[forecast.outcome]}</strong>
        {forecast.horizon !== null && (
          <span className="soft">
            {" "}
            · {words.forecasts.until} <DaysText days={forecast.horizon} />
          </span>
        )}
      </p>
      <ul>
        {forecast.met.slice(0, MOST_MET).map(({ event, title, outcome, reason }) => (
          <li key={event}>
            {words.forecasts.outcomes[outcome]}:{" "}
            <Link href={eventPath(event)}>
              <bdi>{title}</bdi>
            </Link>{" "}
            <span className="soft small">{reason}</span>
          </li>
        ))}
        {forecast.met.length > MOST_MET && (
          <li className="soft small">{words.event.moreReasons(forecast.met.length - MOST_MET)}</li>
        )}
      </ul>
    </div>
  </div>
);
