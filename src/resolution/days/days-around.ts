import type { Day, DayRange } from "../../model/day.ts";

/** What is known around a phrase. */
export interface DaysAround {
  /** When the operation that the phrase belongs to began: "by Friday" starts there. */
  readonly begins?: Day | null;
  /** The days that "a week earlier" or "the next day" reckon from. */
  readonly anchor?: DayRange | null;
  /** Which end of "a week after" is asked for: what came after (as a rule), or what it came after. */
  readonly end?: "later" | "earlier";
  /** The words speak of what is to come: "on Sunday" is the next one. */
  readonly ahead?: boolean;
}

/** Words and what is known around them; `published` is the article's day. */
export interface TimePhrase extends DaysAround {
  readonly words: readonly string[];
  readonly published: Day | null;
}

/** Reads one kind of phrase; `null` where the words are of another kind. */
export type TimeReader = (phrase: TimePhrase) => DayRange | null;
