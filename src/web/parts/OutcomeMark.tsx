import "./outcome-mark.css";
import type { Outcome } from "../../model/event.ts";
import { words } from "../words/words.ts";

/** A sign for each outcome, so that colour never stands alone; drawn, because not every font has them. */
const SIGNS: Readonly<Record<Outcome, string>> = {
  agree: "M1 4h8M1 7.5h8",
  differ: "M1 4h8M1 7.5h8M7.2 1L2.8 10.5",
  "only-one-says": "M3 3.5L5.5 1.5V10M3 10h5",
  "not-comparable": "M1 6.8C2.5 4 4 4.4 5 5.8S7.5 7.6 9 4.8",
};

/** The sign of an outcome alone, for where its word stands beside it or is given by the caller. */
export const OutcomeSign = ({ outcome }: { readonly outcome: Outcome }) => (
  <svg className={`outcome-sign ${outcome}`} viewBox="0 0 10 11.5" aria-hidden="true">
    <path d={SIGNS[outcome]} />
  </svg>
);

/** Sign and word of an outcome; `children` where more is to be said than its name. */
export const OutcomeMark = ({
  outcome,
  children,
}: {
  readonly outcome: Outcome;
  readonly children?: React.ReactNode;
}) => (
  <span className={`outcome ${outcome}`} title={words.outcomeHelp[outcome]}>
    <OutcomeSign outcome={outcome} /> {children ?? words.outcomes[outcome]}
  </span>
);
