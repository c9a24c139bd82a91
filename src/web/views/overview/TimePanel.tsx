import type { Overview } from "../../../server/api/overview.ts";
import { writeFilter } from "../../address/filter.ts";
import { useFilter } from "../../address/use-filter.ts";
import { useAnswer } from "../../data/use-answer.ts";
import { dayAt, lastOfBin, ordinalOf } from "../../parts/calendar.ts";
import { dayWords } from "../../words/days.ts";
import { numberWords, words } from "../../words/words.ts";
import { Timeline } from "./Timeline.tsx";
import { trimSparse } from "./trim-sparse.ts";

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
          <MainTimeline overview={overview} choose={choose} />
          <p className="help">
            {words.overview.whenHelp} {words.overview.killedHelp}
          </p>
          <TimeTable overview={overview} />
        </>
      )}
    </>
  );
};

interface MainTimelineProps {
  readonly overview: Overview;
  readonly choose: (from: string, to: string) => void;
}

/** The days that hold nearly everything; what lies far before or after is said in words, and one click away. */
const MainTimeline = ({ overview: { days, bin }, choose }: MainTimelineProps) => {
  const { kept, before, after } = trimSparse(days);
  const first = kept[0]!.day;
  const last = lastOfBin(kept.at(-1)!.day, bin);
  return (
    <>
      <Timeline days={kept} bin={bin} kind="main" chosen={{ from: "", to: "" }} choose={choose} />
      {(before > 0 || after > 0) && (
        <p className="rims">
          {before > 0 && (
            <button type="button" className="button plain" onClick={() => choose("", dayAt(ordinalOf(first) - 1))}>
              {words.overview.before(words.counted.claims(before), dayWords(first))}
            </button>
          )}
          {after > 0 && (
            <button type="button" className="button plain" onClick={() => choose(dayAt(ordinalOf(last) + 1), "")}>
              {words.overview.after(words.counted.claims(after), dayWords(last))}
            </button>
          )}
        </p>
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
