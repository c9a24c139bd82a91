import { sha256 } from "../../model/ids.ts";
import type { MissedClaim } from "../../model/judgement.ts";
import { type Span, sharedLength } from "../../model/span.ts";
import { fold } from "../../storage/search-terms.ts";

/** A claim that a coder marked: the words that carry it, and what they say. */
export interface Coding extends MissedClaim {
  readonly span: Span;
}

/** What both coders made of one place of a text. */
export interface CodingUnit {
  /** The same as long as neither coding changes. */
  readonly id: string;
  readonly left: Coding | null;
  readonly right: Coding | null;
}

/** Fields that are compared, in the order in which they are shown. */
export const COMPARED_FIELDS = [
  "type",
  "polarity",
  "modality",
  "voice",
  "actor",
  "target",
  "place",
  "time",
  "number",
] as const;
export type ComparedField = (typeof COMPARED_FIELDS)[number];

const lengthOf = ({ span }: Coding): number => span.end - span.start;

/**
 * Pairs what two coders marked in one article: codings that share half of the shorter one's words, those of one type and with
 * most in common first. What has no counterpart stands alone. In the order of the text.
 */
export const alignCodings = (
  article: string,
  left: readonly Coding[],
  right: readonly Coding[],
): readonly CodingUnit[] => {
  const pairs = left.flatMap((a) =>
    right.flatMap((b) => {
      const shared = sharedLength(a.span, b.span);
      return 2 * shared >= Math.min(lengthOf(a), lengthOf(b)) && shared > 0
        ? [{ a, b, shared, same: a.type === b.type }]
        : [];
    }),
  );
  const partner = new Map<Coding, Coding>();
  for (const { a, b } of pairs.sort((x, y) => Number(y.same) - Number(x.same) || y.shared - x.shared))
    if (!partner.has(a) && !partner.has(b)) {
      partner.set(a, b);
      partner.set(b, a);
    }
  const units = [
    ...left.map((a) => unitOf(article, a, partner.get(a) ?? null)),
    ...right.filter((b) => !partner.has(b)).map((b) => unitOf(article, null, b)),
  ];
  const start = ({ left: a, right: b }: CodingUnit): number =>
    Math.min(a?.span.start ?? Number.POSITIVE_INFINITY, b?.span.start ?? Number.POSITIVE_INFINITY);
  return units.sort((x, y) => start(x) - start(y) || (x.id < y.id ? -1 : 1));
};

const unitOf = (article: string, left: Coding | null, right: Coding | null): CodingUnit => ({
  id: sha256("unit", article, JSON.stringify(left), JSON.stringify(right)).slice(0, 20),
  left,
  right,
});

/** The value of a field as it is compared: names without case and order. */
export const codedValue = (coding: Coding, field: ComparedField): string => {
  switch (field) {
    case "type":
    case "polarity":
    case "modality":
      return coding[field];
    case "voice":
      // A chain has an order.
      return coding.attribution.map(({ name }) => fold(name)).join(" > ");
    case "actor":
      return names(coding.actors);
    case "target":
      return names(coding.targets);
    case "place":
      return names(coding.places);
    case "time":
      return coding.time === null ? "" : fold(coding.time.name);
    case "number":
      return coding.quantities
        .map(({ min, max, of }) => `${min ?? ""}..${max ?? ""} ${fold(of)}`)
        .sort()
        .join("; ");
  }
};

const names = (said: readonly { readonly name: string }[]): string =>
  said
    .map(({ name }) => fold(name))
    .sort()
    .join("; ");

/** Fields in which the two codings of a unit differ; all of them where one stands alone. */
export const differingFields = ({ left, right }: CodingUnit): readonly (ComparedField | "claim")[] =>
  left === null || right === null
    ? ["claim"]
    : COMPARED_FIELDS.filter((field) => codedValue(left, field) !== codedValue(right, field));
