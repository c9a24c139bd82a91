import type { EventInput } from "./event-input.ts";
import type { EventKind } from "./event-types.ts";
import { fold } from "./fold.ts";
import { isNarrow } from "./place-relation.ts";
import type { Clues } from "./telling.ts";

/** So many orders of all words; two tellings meet where the first of their words is the same one in any of them. */
const ORDERS = 4;
/** A telling of fewer content words has no wording to be known by. */
const FEWEST_WORDS = 6;

/**
 * Keys without a window of days, under which what no day is known of meets dated tellings: the same narrow place and kind
 * with the same number of victims, or with wording of which much is shared (a MinHash of four: half of all words in common
 * meet in 94 of 100 cases). Strong clues only, so that their blocks stay small however long a ledger reaches.
 *
 * @param numbers those of its victims that are large enough to be found by, as parts of keys
 */
export function daylessKeys(
  telling: Clues,
  kinds: readonly EventKind[],
  numbers: readonly string[],
  input: Pick<EventInput, "place">,
): readonly string[] {
  const places = telling.facts.places.filter((id) => isNarrow(input.place(id)));
  if (places.length === 0) return [];
  const clues = [...numbers, ...firstWords(telling.words)];
  return kinds.flatMap((kind) => places.flatMap((id) => clues.map((clue) => `${kind}|in ${id}|${clue}`)));
}

const firstWords = (words: ReadonlySet<string>): readonly string[] =>
  words.size < FEWEST_WORDS
    ? []
    : Array.from({ length: ORDERS }, (_, order) => {
        let first = "";
        let least = Number.POSITIVE_INFINITY;
        for (const word of words) {
          const place = placeIn(order, word);
          if (place < least || (place === least && word < first)) [first, least] = [word, place];
        }
        return `w${order} ${fold(first)}`;
      });

/** FNV-1a over the word, begun anew for each order. */
function placeIn(order: number, word: string): number {
  let hash = Math.imul(0x811c9dc5 ^ (order + 1), 0x9e3779b1);
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}
