import { words } from "../../words/words.ts";
import { ACTS, type Act } from "./acts.ts";
import type { Decision, Judge } from "./use-judge.ts";

interface ActionBarProps {
  readonly judge: Judge;
  readonly act: Act | null;
  readonly open: (act: Act) => void;
  readonly decide: (decision: Decision) => void;
  readonly step: (by: number) => void;
}

/** All that can be done, each with its key. */
export const ActionBar = ({ judge, act, open, decide, step }: ActionBarProps) => (
  <div className="actions" role="toolbar" aria-label={words.review.actions}>
    <button
      type="button"
      className="button"
      disabled={judge.isSending}
      onClick={() => decide({ verdict: "accepted" })}
      title={words.review.acceptHelp}
    >
      {words.review.accept} <kbd>a</kbd>
    </button>
    <button
      type="button"
      className="button"
      disabled={judge.isSending}
      onClick={() => decide({ verdict: "rejected" })}
      title={words.review.rejectHelp}
    >
      {words.review.reject} <kbd>r</kbd>
    </button>
    {ACTS.map((one) => (
      <button key={one} type="button" className="button" aria-expanded={act === one} onClick={() => open(one)}>
        {words.review.acts[one]} <kbd>{words.review.keys[one]}</kbd>
      </button>
    ))}
    <button
      type="button"
      className="button"
      disabled={judge.undo === null || judge.isSending}
      onClick={() => judge.undo?.()}
    >
      {words.review.undo} <kbd>u</kbd>
    </button>
    <span className="steps">
      <button type="button" className="button" onClick={() => step(-1)}>
        {words.review.before} <kbd>k</kbd>
      </button>
      <button type="button" className="button" onClick={() => step(1)}>
        {words.review.next} <kbd>j</kbd>
      </button>
    </span>
  </div>
);
