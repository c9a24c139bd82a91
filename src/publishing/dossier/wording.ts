import type { ClaimFamily, Modality } from "../../model/claim-types.ts";
import type { AccountField, AccountValue, Credibility, Outcome } from "../../model/event.ts";

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
