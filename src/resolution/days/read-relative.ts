import { addDays, type Day, type DayRange } from "../../model/day.ts";
import { addMonths, rangeOf } from "./day-range.ts";
import type { TimeReader } from "./days-around.ts";
import { countOf, UNITS, withoutFillers } from "./time-words.ts";

/** Phrases that point to the day last told. */
const SAME = new Set(["same day", "that day", "that same day", "same time", "that night", "that week", "then", "day"]);
const NEXT = new Set(["next day", "following day", "day after", "a day after", "day later", "a day later"]);
const PREVIOUS = new Set([
  "previous day",
  "day before",
  "a day before",
  "day earlier",
  "a day earlier",
  "preceding day",
]);

/** "the next day", "a week earlier", "two days after": reckoned from the days that the article told before. */
export const readRelative: TimeReader = ({ words, anchor, end }) => {
  if (anchor === undefined || anchor === null) return null;
  const rest = withoutFillers(words);
  const phrase = rest.join(" ");
  if (SAME.has(phrase) && phrase !== "day") return { ...anchor, basis: "implied" };
  if (NEXT.has(phrase)) return shift(anchor, (day) => addDays(day, end === "earlier" ? -1 : 1));
  if (PREVIOUS.has(phrase)) return shift(anchor, (day) => addDays(day, end === "earlier" ? 1 : -1));
  if (phrase === "following week" || phrase === "next week") return shift(anchor, (day) => addDays(day, 7));
  if (phrase === "previous week") return shift(anchor, (day) => addDays(day, -7));
  const last = rest.at(-1);
  const later = last === "after" || last === "later";
  const earlier = last === "before" || last === "earlier" || last === "previously" || last === "prior";
  const unit = UNITS.get(rest.at(-2) ?? "");
  const count = rest.length === 3 ? countOf(rest[0]) : null;
  if ((!later && !earlier) || unit === undefined || count === null) return null;
  const way = (later ? 1 : -1) * (end === "earlier" ? -1 : 1);
  switch (unit) {
    case "hour":
      return shift(anchor, (day) => addDays(day, way * Math.floor(count / 24)));
    case "day":
      return shift(anchor, (day) => addDays(day, way * count));
    case "week":
      return shift(anchor, (day) => addDays(day, way * 7 * count));
    case "month":
      return shift(anchor, (day) => addMonths(day, way * count));
    case "year":
      return shift(anchor, (day) => addMonths(day, way * 12 * count));
    case "decade":
      return shift(anchor, (day) => addMonths(day, way * 120 * count));
  }
};

const shift = (range: DayRange, move: (day: Day) => Day): DayRange | null =>
  rangeOf(move(range.from), move(range.to), "implied", range.precision);
