import { addDays, type Day, weekdayOf } from "../../model/day.ts";
import { mondayOf, oneDay, rangeOf } from "./day-range.ts";
import type { TimeReader } from "./days-around.ts";
import { WEEKDAYS, withoutFillers } from "./time-words.ts";

const lastOnOrBefore = (day: Day, weekday: number): Day => addDays(day, -((weekdayOf(day) - weekday + 7) % 7));

/**
 * "on Wednesday" is the last one up to the article's own day; "last Friday" never that day itself; "next" and what lies
 * ahead, the first after it. "Friday last week" counts weeks from Monday.
 */
export const readWeekday: TimeReader = ({ words, published, ahead }) => {
  const rest = withoutFillers(words).filter((word) => word !== "early" && word !== "late" && word !== "mid");
  const weekday = rest.map((word) => WEEKDAYS.get(word)).find((number) => number !== undefined);
  if (weekday === undefined || published === null || rest.some((word) => word.endsWith("days") && word !== "days"))
    return null;
  const named = rest.filter((word) => !WEEKDAYS.has(word)).join(" ");
  if (rest.length - (named === "" ? 0 : named.split(" ").length) !== 1) return null;
  const last = lastOnOrBefore(published, weekday);
  const inWeek = (weeks: number): Day => addDays(mondayOf(published), 7 * weeks + ((weekday + 6) % 7));
  switch (named) {
    case "":
      return oneDay(ahead === true && last !== published ? addDays(last, 7) : last, "implied");
    case "overnight":
      return rangeOf(last, addDays(last, 1), "implied");
    case "this":
    case "this past":
    case "this week":
      return oneDay(ahead === true ? inWeek(0) : last, "implied");
    case "last":
    case "past":
    case "previous":
      return oneDay(last === published ? addDays(last, -7) : last, "implied");
    case "last week":
    case "previous week":
    case "week before":
      return oneDay(inWeek(-1), "implied");
    case "next":
    case "coming":
    case "following":
      return oneDay(addDays(last, 7), "implied");
    case "next week":
      return oneDay(inWeek(1), "implied");
    case "week ago":
    case "a week ago":
      return oneDay(addDays(last, -7), "implied");
    default:
      return null;
  }
};

/** "at the weekend", "last weekend": the last Saturday and Sunday that had begun; "next weekend" the first to come. */
export const readWeekend: TimeReader = ({ words, published, ahead }) => {
  const rest = withoutFillers(words).filter((word) => word !== "this" && word !== "past");
  if (published === null || (rest.at(-1) !== "weekend" && rest.at(-1) !== "weekends") || rest.length > 2) return null;
  const saturday = lastOnOrBefore(published, 6);
  const running = addDays(saturday, 1) >= published;
  const weekend = (from: Day) => rangeOf(from, addDays(from, 1), "implied");
  switch (rest.length === 1 ? "" : rest[0]) {
    case "":
      return weekend(ahead === true && !running ? addDays(saturday, 7) : saturday);
    case "last":
      return weekend(running ? addDays(saturday, -7) : saturday);
    case "next":
    case "coming":
      return weekend(addDays(saturday, 7));
    default:
      return null;
  }
};
