import type { Day, DayRange } from "../model/day.ts";
import type { DaysAround, TimePhrase, TimeReader } from "./days/days-around.ts";
import { readCalendarMonth } from "./days/read-calendar.ts";
import { readDayOfMonth, readMonthOrYear, readNumericDate } from "./days/read-date.ts";
import { readRelative } from "./days/read-relative.ts";
import { readAgo, readCalendarUnit, readNearDay, readRolling } from "./days/read-rolling.ts";
import { readBy, readFromTo, readSince } from "./days/read-span.ts";
import { readWeekday, readWeekend } from "./days/read-weekday.ts";
import { timeWords } from "./days/time-words.ts";

/** Readers of one point in time. They ask for all words of the phrase, so the order is free but for relative days. */
const POINTS: readonly TimeReader[] = [
  readNumericDate,
  readDayOfMonth,
  readMonthOrYear,
  readCalendarMonth,
  readNearDay,
  // After what the article's own day explains: "the next day" needs an anchor, "next week" does not.
  readCalendarUnit,
  readWeekday,
  readWeekend,
  readRolling,
  readAgo,
  readRelative,
];

const readPoint: TimeReader = (phrase) => firstOf(POINTS, phrase);

/** First the readers of two-ended phrases, which hand their ends to the readers of points. */
const READERS: readonly TimeReader[] = [readSince(readPoint), readBy(readPoint), readFromTo(readPoint), readPoint];

function firstOf(readers: readonly TimeReader[], phrase: TimePhrase): DayRange | null {
  for (const read of readers) {
    const range = read(phrase);
    if (range !== null) return range;
  }
  return null;
}

/**
 * The days that words of time mean: "on Wednesday", "Aug. 6", "by Friday", "the last few weeks".
 * Weekdays and months without a year lie in the past of the article's day, unless `around.ahead`. Words that say no day
 * ("now", "recently", "recent months") give `null`, and so do words that need the article's day where `published` is `null`.
 * `basis` is `said` where the words hold the year, else `implied`.
 */
export const resolveDays = (phrase: string, published: Day | null, around: DaysAround = {}): DayRange | null =>
  firstOf(READERS, { ...around, words: timeWords(phrase), published });
