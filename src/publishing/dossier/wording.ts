import type { ClaimFamily, ClaimType, Modality } from "../../model/claim-types.ts";
import type { Day, DayRange } from "../../model/day.ts";
import { lastDayOfMonth } from "../../model/day.ts";
import type { AccountField, AccountValue, Credibility, Outcome } from "../../model/event.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const yearOf = (day: Day): string => String(Number(day.slice(0, 4)));
const dateOf = (day: Day): string => String(Number(day.slice(8, 10)));

/** "August". */
export const monthName = (day: Day): string => MONTHS[Number(day.slice(5, 7)) - 1]!;

/** "August 2016". */
export const monthWords = (day: Day): string => `${monthName(day)} ${yearOf(day)}`;

/** "6 Aug". */
export const shortDayWords = (day: Day): string => `${dateOf(day)} ${monthName(day).slice(0, 3)}`;

/** "6 August 2016". */
export const dayWords = (day: Day): string => `${dateOf(day)} ${monthWords(day)}`;

const isWholeYears = ({ from, to }: Pick<DayRange, "from" | "to">): boolean =>
  from.endsWith("-01-01") && to.endsWith("-12-31");

const isWholeMonth = ({ from, to }: Pick<DayRange, "from" | "to">): boolean =>
  from.endsWith("-01") && to === lastDayOfMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)));

/** A range of days as briefly as it can be said: "27–29 November 2024", "August 2016", "2011–2015". */
export const daysWords = (days: Pick<DayRange, "from" | "to">): string => {
  const { from, to } = days;
  if (from === to) return dayWords(from);
  if (isWholeYears(days)) return yearOf(from) === yearOf(to) ? yearOf(from) : `${yearOf(from)}–${yearOf(to)}`;
  if (isWholeMonth(days)) return monthWords(from);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dateOf(from)}–${dayWords(to)}`;
  if (yearOf(from) === yearOf(to)) return `${dateOf(from)} ${monthName(from)} – ${dayWords(to)}`;
  return `${dayWords(from)} – ${dayWords(to)}`;
};

/** "1 article", "1,204 articles". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${numberWords(count)} ${count === 1 ? one : many}`;

/** Thousands set off, the same in every locale of the machine. */
export const numberWords = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ",");

export const FIELD_WORDS: Readonly<Record<AccountField, string>> = {
  what: "What",
  actor: "By whom",
  target: "To whom",
  place: "Where",
  day: "When",
  killed: "Killed",
  injured: "Injured",
  number: "Other numbers",
};

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  agree: "agree",
  differ: "differ",
  "only-one-says": "only one says",
  "not-comparable": "not comparable",
};

export const FAMILY_WORDS: Readonly<Record<ClaimFamily, string>> = {
  fighting: "Fighting",
  territory: "Territory",
  harm: "Harm",
  forces: "Forces",
  politics: "Politics",
  knowledge: "Knowledge",
};

/** "siege broken". */
export const typeWords = (type: ClaimType): string => type.replaceAll("-", " ");

const MODALITY_WORDS: Readonly<Record<Modality, string | null>> = {
  asserted: null,
  hedged: "reportedly",
  forecast: "forecast",
  demanded: "demanded",
  hypothetical: "hypothetical",
};

/** Fields that say what happened, or how much of it: those that a denial or a forecast is about. */
const BEARS_STANCE: readonly AccountField[] = ["what", "killed", "injured", "number"];

/** How a value is meant, where it is not plainly asserted: ["denied", "forecast"]. Names and days bear no stance. */
export const stanceWords = (
  field: AccountField,
  { polarity, modality }: Pick<AccountValue, "polarity" | "modality">,
): readonly string[] =>
  BEARS_STANCE.includes(field)
    ? [polarity === "denied" ? "denied" : null, MODALITY_WORDS[modality]].filter((word) => word !== null)
    : [];

/** The words of the Admiralty scale for credibility. */
export const CREDIBILITY_WORDS: Readonly<Record<Credibility["grade"], string>> = {
  "1": "confirmed by independent sources",
  "2": "probably true",
  "3": "possibly true",
  "4": "doubtful",
  "5": "improbable",
  "6": "cannot be judged",
};
