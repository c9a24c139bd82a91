import { ACCOUNT_FIELDS, type Account, type AccountField, type AccountValue, type Difference } from "../model/event.ts";
import { type Verdict, whom } from "./compare-numbers.ts";
import { compareValues } from "./compare-values.ts";
import type { EventInput } from "./event-input.ts";
import { sameThing } from "./same-thing.ts";

/** So many accounts are held against each other; further ones against the oldest only. */
const ALL_PAIRS = 40;
/** So many values of one field are held against each other. */
const VALUES = 8;

/**
 * What each two accounts of an event do with each field that one of them fills. An account that repeats an older one of
 * its source group word for word is left out: a reprint neither agrees nor differs. Silence is `only-one-says`.
 */
export function compareAccounts(accounts: readonly Account[], input: Pick<EventInput, "place">): readonly Difference[] {
  const distinct = distinctAccounts(accounts);
  return distinct.flatMap((left, i) =>
    distinct
      .slice(i + 1)
      .filter((_, k) => i === 0 || i + 1 + k < ALL_PAIRS)
      .flatMap((right) => ACCOUNT_FIELDS.flatMap((field) => compareField(accounts, left, right, field, input) ?? [])),
  );
}

/** Places of the accounts that do not merely repeat an older one of the same source group and voice. */
function distinctAccounts(accounts: readonly Account[]): readonly number[] {
  const seen = new Set<string>();
  return accounts.flatMap((account, i) => {
    const values = Object.entries(account.fields).flatMap(([field, list]) =>
      list.map((value) => `${field} ${value.key} ${value.polarity} ${value.modality} ${value.counted?.of ?? ""}`),
    );
    const signature = [account.group, ...account.chain, "", ...values.sort()].join("|");
    if (seen.has(signature)) return [];
    seen.add(signature);
    return [i];
  });
}

function compareField(
  accounts: readonly Account[],
  left: number,
  right: number,
  field: AccountField,
  input: Pick<EventInput, "place">,
): Difference | null {
  const [a, b] = [accounts[left]!, accounts[right]!];
  const [mine, theirs] = [valuesOf(a, field), valuesOf(b, field)];
  if (mine.length === 0 && theirs.length === 0) return null;
  if (mine.length === 0 || theirs.length === 0)
    return {
      field,
      left,
      right,
      outcome: "only-one-says",
      reason: `only ${nameOf(mine.length > 0 ? a : b)} says: ${(mine[0] ?? theirs[0])!.words}`,
    };
  const held = (x: AccountValue, y: AccountValue): Verdict =>
    field === "what" && x.polarity !== y.polarity && !sameThing(a, x, y, b)
      ? { outcome: "not-comparable", reason: "told of different parties" }
      : compareValues(field, x, y, later(a, b), input);
  const { outcome, reason } = weigh(field, mine.slice(0, VALUES), theirs.slice(0, VALUES), held);
  const who = field === "what" && outcome === "differ" ? `: ${nameOf(a)} against ${nameOf(b)}` : "";
  const corrected = a.version === b.version && a.update !== b.update ? ", the update corrects the report" : "";
  return { field, left, right, outcome, reason: `${reason}${who}${corrected}` };
}

/** The values of a field; the siege that was broken is no claim that it goes on. */
function valuesOf(account: Account, field: AccountField): readonly AccountValue[] {
  const values = account.fields[field] ?? [];
  const broken = field === "what" && values.some((value) => value.key === "siege-broken");
  return broken ? values.filter((value) => value.key !== "siege") : values;
}

/**
 * The verdict over all pairs of values. Of what happened, a contradiction weighs most, since it stands even beside other
 * things that agree; of names, places and days, one value in common is agreement.
 */
function weigh(
  field: AccountField,
  mine: readonly AccountValue[],
  theirs: readonly AccountValue[],
  held: (left: AccountValue, right: AccountValue) => Verdict,
): Verdict {
  if (isCount(field)) return weighCounts(mine, theirs, held);
  const verdicts = mine.flatMap((left) => theirs.map((right) => held(left, right)));
  return firstOf(
    verdicts,
    field === "what" ? ["differ", "agree", "not-comparable"] : ["agree", "differ", "not-comparable"],
  );
}

/**
 * A number is held against numbers of its like where there are any, and one that fits is enough ("at least 20, perhaps
 * 25" does not contradict 25); a like that fits nowhere is a contradiction, whatever else agrees.
 */
function weighCounts(
  mine: readonly AccountValue[],
  theirs: readonly AccountValue[],
  held: (left: AccountValue, right: AccountValue) => Verdict,
): Verdict {
  const verdicts = mine.map((left) => {
    const alike = theirs.filter((right) => whom(left).words === whom(right).words);
    const against = (alike.length > 0 ? alike : theirs).map((right) => held(left, right));
    return firstOf(
      against,
      alike.length > 0 ? ["agree", "not-comparable", "differ"] : ["differ", "not-comparable", "agree"],
    );
  });
  return firstOf(verdicts, ["differ", "agree", "not-comparable"]);
}

const firstOf = (verdicts: readonly Verdict[], order: readonly Verdict["outcome"][]): Verdict =>
  order.map((outcome) => verdicts.find((one) => one.outcome === outcome)).find((one) => one !== undefined)!;

const isCount = (field: AccountField): boolean => field === "killed" || field === "injured" || field === "number";

const later = (a: Account, b: Account): "left" | "right" | null =>
  a.published === null || b.published === null || a.published === b.published
    ? null
    : a.published > b.published
      ? "left"
      : "right";

/** How people name an account: the innermost voice, else the outlet. */
export const nameOf = (account: Account): string =>
  account.chain.at(-1) ?? (account.update ? "its update" : (account.outlet ?? "the report itself"));
