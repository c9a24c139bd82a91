import type { Account, Event } from "../../model/event.ts";

/** An account with the copies of it: the same voice and values in other articles of the same source group. */
export interface FoldedAccount {
  /** Place in the event's `accounts`. */
  readonly index: number;
  readonly account: Account;
  readonly copies: readonly Account[];
}

/** Two accounts with one signature say the same by the same voice from the same source. */
const signature = ({ group, chain, fields }: Account): string =>
  JSON.stringify([
    group,
    chain,
    Object.entries(fields)
      .map(([field, values]) => [
        field,
        values.map(({ key, polarity, modality, range }) => JSON.stringify([key, polarity, modality, range])).sort(),
      ])
      .sort(),
  ]);

/** The accounts of an event with copies of one text folded into the first of them. */
export const foldAccounts = ({ accounts }: Pick<Event, "accounts">): readonly FoldedAccount[] => {
  const first = new Map<string, { index: number; account: Account; copies: Account[] }>();
  accounts.forEach((account, index) => {
    const key = signature(account);
    const known = first.get(key);
    if (known === undefined) first.set(key, { index, account, copies: [] });
    else known.copies.push(account);
  });
  return [...first.values()];
};
