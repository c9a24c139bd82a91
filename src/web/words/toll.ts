import { numberWords, words } from "./words.ts";

/** The ends of a toll in words: "24–30", "12 or more", "5"; `null` where no number is known. */
export const tollWords = (
  toll: { readonly low: number | null; readonly high: number | null; readonly open?: boolean } | null,
): string | null => {
  if (toll === null) return null;
  const { low, high, open = false } = toll;
  if (low === null) return high === null ? null : words.toll.atMost(numberWords(high));
  if (high === null || (open && low === high)) return words.toll.atLeast(numberWords(low));
  if (low === high) return numberWords(low);
  const range = words.toll.range(numberWords(low), numberWords(high));
  return open ? words.toll.atLeast(range) : range;
};
