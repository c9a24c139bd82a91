import { type Day, isDay } from "../model/day.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** A month's English name or its short form, as a group for larger patterns. */
export const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
/** A weekday's English name or its short form. */
export const WEEKDAY =
  "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";

const YEAR = "(?<y>(?:19|20)\\d\\d)";
const DAY_NUMBER = "(?<d>[0-3]?\\d)(?:st|nd|rd|th)?";

/**
 * One day with its year, in any of the orders that pages use: `2016-08-06`, `6 August 2016`, `Aug. 6, 2016` (also run
 * together as in `Aug 062016`), `06.08.2016`, `06/08/2016`.
 */
const FORMS = [
  `${YEAR}[-/.](?<m>[01]?\\d)[-/.](?<d>[0-3]?\\d)`,
  `${DAY_NUMBER}[ .-]?\\s{0,3}(?:of )?(?<month>${MONTH})\\.?,?[ -]?\\s{0,3}${YEAR}`,
  `(?<month>${MONTH})\\.?\\s{0,3}(?:(?<d>[0-3]\\d)|(?<d1>[0-3]?\\d)(?:st|nd|rd|th)?(?:\\s*,\\s*|\\s{1,3}))${YEAR}`,
  `(?<a>[0-3]?\\d)(?<sep>[-/.])(?<b>[0-3]?\\d)\\k<sep>${YEAR}`,
];

const unnamed = (form: string): string =>
  form
    .replace(/\(\?<sep>(\[[^\]]+\])\)/, "$1")
    .replace("\\k<sep>", "[-/.]")
    .replace(/\(\?<\w+>/g, "(?:");

/** Any of the forms as one group without names, for larger patterns (flag `i`). */
export const DAY_WORDS = `(?:${FORMS.map(unnamed).join("|")})`;

const TIME_AFTER = "(?:[T ,]{1,3}\\d{1,2}[:.]\\d\\d.{0,40})?";
const WHOLE = FORMS.map((form) => new RegExp(`^(?:${WEEKDAY}[.,]*\\s{0,3})?${form}${TIME_AFTER}$`, "i"));
const INSIDE = FORMS.map((form) => new RegExp(`(?<!\\d)${form}(?!\\d)`, "i"));

/**
 * The day that words say as a whole (`"Sat, 06 Aug 2016 07:07:00 GMT"` → `2016-08-06`), or `null` where they say none
 * or leave it open which of two numbers is the month. The day is taken as written, in the writer's own time zone.
 */
export const parseDay = (words: string): Day | null => {
  const trimmed = words.trim();
  if (trimmed.length > 80) return null;
  if (/^(19|20)\d{6}$/.test(trimmed)) return dayOf(trimmed.slice(0, 4), trimmed.slice(4, 6), trimmed.slice(6));
  return firstDay(WHOLE, trimmed);
};

/** The first day that stands anywhere in the words, which may say more. At most 200 characters are looked at. */
export const findDay = (words: string): Day | null => firstDay(INSIDE, words.slice(0, 200));

const firstDay = (forms: readonly RegExp[], words: string): Day | null => {
  for (const form of forms) {
    const parts = form.exec(words)?.groups;
    if (!parts) continue;
    const day = parts.a === undefined ? named(parts) : numbered(parts);
    if (day !== null) return day;
  }
  return null;
};

const named = (parts: Readonly<Record<string, string | undefined>>): Day | null => {
  const month = parts.m ?? String(MONTHS.indexOf((parts.month ?? "").slice(0, 3).toLowerCase() as "jan") + 1);
  return dayOf(parts.y ?? "", month, parts.d ?? parts.d1 ?? "");
};

/** `06.08.2016` and `06-08-2016` put the day first; with slashes both orders are in use, so only clear cases count. */
const numbered = ({ a = "", b = "", sep, y = "" }: Readonly<Record<string, string | undefined>>): Day | null => {
  if (sep !== "/") return dayOf(y, b, a);
  if (Number(a) > 12 || a === b) return dayOf(y, b, a);
  return Number(b) > 12 ? dayOf(y, a, b) : null;
};

const dayOf = (year: string, month: string, day: string): Day | null => {
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isDay(written) ? written : null;
};
