import { OUTCOMES, type Outcome } from "../../model/event.ts";
import { type Html, html } from "../html.ts";
import { OUTCOME_WORDS } from "./wording.ts";

/** A sign for each outcome, so that colour never stands alone; drawn, because not every font has them. */
const SIGN_PATHS: Readonly<Record<Outcome, string>> = {
  agree: "M1 4h8M1 7.5h8",
  differ: "M1 4h8M1 7.5h8M7.2 1L2.8 10.5",
  "only-one-says": "M3 3.5L5.5 1.5V10M3 10h5",
  "not-comparable": "M1 6.8C2.5 4 4 4.4 5 5.8S7.5 7.6 9 4.8",
};

const signId = (outcome: Outcome): string => `sign-${outcome}`;

/** The drawings of all signs, once a page; `outcomeSign` points at them. */
export const signDrawings = (): Html =>
  html`<svg class="unseen" aria-hidden="true">${OUTCOMES.map(
    (outcome) =>
      html`<symbol id="${signId(outcome)}" viewBox="0 0 10 11.5"><path d="${SIGN_PATHS[outcome]}"/></symbol>`,
  )}</svg>`;

/** The sign of an outcome, without its word. */
export const outcomeSign = (outcome: Outcome): Html =>
  html`<svg class="sign ${outcome}" aria-hidden="true"><use href="#${signId(outcome)}"/></svg>`;

/**
 * Sign and word of an outcome; `words` where more is to be said than its name. The sign is drawn in place: Chromium
 * loses one that points elsewhere when it repeats a table's head on paper.
 */
export const outcomeMark = (outcome: Outcome, words: string = OUTCOME_WORDS[outcome]): Html =>
  html`<span class="outcome ${outcome}"><svg class="sign" viewBox="0 0 10 11.5" aria-hidden="true"><path d="${SIGN_PATHS[outcome]}"/></svg> ${words}</span>`;
