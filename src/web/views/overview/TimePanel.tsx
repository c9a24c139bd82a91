import type { Overview } from "../../../server/api/overview.ts";
import { writeFilter } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { dayWords } from "../../words/days.ts";
import { numberWords, words } from "../../words/words.ts";
import { Timeline } from "./Timeline.tsx";

/**
 * The timeline. While days are chosen it shows them closely, and a strip above it keeps all days in sight, so that the
 * brush can be set anew without letting go of the rest.
 */
export const TimePanel = ({ overview }: { readonly overview: Overview }) => {
  const [filter, setFilter] = useFilter();
  const isChosen = filter.from !== "" || filter.to !== "";
  const whole = useAnswer<Overview>(isChosen ? "/overview" : null, writeFilter({ ...filter, from: "", to: "" }));
  const choose = (from: string, to: string): void => setFilter({ ...filter, from, to });
  return (
    <>
      {isChosen && whole.data !== undefined && (
        <div className="context">
          <Timeline days={whole.data.days} bin={whole.data.bin} kind="context" chosen={filter} choose={choose} />
          <button type="button" className="button plain" onClick={() => choose("", "")}>
            {words.overview.allDays}
          </button>
        </div>
      )}
      {overview.days.length === 0 ? (
        <p className="soft">{words.trouble.nothing}</p>
      ) : (
        <>
          <Timeline days={overview.days} bin={overview.bin} kind="main" chosen={{ from: "", to: "" }} choose={choose} />
          <p className="help">
            {words.overview.whenHelp} {words.overview.killedHelp}
          </p>
          <TimeTable overview={overview} />
        </>
      )}
    </>
  );
};

/** The same as a table, for whoever does not see the drawing. */
const TimeTable = ({ overview: { days, bin } }: { readonly overview: Overview }) => (
  <details className="time-table">
    <summary>{words.overview.table}</summary>
    <div className="scroll">
      <table className="plain">
        <caption className="unseen">{words.overview.bins[bin]}</caption>
        <thead>
          <tr>
            <th scope="col">{words.overview.bin}</th>
            <th scope="col" className="number">
              {words.overview.claims}
            </th>
            <th scope="col" className="number">
              {words.overview.events}
            </th>
            <th scope="col" className="number">
              {words.overview.killed}
            </th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, claims, events, killed }) => (
            <tr key={day}>
              <th scope="row">{dayWords(day)}</th>
              <td className="number">{numberWords(claims)}</td>
              <td className="number">{numberWords(events)}</td>
              <td className="number">{numberWords(killed)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </details>
);
