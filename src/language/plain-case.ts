import { type TagTable, wordHash } from "./boundary-features.ts";
import { UPOS } from "./document.ts";

/** From so many longer words on the case of a line can be told. */
const LEAST_WORDS = 4;
/** Share of the longer words that must stand in capitals. */
const MOSTLY = 0.8;
const LONGER = /^\p{L}[\p{L}'’-]{3,}$/u;
const PROPN_CODE = UPOS.indexOf("PROPN") + 1;

/**
 * Words of a headline in title case or in capitals as they would stand in a sentence: "Army Foils Attack on Orla" is
 * read as "Army foils attack on Orla". A word that is mostly no name, by the tags of frequent words, loses its
 * capitals; all others, and every word of a line in normal case, stay as they are. Gives as many words.
 */
export function plainCase(words: readonly string[], tags: TagTable): readonly string[] {
  const longer = words.filter((word) => LONGER.test(word));
  if (longer.length < LEAST_WORDS) return words;
  const high = longer.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (high < MOSTLY * longer.length) return words;
  return words.map((word, place) => {
    if (!/^\p{Lu}\p{L}/u.test(word)) return word;
    const tag = tags[wordHash(word) & (tags.length - 1)]!;
    const isAcronym = word.length <= 4 && word === word.toUpperCase();
    if (tag === 0 || tag === PROPN_CODE || isAcronym) return word;
    const low = word.toLowerCase();
    return place === 0 ? `${word[0]}${low.slice(1)}` : low;
  });
}
