import { diffWordsWithSpace } from "diff";
import type { WordRun } from "../model/version-change.ts";

/** Two texts that share almost nothing are not worth the time that finding the least difference takes. */
const MAX_EDITS = 4_000;

/**
 * The two texts as one run of words: what stayed, what went and what came, in the order of reading. The least difference
 * (Myers, 1986) is made readable: a single word that stayed by chance between two changes is told as changed with them.
 * What stayed and what went make up `before`, what stayed and what came make up `after`, letter for letter.
 */
export const diffTexts = (before: string, after: string): readonly WordRun[] => {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MAX_EDITS });
  if (parts === undefined) return changeOf(before, after);
  const runs: WordRun[] = [];
  let [went, came] = ["", ""];
  parts.forEach(({ value, added, removed }, i) => {
    if (removed) went += value;
    else if (added) came += value;
    else if (went + came !== "" && i < parts.length - 1 && isChance(value)) {
      went += value;
      came += value;
    } else {
      runs.push(...changeOf(went, came), { text: value, change: "same" });
      [went, came] = ["", ""];
    }
  });
  return [...runs, ...changeOf(went, came)];
};

/** Blanks with one word at most: too little to be a passage that somebody kept. */
const isChance = (text: string): boolean => text.length < 12 && text.trim().split(/\s+/).length <= 1;

const changeOf = (went: string, came: string): readonly WordRun[] => [
  ...(went === "" ? [] : [{ text: went, change: "removed" } as const]),
  ...(came === "" ? [] : [{ text: came, change: "added" } as const]),
];
