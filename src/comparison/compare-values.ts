import type { AccountField, AccountValue } from "../model/event.ts";
import { compareNumbers, type Verdict } from "./compare-numbers.ts";
import { compareWhat } from "./compare-what.ts";
import { lengthOf, relateDays } from "./day-relation.ts";
import type { EventInput, PlaceFacts } from "./event-input.ts";
import { relatePlaces } from "./place-relation.ts";

/** Compares two values of one field. `later` says which of the two accounts came out later, where that is known. */
export function compareValues(
  field: AccountField,
  left: AccountValue,
  right: AccountValue,
  later: "left" | "right" | null,
  input: Pick<EventInput, "place">,
): Verdict {
  switch (field) {
    case "what":
      return compareWhat(left, right);
    case "actor":
    case "target":
      return compareNames(left, right);
    case "place":
      return comparePlaces(left, right, input);
    case "day":
      return compareDays(left, right);
    case "killed":
    case "injured":
    case "number":
      return compareNumbers(left, right, later);
  }
}

const isName = (value: AccountValue): boolean => value.key.startsWith("~");

function compareNames(left: AccountValue, right: AccountValue): Verdict {
  if (left.key === right.key) return { outcome: "agree", reason: sameName(left, right) };
  const against = `${left.words} against ${right.words}`;
  // A word that no registry resolves ("rebels", "an armed group") may well mean the party that the other names.
  if (isName(left) || isName(right))
    return { outcome: "not-comparable", reason: `${against}: who is meant is not known well enough` };
  return { outcome: "differ", reason: `different parties: ${against}` };
}

const sameName = (left: AccountValue, right: AccountValue): string =>
  left.words === right.words ? `both name ${left.words}` : `${left.words} and ${right.words} are one`;

function comparePlaces(left: AccountValue, right: AccountValue, input: Pick<EventInput, "place">): Verdict {
  if (left.key === right.key) return { outcome: "agree", reason: sameName(left, right) };
  const against = `${left.words} against ${right.words}`;
  if (isName(left) || isName(right))
    return { outcome: "not-comparable", reason: `${against}: not both places are in the gazetteer` };
  switch (relatePlaces(left.key, right.key, input.place)) {
    case "same":
      return { outcome: "agree", reason: sameName(left, right) };
    case "within":
      return { outcome: "agree", reason: holds(left, right, input) };
    case "near":
      return { outcome: "not-comparable", reason: `${left.words} and ${right.words} lie side by side` };
    case "apart":
      return { outcome: "differ", reason: `different places: ${against}` };
    case "unknown":
      return { outcome: "not-comparable", reason: `${against}: not both places are in the gazetteer` };
  }
}

function holds(left: AccountValue, right: AccountValue, input: Pick<EventInput, "place">): string {
  let at: PlaceFacts | null = input.place(left.key);
  while (at !== null && at.within !== null && at.within !== right.key && at.within !== left.key)
    at = input.place(at.within);
  return at?.within === right.key ? `${left.words} lies in ${right.words}` : `${right.words} lies in ${left.words}`;
}

function compareDays(left: AccountValue, right: AccountValue): Verdict {
  const [a, b] = [rangeOf(left.key), rangeOf(right.key)];
  if (left.key === right.key)
    return {
      outcome: "agree",
      reason: `same day: ${showDays(a)}`.replace("same day", lengthOf(a) === 1 ? "same day" : "same days"),
    };
  const { gap } = relateDays(a, b);
  if (gap === 0) {
    const [inner, outer] = lengthOf(a) <= lengthOf(b) ? [a, b] : [b, a];
    const inside = outer.from <= inner.from && inner.to <= outer.to;
    return {
      outcome: "agree",
      reason: inside ? `${showDays(inner)} lies in ${showDays(outer)}` : `${showDays(a)} and ${showDays(b)} overlap`,
    };
  }
  return { outcome: "differ", reason: `different day: ${showDays(a)} against ${showDays(b)}` };
}

const rangeOf = (key: string): { readonly from: string; readonly to: string } => {
  const [from, to] = key.split("/");
  return { from: from!, to: to ?? from! };
};

const showDays = ({ from, to }: { readonly from: string; readonly to: string }): string =>
  from === to ? from : `${from} to ${to}`;
