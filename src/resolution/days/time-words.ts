import { CALENDAR_MONTHS } from "../../language/calendar-months.ts";

const names = (...groups: readonly string[]): ReadonlyMap<string, number> =>
  new Map(groups.flatMap((group, i) => group.split(" ").map((word): [string, number] => [word, i])));

/** 0 Sunday … 6 Saturday. */
export const WEEKDAYS = names(
  "sunday sun sundays",
  "monday mon mondays",
  "tuesday tue tues tuesdays",
  "wednesday wed weds wednesdays",
  "thursday thu thur thurs thursdays",
  "friday fri fridays",
  "saturday sat saturdays",
);

/** 1 to 12. */
export const MONTHS = names(
  "",
  "january jan",
  "february feb",
  "march mar",
  "april apr",
  "may",
  "june jun",
  "july jul",
  "august aug",
  "september sept sep",
  "october oct",
  "november nov",
  "december dec",
);

/** Names of days and months that are other words too when they do not stand with a capital. */
const NEEDS_CAPITAL = new Set(["may", "march", "mar", "sun", "sat", "wed", "jan", "mon", "dec"]);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"
    .split(" ")
    .map((word, i): [string, number] => [word, i])
    .concat([
      ["a", 1],
      ["an", 1],
      ["couple", 2],
      ["few", 3],
      ["several", 3],
      ["thirty", 30],
      ["forty", 40],
      ["fifty", 50],
      ["sixty", 60],
      ["ninety", 90],
      ["hundred", 100],
    ]),
);

/** Order: the place in the list times three is the first month but for winter, which begins in December. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
  ["spring", 3],
  ["summer", 6],
  ["autumn", 9],
  ["fall", 9],
  ["winter", 12],
]);

export const UNITS: ReadonlyMap<string, "hour" | "day" | "week" | "month" | "year" | "decade"> = new Map(
  (["hour", "day", "week", "month", "year", "decade"] as const).flatMap((unit) => [
    [unit, unit] as const,
    [`${unit}s`, unit] as const,
  ]),
);

/** Words that add nothing to the day. */
const FILLERS = new Set(
  "on in at during over of the around about approximately roughly just only some morning evening afternoon noon midday midnight dawn dusk night sunrise sunset local time gmt utc date also already as starting beginning back throughout hours' within course through-out".split(
    " ",
  ),
);

const ENGLISH = "January February March April May June July August September October November December".split(" ");
const LEVANTINE = CALENDAR_MONTHS.filter(({ calendar }) => calendar === "levantine").map(
  ({ month, spelling, ambiguous }) => ({
    english: ENGLISH[month - 1]!,
    ambiguous,
    pattern: new RegExp(`(?<![\\p{L}-])(?:${spelling})(?![\\p{L}-])`, "giu"),
  }),
);
/** A year of the Persian calendar: its Azar is another than that of the Levant. */
const PERSIAN_YEAR = /\b1[34]\d\d\b/;

/** The months of the Levant under their English names. Some are other words too, and need a day or year beside them. */
const inLatinMonths = (phrase: string): string =>
  PERSIAN_YEAR.test(phrase)
    ? phrase
    : LEVANTINE.reduce(
        (text, { english, ambiguous, pattern }) =>
          ambiguous && !/\d/.test(text) ? text : text.replace(pattern, english),
        phrase,
      );

/**
 * A phrase as words to read: lower case, without points, commas, possessives, ordinal endings and clock times.
 * Dashes between numbers or names become the word "to".
 */
export function timeWords(phrase: string): readonly string[] {
  return inLatinMonths(phrase.slice(0, 200))
    .replace(/\b\d{1,2}(:\d{2}){1,2}( ?[ap]\.?m\.?)?|\b\d{1,2} ?[ap]\.?m\.?(?= |$)/gi, " ")
    .replace(/\b([ap])\.m\.?/gi, " ")
    .replace(/['’]s?\b/g, "")
    .replace(/(\d)(?:st|nd|rd|th)\b/gi, "$1")
    .replace(
      /(\p{L}|(?<![-./\d])(?:\d{1,2}|\d{4})) ?[–—-] ?(?=(?:\d{1,2}|\d{4})\b(?![-.]))/gu,
      (all, before: string) => (/^mid$/i.test(before) ? all : `${before} to `),
    )
    .replace(/(\p{Lu}\p{L}+)[–—-](?=\p{Lu})/gu, "$1 to ")
    .replace(
      /\b(?:before|after|around|shortly before|shortly after) (?=dawn|dusk|midnight|noon|sunrise|sunset|midday)/gi,
      "",
    )
    .replace(/\b(mid|early|late)-(?=\S)/gi, "$1 ")
    .replace(/\b(two|three|four|five|six|seven|eight|nine|ten|\d+)-(?=(hour|day|week|month|year)s?\b)/gi, "$1 ")
    .replace(/[,;()"“”[\]]/g, " ")
    .replace(/\.(?!\d)/g, " ")
    .split(/\s+/)
    .filter((word) => word !== "" && word !== "'")
    .map((word) => (NEEDS_CAPITAL.has(word) ? `~${word}` : word.toLowerCase()))
    .slice(0, 24);
}

/** Without the words that add nothing. */
export const withoutFillers = (words: readonly string[]): readonly string[] =>
  words.filter((word) => !FILLERS.has(word));

/** A count in digits or words; `null` where it is none. */
export const countOf = (word: string | undefined): number | null =>
  word === undefined ? null : /^\d{1,4}$/.test(word) ? Number(word) : (NUMBERS.get(word) ?? null);

/** A year as the press of our time writes it. */
export const yearOf = (word: string | undefined): number | null =>
  word !== undefined && /^(1[6-9]|20)\d{2}$/.test(word) ? Number(word) : null;
