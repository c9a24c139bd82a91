import { diffWordsWithSpace } from "diff";
import type { WordRun } from "../model/version-change.ts";

/** Two texts that share almost nothing are not worth the time that finding the least difference takes. */
const MAX_EDITS = 4_000;

/** The two texts as one run of words: what stayed, what went and what came, in the order of reading (Myers, 1986). */
export const diffTexts = (before: string, after: string): readonly WordRun[] => {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (parts === undefined)
    return [
      { text: before, change: "removed" },
      { text: after, change: "added" },
    ];
  return parts.map(({ value, added, removed }) => ({
    text: value,
    change: added ? "added" : removed ? "removed" : "same",
  }));
};
