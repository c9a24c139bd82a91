import type { Claim } from "../model/claim.ts";
import type { ClaimType, Modality, Polarity } from "../model/claim-types.ts";
import type { Day } from "../model/day.ts";
import type { NumberRange, Quantity } from "../model/quantity.ts";
import { cut } from "../model/span.ts";

/** A number of an exported claim; `null` is an open end. */
export interface QuantityRecord extends NumberRange {
  readonly of: string;
  readonly text: string;
}

/** One row of `export claims` (docs/codebook.md). The keys are written in this order. */
export interface ClaimRecord {
  readonly article: string;
  /** UTF-16 offsets into the article's text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: ClaimType;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly attribution: readonly string[];
  readonly actor: readonly string[];
  readonly target: readonly string[];
  readonly place: readonly string[];
  readonly time: { readonly from: Day; readonly to: Day } | null;
  readonly quantities: readonly QuantityRecord[];
}

const names = (said: readonly { readonly name: string }[]): readonly string[] => said.map(({ name }) => name);

/**
 * The ends of a number as the codebook's rule 12 has them. The ledger's ranges are closed, so "more than 50" already
 * begins at 51; here a bound that is open on one side drops whatever stands on that side, and a number without a
 * bound closes on itself.
 */
export const boundedRange = ({ min, max, bound }: Pick<Quantity, "min" | "max" | "bound">): NumberRange => {
  switch (bound) {
    case "exact":
    case "about":
      return { min: min ?? max, max: max ?? min };
    case "at-least":
    case "more-than":
      return { min: min ?? max, max: null };
    case "up-to":
    case "nearly":
      return { min: null, max: max ?? min };
    case "between":
    case "vague":
      return { min, max };
  }
};

const quantityRecord = (quantity: Quantity, text: string): QuantityRecord => {
  const { min, max } = boundedRange(quantity);
  return { of: quantity.of, min, max, text: cut(text, quantity.span) };
};

/**
 * A claim in the codebook's form: names as the article has them, days as resolved.
 * `article.label` is the file's stem or the row's id, `article.text` the text that the claim's spans cut into.
 */
export const claimRecord = (
  { said, days }: Pick<Claim, "said" | "days">,
  article: { readonly label: string; readonly text: string },
): ClaimRecord => ({
  article: article.label,
  start: said.span.start,
  end: said.span.end,
  text: cut(article.text, said.span),
  type: said.type,
  polarity: said.polarity,
  modality: said.modality,
  attribution: names(said.attribution),
  actor: names(said.actors),
  target: names(said.targets),
  place: names(said.places),
  time: days === null ? null : { from: days.from, to: days.to },
  quantities: said.quantities.map((quantity) => quantityRecord(quantity, article.text)),
});
