import type { PageWords } from "./page-words.ts";
import { DAY_WORDS, MONTH, WEEKDAY } from "./parse-day.ts";

/** The patterns by which furniture is found. All quantifiers are bounded; sticky ones are tried at one place only. */
export interface PagePatterns {
  /** A date that a page prints, with prefix, time and zone as far as they stand there. */
  readonly stamp: RegExp;
  readonly stampAnywhere: RegExp;
  /** A time without a day, alone on its line. */
  readonly timeLine: RegExp;
  readonly update: RegExp;
  /** The same without a colon, where the word stands out by its capitals: "UPDATED Siege broken". */
  readonly updateInCapitals: RegExp;
  readonly note: RegExp;
  readonly menu: RegExp;
  readonly share: RegExp;
  readonly legal: RegExp;
  readonly byline: RegExp;
  /** Whole lines. */
  readonly menuLine: RegExp;
  readonly shareLine: RegExp;
  readonly legalLine: RegExp;
  readonly bylineLine: RegExp;
  readonly tagLine: RegExp;
  readonly photoLine: RegExp;
  readonly creditLine: RegExp;
  readonly relatedHeading: RegExp;
  readonly relatedLine: RegExp;
  /** At the end of a run of text. */
  readonly endings: readonly (readonly [
    pattern: RegExp,
    reason: "share" | "menu" | "legal" | "byline" | "timestamp",
  ])[];
  readonly besideEnding: RegExp;
  readonly tagEnding: RegExp;
}

const ZONE = "(?:GMT|UTC|BST|EST|EDT|CEST|CET|EEST|EET|MSK|KSA|AST|ET|local time)(?:\\s?[+-]\\d{1,2}(?::?\\d\\d)?)?";
const CLOCK_TIME = "\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\s?[ap]\\.?m\\.?)?";

const stampOf = ({ stampPrefixes, clockPrefixes }: PageWords): string => {
  const prefix = `(?:(?:(?<clock>${clockPrefixes})|${stampPrefixes})[:\\s]{1,3})?`;
  const weekday = `(?:${WEEKDAY}[.,]{0,2}\\s{0,3})?`;
  const before = `(?<time>(?:${CLOCK_TIME}|[0-2]\\d[.:]?[0-5]\\d)\\s{0,2}(?:${ZONE})?[,\\s|–—-]{0,3})?`;
  const after = `(?<late>[,\\s|–—-]{0,4}(?:(?:at\\s|${ZONE}\\s)?${CLOCK_TIME}(?:\\s{0,2}${ZONE})?|at\\s\\d{4}|\\d{4}\\s{0,2}${ZONE})){0,2}`;
  const updated = "(?<updated>\\s{0,3}\\((?:last )?updated[^()\\n]{0,50}\\))?";
  return `${prefix}${weekday}${before}${weekday}${DAY_WORDS}(?!\\d)${after}${updated}`;
};

const NAME =
  "[\\p{Lu}][\\p{L}.’'-]{1,30}(?: (?:[\\p{Lu}][\\p{L}.’'-]{0,30}|al-\\p{L}{1,20}|de|van|von|bin|ibn|el)){0,3}";

/** "By A. Writer", "by A. Writer for The Outlet", and an outlet run together with it. Case counts here. */
export const BYLINE = new RegExp(
  `^(?:(?<outlet>\\p{Lu}[\\p{L}\\p{N} .’'&-]{0,40}?)\\s{0,3})?[Bb]y:?\\s{1,3}(?!${cased(WEEKDAY)}|${cased(MONTH)})(?<name>${NAME}(?:(?:,| and| &) ${NAME}){0,3})(?:\\s{1,3}for\\s{1,3}(?<for>\\S[^\\n]{1,40}?))?(?:\\s{0,3}[,|–—]\\s{0,3}\\p{Lu}[^\\n]{1,40})?$`,
  "u",
);

