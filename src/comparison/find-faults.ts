import type { Account, AccountFault, AccountValue } from "../model/event.ts";
import { overlaps } from "../model/span.ts";
import { exceeds, show, whom } from "./compare-numbers.ts";
import { sameThing } from "./same-thing.ts";

interface Owned {
  readonly account: number;
  readonly version: string;
  readonly value: AccountValue;
}

/** What cannot be so inside one article: a part that exceeds its total, and a voice that affirms and denies one thing. */
export function findFaults(accounts: readonly Account[]): readonly AccountFault[] {
  return [...partFaults(accounts), ...accounts.flatMap(contradictionFaults)].sort((a, b) => a.account - b.account);
}

/** Parts are held against their total even where another voice of the article gives it: 24 of *their* 255. */
function partFaults(accounts: readonly Account[]): readonly AccountFault[] {
  const counts: readonly Owned[] = accounts.flatMap((account, i) =>
    [account.fields.killed, account.fields.injured, account.fields.number].flatMap((values) =>
      (values ?? []).map((value) => ({ account: i, version: account.version, value })),
    ),
  );
  return counts.flatMap((part) => {
    const total = counts.find(
      (one) => one !== part && one.version === part.version && isTotalOf(one.value, part.value),
    );
    if (!total?.value.range || !part.value.range || !exceeds(part.value.range, total.value.range)) return [];
    return [
      {
        account: part.account,
        claims: [...new Set([part.value.claim, total.value.claim])],
        reason: `${show(part.value.range)} ${whom(part.value).words} are said to be part of ${show(total.value.range)}, which is fewer`,
      },
    ];
  });
}

const isTotalOf = (total: AccountValue, part: AccountValue): boolean =>
  part.counted?.partOf != null && overlaps(part.counted.partOf, total.span);

function contradictionFaults(account: Account, place: number): readonly AccountFault[] {
  const what = (account.fields.what ?? []).filter((one) => one.modality === "asserted");
  // A deal holds for some parties and in some of its terms: "not a ceasefire" unsays nothing.
  const twice = what
    .flatMap((yes) => what.map((no): readonly [AccountValue, AccountValue] => [yes, no]))
    .find(
      ([yes, no]) =>
        yes.key !== "agreement" &&
        yes.polarity === "affirmed" &&
        no.polarity === "denied" &&
        yes.key === no.key &&
        sameThing(account, yes, no),
    );
  if (!twice) return [];
  return [
    {
      account: place,
      claims: twice.map((value) => value.claim),
      reason: `the same voice says that it happened ("${twice[0].words}") and that it did not ("${twice[1].words}")`,
    },
  ];
}
