import { overlaps } from "../../model/span.ts";
import { alignCodings, COMPARED_FIELDS, type Coding, type CodingUnit, codedValue } from "./align-codings.ts";
import { krippendorffAlpha } from "./krippendorff-alpha.ts";

/** An article as two people coded it. */
export interface CodedTwice {
  readonly article: string;
  readonly text: string;
  readonly left: readonly Coding[];
  readonly right: readonly Coding[];
}

/** How far two coders agree in one field. */
export interface FieldAgreement {
  /** `claim`: whether a sentence carries a claim at all. */
  readonly field: "claim" | (typeof COMPARED_FIELDS)[number];
  /** Krippendorff's alpha, nominal; `null` where it is not defined. */
  readonly alpha: number | null;
  /** Sentences for `claim`, else claims that both marked. */
  readonly units: number;
  /** Share of units on which both say the same, 0 to 1. */
  readonly agree: number;
}

/** Agreement field by field over all articles, and the units by article. */
export const measureAgreement = (
  articles: readonly CodedTwice[],
): { readonly fields: readonly FieldAgreement[]; readonly units: ReadonlyMap<string, readonly CodingUnit[]> } => {
  const units = new Map(articles.map(({ article, left, right }) => [article, alignCodings(article, left, right)]));
  const both = [...units.values()]
    .flat()
    .flatMap(({ left, right }) => (left === null || right === null ? [] : [{ left, right }]));
  return {
    fields: [
      agreementIn("claim", articles.flatMap(markedSentences)),
      ...COMPARED_FIELDS.map((field) =>
        agreementIn(
          field,
          both.map(({ left, right }) => [codedValue(left, field), codedValue(right, field)]),
        ),
      ),
    ],
    units,
  };
};

const agreementIn = (
  field: FieldAgreement["field"],
  values: readonly (readonly [left: string, right: string])[],
): FieldAgreement => ({
  field,
  alpha: krippendorffAlpha(values),
  units: values.length,
  agree: values.length === 0 ? 0 : values.filter(([left, right]) => left === right).length / values.length,
});

/** Unicode's own rules for the ends of sentences (UAX 29), the same for every language. */
const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** For each sentence whether either coder marked a claim in it. */
const markedSentences = ({ text, left, right }: CodedTwice): readonly (readonly [string, string])[] =>
  [...SENTENCES.segment(text)]
    .filter(({ segment }) => segment.trim() !== "")
    .map(({ index, segment }) => {
      const span = { start: index, end: index + segment.length };
      const marked = (codings: readonly Coding[]): string =>
        String(codings.some((coding) => overlaps(coding.span, span)));
      return [marked(left), marked(right)] as const;
    });
