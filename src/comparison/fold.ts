const MARKS = /\p{M}+/gu;
const APOSTROPHES = /['’‘ʼ`]/g;

/** A word as compared: lower case, without accents and apostrophes ("Assad’s" and "Assads" are one). */
export const fold = (word: string): string =>
  word.normalize("NFKD").replace(MARKS, "").replace(APOSTROPHES, "").toLowerCase();

/** A name as compared: folded words with single blanks, no hyphens ("al-Nusra Front" and "Al Nusra Front" are one). */
export const foldName = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
