import "./bars.css";
import { numberWords } from "../words/words.ts";

/** One row of bars. */
export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly count: number;
  /** Chosen now. */
  readonly isOn: boolean;
}

interface BarsProps {
  /** Names the group of buttons for screen readers. */
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly choose: (key: string) => void;
}

/** Counts as bars that are buttons: a click chooses a row, a second one lets it go. Bars share the scale of the longest. */
export const Bars = ({ label, bars, choose }: BarsProps) => {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <fieldset className="bars">
      <legend className="unseen">{label}</legend>
      {bars.map(({ key, label: name, count, isOn }) => (
        <button key={key} type="button" aria-pressed={isOn} onClick={() => choose(key)}>
          <span className="name" dir="auto">
            {name}
          </span>
          <span className="track" aria-hidden="true">
            <span className="bar" style={{ inlineSize: `${(100 * count) / most}%` }} />
          </span>
          <span className="count">{numberWords(count)}</span>
        </button>
      ))}
    </fieldset>
  );
};
