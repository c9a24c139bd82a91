import { contentWords } from "./content-words.ts";
import type { Story } from "./telling.ts";

/** Characters of an article that say what it is about; later ones may be background. */
const LENGTH = 4000;
/** How many of its words name its subject. */
const TOPICS = 8;

/** What an article is about: the words of its first part, the commonest of them, and the places of its claims. */
export function tellStory(text: string, places: readonly string[]): Story {
  const counts = new Map<string, number>();
  for (const word of contentWords(text.slice(0, LENGTH))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const topics = [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, TOPICS)
    .map(([word]) => word);
  return { words: new Set(counts.keys()), topics, places: [...new Set(places)].sort() };
}
