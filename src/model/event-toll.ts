import type { Account, AccountValue, Event } from "./event.ts";
import type { NumberRange } from "./quantity.ts";

/** The range that accounts of an event span for one kind of harm. */
export interface Toll {
  /** The lowest and highest of the current totals; `null` where no account gives that end. */
  readonly low: number | null;
  readonly high: number | null;
  /** An account leaves the upper end open: "at least 255". */
  readonly open: boolean;
  /** The values that were taken into account, with their accounts. */
  readonly values: readonly { readonly account: Account; readonly value: AccountValue }[];
}

/** Told as done, with a number. A forecast, a demand or a denial counts nobody. */
const counts = ({ range, polarity, modality }: AccountValue): boolean =>
  range !== null && polarity === "affirmed" && (modality === "asserted" || modality === "hedged");

const isTotal = ({ counted }: AccountValue): boolean => counted === null || counted.partOf === null;

/** Who is quoted in an account, by anything that is the same for one voice; `null` where the outlet speaks itself. */
export type VoiceOf = (account: Account) => string | null;

/** The words by which the last of the chain is called. */
const asNamed: VoiceOf = ({ chain }) => chain.at(-1)?.toLowerCase() ?? null;

/** One counter: the same voice; or no voice, and the same outlet or one text that several outlets carry. */
const sameCounter = (a: Account, b: Account, voiceOf: VoiceOf): boolean => {
  const [voiceA, voiceB] = [voiceOf(a), voiceOf(b)];
  if (voiceA !== null || voiceB !== null) return voiceA === voiceB;
  return a.group === b.group || (a.outlet !== null && a.outlet === b.outlet);
};

/** An undated account is older than any dated one; in one article, what a headline calls an update is the newer. */
const isNewer = (a: Account, b: Account): boolean => {
  const [dayA, dayB] = [a.published ?? "", b.published ?? ""];
  return dayA === dayB ? a.version === b.version && a.update === true && b.update !== true : dayA > dayB;
};

/** Accounts whose counter has no newer one: an older toll of the same counter is outdated. */
const current = (accounts: readonly Account[], voiceOf: VoiceOf): readonly Account[] =>
  accounts.filter(
    (account) => !accounts.some((other) => isNewer(other, account) && sameCounter(other, account, voiceOf)),
  );

/** What one account counts as the whole: its numbers of people, else its numbers of the different dead together. */
interface Count extends NumberRange {
  readonly account: Account;
  readonly values: readonly AccountValue[];
  /** It counts people as such, or combatants and civilians both. */
  readonly whole: boolean;
}

const add = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b);

const countsOf = (account: Account, field: "killed" | "injured"): readonly Count[] => {
  const values = (account.fields[field] ?? []).filter((value) => counts(value) && isTotal(value));
  const people = values.filter(({ counted }) => (counted?.status ?? "unknown") === "unknown");
  if (people.length > 0) {
    return people.map((value) => ({
      account,
      values: [value],
      whole: true,
      min: value.range!.min,
      max: value.range!.max,
    }));
  }
  const kinds = (["civilian", "combatant"] as const).flatMap(
    (status) => values.find(({ counted }) => counted?.status === status) ?? [],
  );
  const [first, second] = kinds;
  if (first === undefined) return [];
  if (second === undefined) return [{ account, values: kinds, whole: false, ...first.range! }];
  return [
    {
      account,
      values: kinds,
      whole: true,
      min: add(first.range!.min, second.range!.min),
      max: add(first.range!.max, second.range!.max),
    },
  ];
};

/**
 * The toll of an event: the lowest and the highest number among the *current totals for the whole event*, never a part of
 * a total and never a number that the same counter has since replaced. Accounts that count only civilians or only
 * combatants stand for the whole only where nobody counts more; but the highest number is never below theirs. Copies of
 * one text are one counter, so that independent sources alone decide.
 *
 * @param voiceOf tells one voice from another; by the words it is called by where nothing better is known
 */
export const eventToll = (
  { accounts }: Pick<Event, "accounts">,
  field: "killed" | "injured",
  voiceOf: VoiceOf = asNamed,
): Toll => {
  const counting = accounts.filter((account) => countsOf(account, field).length > 0);
  const all = current(counting, voiceOf).flatMap((account) => countsOf(account, field));
  const whole = all.filter((count) => count.whole);
  const taken = whole.length > 0 ? whole : all;
  const lows = taken.flatMap(({ min }) => min ?? []);
  const highs = all.flatMap(({ min, max }) => max ?? min ?? []);
  return {
    low: lows.length === 0 ? null : Math.min(...lows),
    high: highs.length === 0 ? null : Math.max(...highs),
    open: all.some(({ max }) => max === null),
    values: taken.flatMap(({ account, values }) => values.map((value) => ({ account, value }))),
  };
};
