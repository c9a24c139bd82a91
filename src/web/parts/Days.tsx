import type { DayRange } from "../../model/day.ts";
import { daysWords, dayWords } from "../words/days.ts";
import { words } from "../words/words.ts";

/** A day; `null` is not known. */
export const DayText = ({ day }: { readonly day: string | null }) =>
  day === null ? <span className="soft">{words.days.noDate}</span> : <time dateTime={day}>{dayWords(day)}</time>;

/** A range of days, no more exact than it is known; `null` is not known. */
export const DaysText = ({ days }: { readonly days: Pick<DayRange, "from" | "to" | "precision"> | null }) =>
  days === null ? (
    <span className="soft">{words.days.unknown}</span>
  ) : (
    <time dateTime={days.from}>{daysWords(days)}</time>
  );
