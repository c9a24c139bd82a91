import type { AccountField, Outcome } from "../../../model/event.ts";
import type { AccountRow, CellValue } from "../../../server/api/events.ts";

/** What one or more accounts say about a field, with its letter, as editions mark the readings of a passage. */
export interface Reading {
  readonly letter: string;
  /** The accounts that have it, in the order of the table. */
  readonly accounts: readonly AccountRow[];
}

interface Compared {
  readonly field: AccountField;
  readonly left: number;
  readonly right: number;
  readonly outcome: Outcome;
}

const letterOf = (index: number): string => (index < 26 ? String.fromCharCode(97 + index) : `${index + 1}`);

const pair = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

const saidKey = (values: readonly CellValue[]): string =>
  JSON.stringify(values.map(({ key, polarity, range }) => [key, polarity, range]).sort());

/**
 * The readings of a field. Accounts that agree with each other, or say the very same, share one. Agreement need not
 * carry over ("about 50" may agree with "more than 40" and with "up to 50", which differ), so an account joins a reading
 * only where it agrees with everyone in it. Silent accounts have none.
 */
export const readingsOf = (
  accounts: readonly AccountRow[],
  differences: readonly Compared[],
  field: AccountField,
): readonly Reading[] => {
  const agreeing = new Set(
    differences
      .filter((difference) => difference.field === field && difference.outcome === "agree")
      .map(({ left, right }) => pair(left, right)),
  );
  const isOne = (a: AccountRow, b: AccountRow): boolean =>
    agreeing.has(pair(a.index, b.index)) || saidKey(a.cells[field] ?? []) === saidKey(b.cells[field] ?? []);
  const readings: AccountRow[][] = [];
  for (const account of accounts) {
    if ((account.cells[field] ?? []).length === 0) continue;
    const home = readings.find((reading) => reading.every((other) => isOne(account, other)));
    if (home === undefined) readings.push([account]);
    else home.push(account);
  }
  return readings.map((members, i) => ({ letter: letterOf(i), accounts: members }));
};

/** Letter of each account's reading, by its place in the event; empty where nothing is to be told apart. */
export const lettersOf = (readings: readonly Reading[]): ReadonlyMap<number, string> =>
  readings.length < 2
    ? new Map()
    : new Map(readings.flatMap(({ letter, accounts }) => accounts.map(({ index }) => [index, letter])));
