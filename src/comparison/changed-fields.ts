import type { Claim, Said } from "../model/claim.ts";
import type { Quantity } from "../model/quantity.ts";
import { cut } from "../model/span.ts";
import type { ChangedField, FieldChange } from "../model/version-change.ts";
import { fold } from "./fold.ts";

interface Telling {
  readonly claim: Claim;
  readonly text: string;
}

/**
 * The fields that two tellings of one thing give differently. A number and what bounds it are two fields, since "24"
 * where "at least 24" stood is another statement with the same number.
 */
export const changedFields = (before: Telling, after: Telling): readonly FieldChange[] =>
  FIELDS.flatMap(([field, compare, show]) => {
    const [left, right] = [compare(before), compare(after)];
    if (left === right) return [];
    return [{ field, before: show(before), after: show(after) }];
  });

type Read = (telling: Telling) => string;

const names = (list: readonly Said[]): string => list.map(({ name }) => name).join(", ");
const folded = (list: readonly Said[]): string =>
  list
    .map(({ name }) => fold(name))
    .sort()
    .join("|");
const numbers = (quantities: readonly Quantity[]): string =>
  quantities.map((quantity) => `${figureOf(quantity)} ${fold(quantity.of)}`).join("|");

/** The figure that is named, whatever bounds it: 24 of "at least 24". */
const figureOf = ({ min, max, bound }: Quantity): string => {
  switch (bound) {
    case "at-least":
    case "more-than":
      return `${min}`;
    case "up-to":
    case "nearly":
    case "exact":
      return `${max}`;
    case "about":
    case "between":
    case "vague":
      return `${min}–${max}`;
  }
};

const words = ({ claim, text }: Telling): string => claim.said.quantities.map(({ span }) => cut(text, span)).join(", ");

/** Each field with what is compared and what is shown. */
const FIELDS: readonly (readonly [field: ChangedField, compare: Read, show: Read])[] = [
  ["polarity", ({ claim }) => claim.said.polarity, ({ claim }) => claim.said.polarity],
  ["modality", ({ claim }) => claim.said.modality, ({ claim }) => claim.said.modality],
  ["voice", ({ claim }) => folded(claim.said.attribution), ({ claim }) => names(claim.said.attribution)],
  ["actor", ({ claim }) => folded(claim.said.actors), ({ claim }) => names(claim.said.actors)],
  ["target", ({ claim }) => folded(claim.said.targets), ({ claim }) => names(claim.said.targets)],
  ["place", ({ claim }) => folded(claim.said.places), ({ claim }) => names(claim.said.places)],
  ["time", ({ claim }) => fold(claim.said.time?.name ?? ""), ({ claim }) => claim.said.time?.name ?? ""],
  ["number", ({ claim }) => numbers(claim.said.quantities), words],
  ["bound", ({ claim }) => claim.said.quantities.map(({ bound }) => bound).join("|"), words],
];
