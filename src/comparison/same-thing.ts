import type { Account, AccountField, AccountValue } from "../model/event.ts";

const BY: readonly AccountField[] = ["actor", "target"];

/**
 * Whether one claim can deny what another affirms: not where each names other parties ("the US did not bomb" leaves open
 * whether Russia did, and a truce may hold for one group and not for another).
 */
export const sameThing = (account: Account, yes: AccountValue, no: AccountValue, other: Account = account): boolean =>
  BY.every((field) => {
    const [left, right] = [keysOf(account, field, yes), keysOf(other, field, no)];
    return left.length === 0 || right.length === 0 || left.some((key) => right.includes(key));
  });

const keysOf = (account: Account, field: AccountField, value: AccountValue): readonly string[] =>
  (account.fields[field] ?? [])
    .filter((one) => one.claim === value.claim && !one.key.startsWith("~"))
    .map((one) => one.key);
