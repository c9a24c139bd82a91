import { addDays, type Day, type DayRange } from "../../model/day.ts";
import { addMonths, mondayOf, monthNumber, monthRange, oneDay, rangeOf, yearNumber, yearRange } from "./day-range.ts";
import type { TimeReader } from "./days-around.ts";
import { countOf, UNITS, withoutFillers } from "./time-words.ts";

/** "yesterday", "last night", "overnight", "the day before yesterday", "this morning", "tomorrow". */
export const readNearDay: TimeReader = ({ words, published }) => {
  if (published === null) return null;
  const near = (days: number): DayRange => oneDay(addDays(published, days), "implied");
  switch (
    words
      .filter((word) => word !== "the" && word !== "late" && word !== "early" && word !== "on" && word !== "earlier")
      .join(" ")
  ) {
    case "today":
    case "tonight":
    case "this morning":
    case "this afternoon":
    case "this evening":
    case "today morning":
    case "today evening":
      return near(0);
    case "yesterday":
    case "yesterday morning":
    case "yesterday evening":
    case "yesterday afternoon":
    case "yesterday night":
    case "last night":
    case "last evening":
      return near(-1);
    case "overnight":
    case "during night":
      return rangeOf(addDays(published, -1), published, "implied");
    case "day before yesterday":
      return near(-2);
    case "tomorrow":
    case "tomorrow morning":
      return near(1);
    default:
      return null;
  }
};

/** "this week", "earlier this month", "last year", "next week", "later this year", "early last month". */
export const readCalendarUnit: TimeReader = ({ words, published }) => {
  const rest = withoutFillers(words).filter((word) => word !== "early" && word !== "late");
  const when = rest.at(-2);
  const unit = UNITS.get(rest.at(-1) ?? "");
  if (published === null || unit === undefined || rest.at(-1)!.endsWith("s") || unit === "hour" || unit === "day")
    return null;
  const part = rest.length === 3 ? rest[0] : rest.length === 2 ? "" : null;
  if (part === null || (when !== "this" && when !== "last" && when !== "next" && when !== "previous")) return null;
  const steps = when === "this" ? 0 : when === "next" ? 1 : -1;
  const whole = calendarUnit(published, unit, steps);
  if (whole === null) return null;
  if (part === "") return when === "this" ? rangeOf(whole.from, whole.to, "implied", whole.precision) : whole;
  if (part === "earlier" && when === "this") return before(whole, published);
  if (part === "earlier" || part === "later") return when === "this" ? after(whole, published) : whole;
  return null;
};

function calendarUnit(published: Day, unit: "week" | "month" | "year" | "decade", steps: number): DayRange | null {
  switch (unit) {
    case "week": {
      const monday = addDays(mondayOf(published), 7 * steps);
      return rangeOf(monday, addDays(monday, 6), "implied", "week");
    }
    case "month": {
      const shifted = addMonths(`${published.slice(0, 7)}-01`, steps);
      return monthRange(yearNumber(shifted), monthNumber(shifted), null, "implied");
    }
    case "year":
      return yearRange(yearNumber(published) + steps, null, "implied");
    case "decade": {
      const from = Math.floor(yearNumber(published) / 10) * 10 + 10 * steps;
      return rangeOf(`${from}-01-01`, `${from + 9}-12-31`, "implied", "years");
    }
  }
}

/** The part of a running unit that had passed when the article came out; on its first day, that day. */
const before = (whole: DayRange, published: Day): DayRange | null =>
  whole.from === published
    ? oneDay(published, "implied")
    : rangeOf(whole.from, addDays(published, -1), "implied", whole.precision);

const after = (whole: DayRange, published: Day): DayRange | null =>
  rangeOf(published, whole.to, "implied", whole.precision);

/**
 * "the last few days", "recent weeks": so many days before the article's own (rule 11 of the codebook); hours, months and
 * years reach up to it.
 * Few and several are three, and bare recent days or weeks too (rule 11 of the codebook); recent months or years say nothing.
 */
export const readRolling: TimeReader = ({ words, published, ahead }) => {
  const rest = withoutFillers(words).filter((word) => word !== "a" && word !== "very");
  const unit = UNITS.get(rest.at(-1) ?? "");
  const which = rest[0];
  if (published === null || unit === undefined || which === undefined) return null;
  const back = which === "last" || which === "past" || which === "previous" || which === "recent" || which === "these";
  const forth = which === "next" || which === "coming";
  if (!back && !forth) return null;
  const middle = rest.slice(1, -1).filter((word) => word !== "or" && word !== "so");
  if (middle.length > 1) return null;
  const plural = rest.at(-1)!.endsWith("s");
  const count = middle.length === 1 ? countOf(middle[0]) : plural ? 3 : 1;
  if (count === null || count === 0 || (middle.length === 0 && plural && (unit === "month" || unit === "year")))
    return null;
  if (middle.length === 0 && !plural && which !== "past") return null;
  return forth && ahead !== false ? reach(published, unit, count, 1) : back ? reach(published, unit, count, -1) : null;
};

function reach(
  day: Day,
  unit: "hour" | "day" | "week" | "month" | "year" | "decade",
  count: number,
  way: 1 | -1,
): DayRange | null {
  const end = ((): Day => {
    switch (unit) {
      case "hour":
        return addDays(day, way * Math.ceil(count / 24));
      case "day":
        return addDays(day, way * count);
      case "week":
        return addDays(day, way * 7 * count);
      case "month":
        return addDays(addMonths(day, way * count), -way);
      case "year":
        return addDays(addMonths(day, way * 12 * count), -way);
      case "decade":
        return addDays(addMonths(day, way * 120 * count), -way);
    }
  })();
  const near = unit === "day" || unit === "week" ? addDays(day, way) : day;
  return way === 1 ? rangeOf(near, end, "implied") : rangeOf(end, near, "implied");
}

/** "three days ago" is that day, "two weeks ago" a week around it, "a month ago" and "two years ago" that month or year. */
export const readAgo: TimeReader = ({ words, published }) => {
  const rest = withoutFillers(words).filter(
    (word) => word !== "more" && word !== "than" && word !== "almost" && word !== "nearly",
  );
  if (published === null || rest.at(-1) !== "ago" || rest.length < 3) return null;
  const unit = UNITS.get(rest.at(-2)!);
  const number = rest.slice(0, -2).filter((word, i, all) => !(word === "a" && i < all.length - 1));
  const count = number.length === 1 ? countOf(number[0]) : null;
  if (unit === undefined || count === null) return null;
  switch (unit) {
    case "hour":
      return count < 24
        ? rangeOf(addDays(published, -1), published, "implied")
        : oneDay(addDays(published, -Math.round(count / 24)), "implied");
    case "day":
      return oneDay(addDays(published, -count), "implied");
    case "week": {
      const day = addDays(published, -7 * count);
      return rangeOf(addDays(day, -3), addDays(day, 3), "implied", "week");
    }
    case "month": {
      const day = addMonths(published, -count);
      return monthRange(yearNumber(day), monthNumber(day), null, "implied");
    }
    case "year":
      return yearRange(yearNumber(published) - count, null, "implied");
    case "decade":
      return rangeOf(
        `${yearNumber(published) - 10 * count - 1}-01-01`,
        `${yearNumber(published) - 10 * count + 1}-12-31`,
        "implied",
        "years",
      );
  }
};
