import type { AccountValue, Outcome } from "../model/event.ts";
import { type NumberRange, rangeContains, rangesMeet } from "../model/quantity.ts";

/** What two values of a field do to each other, with the reason in words. */
export interface Verdict {
  readonly outcome: Exclude<Outcome, "only-one-says">;
  readonly reason: string;
}

/** Whom a number counts, as compared: a number of women or children is never a count of all. */
interface Whom {
  readonly words: string;
  readonly all: boolean;
}

/** Compares two numbers of the same field (killed, injured or other). `later` says which account is the later one. */
export function compareNumbers(left: AccountValue, right: AccountValue, later: "left" | "right" | null): Verdict {
  if (left.range === null || right.range === null)
    return left.range === right.range
      ? { outcome: "agree", reason: "neither gives a number" }
      : { outcome: "not-comparable", reason: "only one of them gives a number" };
  const [a, b] = [whom(left), whom(right)];
  if (a.words !== b.words) return compareUnlike(left, right, a, b);
  return compareRanges(left.range, right.range, later);
}

/** Whose harm, or what things, a number counts. */
export function whom(value: AccountValue): Whom {
  const of = value.counted?.of ?? "people";
  const status = value.counted?.status ?? "unknown";
  // "Civilian children" are children and "combatant fighters" fighters: the noun says more than the status.
  const words = of !== "people" ? plural(of) : status === "unknown" ? "people" : `${status}s`;
  return { words, all: words === "people" };
}

const plural = (noun: string): string => {
  const irregular: Readonly<Record<string, string>> = { child: "children", man: "men", woman: "women" };
  return irregular[noun] ?? (/(?:s|x|ch|sh)$/.test(noun) ? `${noun}es` : `${noun.replace(/([^aeiou])y$/, "$1ie")}s`);
};

function compareUnlike(left: AccountValue, right: AccountValue, a: Whom, b: Whom): Verdict {
  if (a.all === b.all) return { outcome: "not-comparable", reason: `${a.words} against ${b.words}` };
  const [whole, part, words] = a.all ? [left, right, b.words] : [right, left, a.words];
  if (exceeds(part.range!, whole.range!))
    return {
      outcome: "differ",
      reason: `one counts more ${words} (${show(part.range!)}) than the other people in all (${show(whole.range!)})`,
    };
  if (part.counted?.partOf)
    return {
      outcome: "not-comparable",
      reason: `${show(part.range!)} ${words} are a part of ${show(whole.range!)} in all`,
    };
  return {
    outcome: "not-comparable",
    reason: `total (${show(whole.range!)}) against ${words} only (${show(part.range!)})`,
  };
}

function compareRanges(a: NumberRange, b: NumberRange, later: "left" | "right" | null): Verdict {
  const both = `${show(a)} and ${show(b)}`;
  if (a.min === b.min && a.max === b.max) return { outcome: "agree", reason: `same number: ${show(a)}` };
  if (rangeContains(a, b)) return { outcome: "agree", reason: `range contains: ${show(b)} lies in ${show(a)}` };
  if (rangeContains(b, a)) return { outcome: "agree", reason: `range contains: ${show(a)} lies in ${show(b)}` };
  if (rangesMeet(a, b)) return { outcome: "agree", reason: `ranges overlap: ${both}` };
  const rose = later === "right" ? exceeds(b, a) : later === "left" ? exceeds(a, b) : false;
  if (rose) return { outcome: "not-comparable", reason: `update: the later report counts more (${both})` };
  return { outcome: "differ", reason: `different numbers: ${both}` };
}

/** Whether even the least of `a` is more than the most of `b`. */
export const exceeds = (a: NumberRange, b: NumberRange): boolean => b.max !== null && (a.min ?? 0) > b.max;

/** A range as people write it: 19, 10–20, 255 or more, up to 20. */
export function show({ min, max }: NumberRange): string {
  if (min === max && min !== null) return String(min);
  if (min !== null && max !== null) return `${min}–${max}`;
  if (min !== null) return `${min} or more`;
  return max !== null ? `up to ${max}` : "some";
}
