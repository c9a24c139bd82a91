import type { Account, Credibility, Difference } from "../model/event.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { foldName } from "./fold.ts";

/**
 * Grades an event on the Admiralty scale from independence and contradiction alone. Accounts are one source where their
 * articles descend from one text or where they pass on the same voice: two outlets that both quote the same monitor
 * confirm nothing but that it spoke. Told with reserve is no confirmation. One source alone cannot be judged (6), however
 * plausible it sounds: that is a person's part.
 */
export function judgeCredibility(accounts: readonly Account[], differences: readonly Difference[]): Credibility {
  const tells = (type: string): boolean =>
    accounts.some((account) => account.fields.what?.some((one) => one.key === type));
  // Where the end of a siege is told, the siege alone says nothing of it; a refusal does not unsay the request.
  const mute = [...(tells("siege-broken") ? ["siege"] : []), ...(tells("request") ? ["denial"] : [])];
  const sides = accounts.map((account) => sideOf(account, mute));
  const says = countSources(accounts.filter((_, i) => sides[i] === "says"));
  const denies = countSources(accounts.filter((_, i) => sides[i] === "denies"));
  const contradicted = differences.some((one) => one.field === "what" && one.outcome === "differ");
  const sources = (n: number): string => `${n} independent ${n === 1 ? "source" : "sources"}`;
  if (says + denies === 0) return { grade: "6", reason: "told only with reserve: cannot be judged" };
  if (denies > 0 && says > 0) {
    const words = `${sources(says)} against ${sources(denies)}`;
    if (says >= 2 * denies && says >= 2) return { grade: "3", reason: `contradicted: ${words}` };
    return says >= denies
      ? { grade: "4", reason: `contradicted: ${words}` }
      : { grade: "5", reason: `mostly denied: ${words}` };
  }
  const agreed = Math.max(says, denies);
  if (agreed === 1) return { grade: "6", reason: "one source alone: cannot be judged" };
  if (contradicted) return { grade: "3", reason: `${sources(agreed)}, but they differ on what happened` };
  const what = denies > 0 ? "agree that it did not happen" : "agree";
  return { grade: agreed >= 3 ? "1" : "2", reason: `${sources(agreed)} ${what}, none contradicts` };
}

/** Words that two accounts share by chance stay below this; more of them are one utterance, however its voice is named. */
const UTTERANCE_WORDS = 8;

/**
 * How many independent sources stand behind accounts that say the same. What a voice says is its own, whoever prints it,
 * and so is one utterance under two names; what an article says by itself goes back to its source group, and counts only
 * where the group names no voice for it.
 */
function countSources(accounts: readonly Account[]): number {
  const quoting = new Set(accounts.flatMap((account) => (account.chain.length > 0 ? [account.group] : [])));
  const counted = accounts.filter((account) => account.chain.length > 0 || !quoting.has(account.group));
  const sets = disjointSets(counted.length);
  const first = new Map<string, number>();
  counted.forEach((account, i) => {
    for (const key of sourceKeysOf(account)) {
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, i);
      else sets.join(earlier, i);
    }
  });
  return new Set(counted.map((_, i) => sets.head(i))).size;
}

function sourceKeysOf(account: Account): readonly string[] {
  const innermost = account.chain.at(-1);
  if (innermost === undefined) return [`group ${account.group}`];
  const utterances = (account.fields.what ?? [])
    .map(({ words }) => foldName(words))
    .filter((words) => words.split(" ").length >= UTTERANCE_WORDS);
  return [`voice ${foldName(innermost)}`, ...utterances.map((words) => `words ${words}`)];
}

/**
 * Whether an account says outright that the thing happened, or that it did not; `null` where it does neither. Types in
 * `mute` say nothing of it when they are affirmed.
 */
function sideOf(account: Account, mute: readonly string[]): "says" | "denies" | null {
  const what = (account.fields.what ?? []).filter(
    (one) => one.modality === "asserted" && !(mute.includes(one.key) && one.polarity === "affirmed"),
  );
  if (what.some((one) => one.polarity === "affirmed" && one.key !== "denial")) return "says";
  return what.length > 0 ? "denies" : null;
}
