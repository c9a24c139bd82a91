import type { Ledger } from "../storage/ledger.ts";

/**
 * Works something out once for each state of the ledger and its comparison: what was found is given again only while the
 * ledger says that nothing changed. At most one state is kept.
 */
export const onceAState = <T>(ledger: Ledger, workOut: () => Promise<T>): (() => Promise<T>) => {
  let known: { readonly state: string; readonly value: Promise<T> } | null = null;
  return async () => {
    const state = `${await ledger.fingerprint()} ${await ledger.isBehind()}`;
    if (known?.state === state) return known.value;
    const value = workOut();
    known = { state, value };
    value.catch(() => {
      known = null;
    });
    return value;
  };
};
