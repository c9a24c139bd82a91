import type { DayRange } from "../../model/day.ts";
import { hullOf, rangeOf } from "./day-range.ts";
import type { TimePhrase, TimeReader } from "./days-around.ts";
import { isBareDay } from "./read-date.ts";
import { MONTHS, yearOf } from "./time-words.ts";

const TO = new Set(["to", "until", "till", "through", "and"]);
const BY = new Set(["by", "until", "till"]);

/** "from Monday to Wednesday", "between 6 and 8 August", "Aug. 6-8", "Saturday and Sunday". */
export const readFromTo =
  (read: TimeReader): TimeReader =>
  (phrase) => {
    const [first, ...others] = phrase.words;
    const words = first === "from" || first === "between" || first === "both" ? others : phrase.words;
    const at = words.findIndex((word, i) => i > 0 && TO.has(word));
    if (at < 0 || at === words.length - 1) return null;
    const { left, right } = lend(words.slice(0, at), words.slice(at + 1));
    const end = read({ ...phrase, words: right });
    if (end === null) return null;
    const begin = read({ ...phrase, words: left, published: phrase.published === null ? null : end.to, ahead: false });
    return begin === null || begin.from > end.to ? null : hullOf(begin, end);
  };

/** What one side leaves out and the other says: "6 to 8 August", "Aug. 6 to 8", "June to August 2016". */
function lend(
  left: readonly string[],
  right: readonly string[],
): { left: readonly string[]; right: readonly string[] } {
  const month = (words: readonly string[]): readonly string[] => words.filter((word) => MONTHS.has(word)).slice(0, 1);
  const year = (words: readonly string[]): readonly string[] =>
    words.filter((word) => yearOf(word) !== null).slice(0, 1);
  if (isBareDay(left) && month(right).length > 0) return { left: [...left, ...month(right), ...year(right)], right };
  if (isBareDay(right) && month(left).length > 0) return { left, right: [...right, ...month(left), ...year(left)] };
  if (year(left).length === 0 && month(left).length > 0) return { left: [...left, ...year(right)], right };
  return { left, right };
}

/** "since 2011", "since then": up to the article's own day. */
export const readSince =
  (read: TimeReader): TimeReader =>
  (phrase) => {
    const words = phrase.words[0] === "ever" ? phrase.words.slice(1) : phrase.words;
    if (words[0] !== "since" || phrase.published === null) return null;
    // "since the war began in 2011": the day stands at the end of what happened on it
    for (let from = 1; from < words.length; from++) {
      const begin = read({ ...phrase, words: words.slice(from), ahead: false });
      if (begin !== null) return rangeOf(begin.from, phrase.published, begin.basis);
    }
    return null;
  };

/** "by Friday": ends then, and begins with the operation that it belongs to (rule 11 of the codebook). */
export const readBy =
  (read: TimeReader): TimeReader =>
  (phrase): DayRange | null => {
    if (!BY.has(phrase.words[0] ?? "") || phrase.words.length === 1) return null;
    const end = read({ ...phrase, words: phrase.words.slice(1) });
    if (end === null) return null;
    const begins = beginOf(phrase, end);
    return begins === null ? end : rangeOf(begins, end.to, "implied");
  };

const beginOf = ({ begins }: TimePhrase, end: DayRange): string | null =>
  begins !== undefined && begins !== null && begins <= end.to ? begins : null;
