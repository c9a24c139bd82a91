import type { Upos } from "./document.ts";
import type { LanguageModel } from "./language-model.ts";
import type { Reading } from "./network/read-sentence.ts";

/** From so many words on a sentence can be too dense for language. */
const LONG = 40;
/** Least characters a word, blanks included; English news has five to six, and no prose of this length below four. */
const LEAST_WIDTH = 3.4;
const LETTER = /\p{L}/u;

/**
 * Whether a run of words is no language: without any letter, or long and made of the shortest bits ("a,b,c,d …"). What
 * the network would make of it costs its time a word and means nothing. `width` is the run's length in UTF-16 units.
 */
export const isNoLanguage = (words: readonly string[], width: number): boolean =>
  (words.length >= LONG && width < LEAST_WIDTH * words.length) || !words.some((word) => LETTER.test(word));

/** A tree without syntax: all words hang on the first, marks as marks, figures as figures, the rest as anything. */
export function flatReading(model: LanguageModel, words: readonly string[]): Reading {
  const label = (upos: Upos): number =>
    Math.max(
      0,
      model.labels.findIndex((each) => each.upos === upos),
    );
  const [mark, figure, other] = [label("PUNCT"), label("NUM"), label("X")];
  const [punct, dep] = [model.relations.indexOf("punct"), model.relations.indexOf("dep")];
  const isMark = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word);
  return {
    labels: Int32Array.from(words, (word) => (isMark(word) ? mark : LETTER.test(word) ? other : figure)),
    heads: Int32Array.from(words, (_, place) => (place === 0 ? 0 : 1)),
    relations: Int32Array.from(words, (word) => (isMark(word) ? punct : dep)),
  };
}
