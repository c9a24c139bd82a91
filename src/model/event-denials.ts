import type { Account, AccountValue, Event } from "./event.ts";

/** One account says outright that what another tells did not happen. */
export interface Denial {
  /** Places in `accounts`. */
  readonly by: number;
  readonly of: number;
  /** The words that deny, and those that are denied. */
  readonly denies: AccountValue;
  readonly denied: AccountValue;
}

/**
 * Who denies whom: pairs of accounts that contradict each other in what happened, where one of them denies what the other
 * affirms. Rests on the differences of the event, so that a denial that names other parties denies nothing.
 */
export const denialsOf = ({ accounts, differences }: Event): readonly Denial[] =>
  differences
    .filter(({ field, outcome }) => field === "what" && outcome === "differ")
    .flatMap(({ left, right }) => [...denial(accounts, left, right), ...denial(accounts, right, left)]);

const denial = (accounts: readonly Account[], by: number, of: number): readonly Denial[] => {
  const [denying, told] = [accounts[by]?.fields.what ?? [], accounts[of]?.fields.what ?? []];
  for (const denies of denying) {
    if (denies.polarity !== "denied" || denies.modality !== "asserted") continue;
    const denied = told.find(
      ({ key, polarity, modality }) => key === denies.key && polarity === "affirmed" && modality === "asserted",
    );
    if (denied !== undefined) return [{ by, of, denies, denied }];
  }
  return [];
};
