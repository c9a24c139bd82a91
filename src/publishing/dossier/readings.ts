import type { AccountField, AccountValue, Event } from "../../model/event.ts";
import type { FoldedAccount } from "./fold-accounts.ts";

/** What one or more accounts say about a field, with its letter, as editions mark the readings of a passage. */
export interface Reading {
  readonly letter: string;
  /** The accounts that have this reading. */
  readonly accounts: readonly FoldedAccount[];
  /** The values of the first of them. */
  readonly values: readonly AccountValue[];
}

const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `${index + 1}.`);

/**
 * The readings of a field: accounts that agree with each other share one. Agreement need not carry over ("about 50"
 * may agree with "more than 40" and with "up to 50", which differ), so an account joins a reading only where it
 * agrees with everyone in it.
 */
export const readingsOf = (
  event: Event,
  field: AccountField,
  accounts: readonly FoldedAccount[],
): readonly Reading[] => {
  const pair = (a: number, b: number): string => (a < b ? `${a}-${b}` : `${b}-${a}`);
  const agreeing = new Set(
    event.differences
      .filter((difference) => difference.field === field && difference.outcome === "agree")
      .map(({ left, right }) => pair(left, right)),
  );
  const readings: FoldedAccount[][] = [];
  for (const folded of accounts) {
    if ((folded.account.fields[field] ?? []).length === 0) continue;
    const home = readings.find((reading) => reading.every(({ index }) => agreeing.has(pair(index, folded.index))));
    if (home === undefined) readings.push([folded]);
    else home.push(folded);
  }
  return readings.map((members, i) => ({
    letter: letterOf(i),
    accounts: members,
    values: members[0]!.account.fields[field] ?? [],
  }));
};