/** A pattern of small letters with its first letter in either case. */
function cased(pattern: string): string {
  return pattern.replace(/(?<=[(|])(?!\?)[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
}

const CAPITALS = "\\p{Lu}[\\p{Lu}'’.-]{2,30}(?:[ /-]\\p{Lu}[\\p{Lu}'’.-]{1,30}){0,3}";
const CAPITALISED = "\\p{Lu}[\\p{L}'’-]{1,30}(?: \\p{Lu}[\\p{L}'’-]{1,30}){0,2}";
const COUNTRY = "(?:, \\p{Lu}[\\p{L}.]{1,30}(?: (?:of (?:the )?)?\\p{Lu}[\\p{L}.]{1,30}){0,2}){0,2}";
const DAY_OF = `(?:,? (?:${cased(MONTH)}\\.? \\d{1,2}|\\d{1,2} ${cased(MONTH)})(?:,? \\d{4})?)?`;
const AGENCY = "\\s?\\(\\p{Lu}[\\p{L}\\p{N}.’'&/ -]{1,30}\\)";
const DASH = "\\s{0,2}(?:[–—]|--?)";

/** "BEIRUT (Agency) -", "ALEPPO, Syria, Aug 6 (Agency) —", "MOSCOW —", "Aleppo, AGCY-". Case counts here. */
export const DATELINE = new RegExp(
  `${CAPITALS}${COUNTRY}${DAY_OF}(?:${AGENCY}(?:${DASH}\\s?|:?\\s{1,2}(?=[\\p{Lu}"“‘]))|${DASH}\\s(?=[\\p{Lu}"“‘]))|(?:${CAPITALISED})${COUNTRY}${DAY_OF}(?:${AGENCY}${DASH}|(?:, ?| )\\p{Lu}{2,6}\\s?[–—-](?=[\\s\\p{Lu}])|${DASH}(?=\\s\\p{Lu}))`,
  "uy",
);

/** A place in capitals that stands bare between a stamp and the first sentence: "BEIRUT A monitor said …". */
export const BARE_DATELINE = /\p{Lu}{4,20}(?= \p{Lu}(?:\p{Ll}| ))/uy;

/** An alternation in capitals; escapes stay as they are. */
const capitals = (inside: string): string => inside.replace(/(?<!\\)\p{Ll}/gu, (letter) => letter.toUpperCase());

const build = (words: PageWords): PagePatterns => {
  const { menu, menuBeside, share, legal, tagPrefixes, relatedHeadings, relatedPrefixes, photoPrefixes } = words;
  const stamp = stampOf(words);
  const credits = words.creditPrefixes.replace(/(?<=\(\?:|\|)\p{Ll}/gu, (letter) => letter.toUpperCase());
  const whole = (inside: string): RegExp => new RegExp(`^(?:${inside})[.:!]?$`, "iu");
  const here = (inside: string): RegExp => new RegExp(`${inside}(?![\\p{L}\\p{N}])`, "iuy");
  const ending = (inside: string): RegExp => new RegExp(`(?<=^|[\\s.!?"”)])(?:${inside})[.\\s]{0,3}$`, "iu");
  return {
    stamp: new RegExp(stamp, "iuy"),
    stampAnywhere: new RegExp(`(?<![\\p{L}\\p{N}])${stamp}`, "iu"),
    timeLine: new RegExp(`^${CLOCK_TIME}\\s{0,2}(?:${ZONE})?$`, "iu"),
    update: new RegExp(`(?:${words.updatePrefixes})\\s{0,2}(?::|[–—-]+\\s?)\\s{0,2}(?=\\S)`, "iuy"),
    updateInCapitals: new RegExp(`(?:${capitals(words.updatePrefixes)}) (?=\\p{Lu})`, "uy"),
    note: new RegExp(words.updateNotes, "iu"),
    menu: here(menu),
    share: here(share),
    legal: here(legal),
    byline: here(words.bylines),
    menuLine: whole(`${menu}|${menuBeside}`),
    shareLine: whole(`(?:${share})(?:[\\s|,/·•-]{0,3}(?:${share}|\\d{1,5})){0,8}`),
    legalLine: whole(`(?:${legal}|(?:©|\\(c\\)|copyright\\b)[^\\n]{0,120})(?:[\\s.|·-]{0,3}(?:${legal}))?`),
    bylineLine: whole(words.bylines),
    tagLine: new RegExp(`^(?:${tagPrefixes})\\s{0,2}:\\s{0,3}\\S`, "iu"),
    photoLine: new RegExp(
      `^[(\\[]?(?:(?:${photoPrefixes})(?:\\s{0,2}[:/]|(?<=by|©)\\s)[^\\n]{0,100}|[^\\n.]{0,60}\\b(?:${words.photoSuffixes})|\\p{L}{2,20} photo|\\p{L}{2,20} ?/ ?(?:AFP|AP|Reuters|EPA|Getty Images|Anadolu))[)\\].]?$`,
      "iu",
    ),
    creditLine: new RegExp(`^[(\\[]?(?:${credits})(?:\\s{0,2}:|\\s(?=\\p{Lu}))[^\\n]{1,200}$`, "u"),
    relatedHeading: new RegExp(`^(?:${relatedHeadings})\\s{0,2}:?$`, "iu"),
    relatedLine: new RegExp(`^(?:${relatedPrefixes})\\s{0,2}(?::|[–—»›>|])\\s{0,3}(?=\\S)`, "iu"),
    endings: [
      [ending(`${share}|${relatedHeadings}`), "share"],
      [ending(menu), "menu"],
      [ending(legal), "legal"],
      [
        ending(
          `(?:last updated?|updated|published|posted)(?: on| at)?:?\\s{1,3}${stamp.replace(/\(\?<\w+>/g, "(?:")}(?:\\s\\d{1,6})?`,
        ),
        "timestamp",
      ],
      [ending(`[(\\[](?:${words.creditPrefixes}|with|via)[\\s:]{1,3}[^()\\n]{2,80}[)\\]]`), "byline"],
      [
        new RegExp(
          `(?<=^|[.!?]["'”’)]?\\s)(?:${credits})[\\s:]{1,3}(?=\\p{Lu})(?:[^.\\n]|(?<=\\b\\p{L})\\.){2,160}\\.?$`,
          "u",
        ),
        "byline",
      ],
    ],
    besideEnding: ending(menuBeside),
    tagEnding: new RegExp(`(?<=^|[\\s.!?"”)])(?:${tagPrefixes})\\s(?=\\S)[^.!?\\n]{2,250}$`, "iu"),
  };
};

const built = new WeakMap<PageWords, PagePatterns>();

/** The patterns of a set of page words, built at the first use. */
export const patternsOf = (words: PageWords): PagePatterns => {
  const kept = built.get(words) ?? build(words);
  built.set(words, kept);
  return kept;
};
