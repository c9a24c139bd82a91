/** A month of a calendar beside the Latin names of the Gregorian one, with its spellings in Latin and its own letters. */
export interface CalendarMonth {
  /** The months of the Levant are Gregorian ones under Syriac names. */
  readonly calendar: "levantine" | "hijri" | "persian";
  /** 1 to 12 in its calendar. */
  readonly month: number;
  /** A pattern without groups that capture, for any case. */
  readonly spelling: string;
  /** It is a name of persons or another word too, and stands for the month only beside a day or year. */
  readonly ambiguous: boolean;
}

const FIRST = "(?:[ -](?:al|el|ul|l)[ -]?|[ -])(?:awwal|awal|ula|oula|i|1)";
const SECOND = "(?:[ -](?:al|el|ul|l|ath|at)[ -]?|[ -])(?:thani|thaniyah?|tani|akhir|akhirah?|ii|2)";

const months = (
  calendar: CalendarMonth["calendar"],
  rows: readonly (readonly [spelling: string, ambiguous?: "ambiguous"])[],
): readonly CalendarMonth[] =>
  rows.map(([spelling, ambiguous], i) => ({ calendar, month: i + 1, spelling, ambiguous: ambiguous !== undefined }));

/**
 * Syriac names of the Levant and Iraq, the Islamic lunar calendar, and the Persian solar one of Iran and (under other names)
 * Afghanistan. "Azar" is March in Damascus and a month from November in Tehran: the year tells.
 */
export const CALENDAR_MONTHS: readonly CalendarMonth[] = [
  ...months("levantine", [
    [`k[ao]no?u?n${SECOND}|كانون الثاني`],
    ["sh[ou]?bat|شباط"],
    ["adhar|azar|آذار", "ambiguous"],
    ["niss?an|نيسان", "ambiguous"],
    ["ayy?ar|iyar|أيار", "ambiguous"],
    ["h[ua]?zayran|haziran|huzairan|حزيران"],
    ["tamm?o?uz|تموز"],
    ["aa?b|آب", "ambiguous"],
    ["a[iy]lo?ul|eylul|أيلول"],
    [`tishr(?:i|ee)n${FIRST}|تشرين الأول`],
    [`tishr(?:i|ee)n${SECOND}|تشرين الثاني`],
    [`k[ao]no?u?n${FIRST}|كانون الأول`],
  ]),
  ...months("hijri", [
    ["m[uo]harr?am|محرم"],
    ["safar|صفر", "ambiguous"],
    [`rab(?:i|ee)['’]?a?${FIRST}|ربيع الأول`],
    [`rab(?:i|ee)['’]?a?${SECOND}|ربيع الثاني|ربيع الآخر`],
    [`jum[ao]da${FIRST}|جمادى الأولى`],
    [`jum[ao]da${SECOND}|جمادى الآخرة|جمادى الثانية`],
    ["rajab|رجب", "ambiguous"],
    ["sha['’]?a?ban|شعبان"],
    ["ramadh?an|ramazan|رمضان"],
    ["shaww?al|شوال"],
    ["(?:dh?u|zu|thu)[ -]?(?:al|l)[ -]?qa['’]?i?dah?|ذو القعدة"],
    ["(?:dh?u|zu|thu)[ -]?(?:al|l)[ -]?hijj?ah?|ذو الحجة"],
  ]),
  ...months("persian", [
    ["farvardin|فروردین"],
    ["ordibehesht|اردیبهشت"],
    ["khordad|خرداد"],
    ["tir|تیر", "ambiguous"],
    ["mordad|مرداد"],
    ["shahrivar|شهریور"],
    ["mehr|مهر", "ambiguous"],
    ["aban|آبان", "ambiguous"],
    ["azar|آذر", "ambiguous"],
    ["dey|دی", "ambiguous"],
    ["bahman|بهمن", "ambiguous"],
    ["esfand|اسفند"],
  ]),
];

const anyOf = (those: readonly CalendarMonth[]): string => `(?:${those.map(({ spelling }) => spelling).join("|")})`;

/** Any of these months, and those that are no other words, as patterns. */
export const ANY_CALENDAR_MONTH = anyOf(CALENDAR_MONTHS);
export const SURE_CALENDAR_MONTH = anyOf(CALENDAR_MONTHS.filter(({ ambiguous }) => !ambiguous));
