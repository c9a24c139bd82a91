/** Marks that transliterations put or leave out: apostrophes, ayn and hamza signs, quotation marks. */
const SIGNS = /['’‘`´ʿʾʻʼ"“”«»]/g;
const MARKS = /\p{M}/gu;
const APART = /[^\p{L}\p{N}&]+/gu;
const POSSESSIVE = /['’]s(?=$|[\s,;)])/gi;
/** "U.S." and "U.N." are the acronyms without points. */
const POINTED = /\b(\p{Lu})\.(?:(\p{Lu})\.)+/gu;
/** The Arabic article in its assimilated forms, and the definite article of English. */
const ARTICLES = new Set([
  "al",
  "el",
  "an",
  "ar",
  "as",
  "ash",
  "at",
  "ath",
  "az",
  "ad",
  "adh",
  "aj",
  "ul",
  "the",
  "il",
]);

/**
 * The words of a name without case, diacritics, signs, hyphens and articles: "The al-Nusra Front" and "Al Nusra Front"
 * are both ["nusra", "front"]. An article that is all there is stays.
 */
export function foldWords(name: string): readonly string[] {
  const plain = PLAIN.test(name) ? name : plainLetters(name);
  const words: string[] = [];
  const kept: string[] = [];
  for (const word of plain.toLowerCase().split(BREAK)) {
    if (word === "") continue;
    const ended = foldWord(word);
    words.push(ended);
    if (!ARTICLES.has(word)) kept.push(ended);
  }
  return kept.length > 0 ? kept : words;
}

/** Names of these need no other care; most do, and tables of places are long. */
const PLAIN = /^[A-Za-z -]*$/;
const BREAK = /[ -]/;
/** The h that transliterations of Arabic write or leave at the end: "Basrah", "Nusrah". */
const SILENT = /[ae]h$/;

const plainLetters = (name: string): string =>
  name
    .replace(POINTED, (pointed) => pointed.replaceAll(".", ""))
    .replace(POSSESSIVE, "")
    .normalize("NFKD")
    .replace(MARKS, "")
    .replace(SIGNS, "")
    .replace(/[ıİ]/g, "i")
    .replace(APART, " ");

/** Key of a name as written: equal keys are the same spelling but for case, signs and articles. */
export const foldName = (name: string): string => (PLAIN.test(name) ? foldPlain(name) : foldWords(name).join(" "));

const SPACE = 32;
const HYPHEN = 45;

/** The key of a name of plain letters, blanks and hyphens: as `foldWords` has it, without lists, for tables are long. */
function foldPlain(name: string): string {
  const text = name.toLowerCase();
  let kept = "";
  let all = "";
  for (let start = 0, at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : SPACE;
    if (code !== SPACE && code !== HYPHEN) continue;
    if (at > start) {
      const word = text.slice(start, at);
      const ended = foldWord(word);
      all = all === "" ? ended : `${all} ${ended}`;
      if (!ARTICLES.has(word)) kept = kept === "" ? ended : `${kept} ${ended}`;
    }
    start = at + 1;
  }
  return kept === "" ? all : kept;
}

const foldWord = (word: string): string =>
  word.length > 3 && word.endsWith("h") && SILENT.test(word) ? word.slice(0, -1) : word;

/** Spellings of one Arabic sound in Latin letters, longest first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(jabhat|jabha|jabhah|cabhat)$/, "jabhat"],
  [/^(jaysh|jaish|jeish|geish|gaish|jeysh)$/, "jaish"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/sh|ch|ş/g, "s"],
  [/th|dh|zh/g, "d"],
  [/ou|oo|uw|aw|au|o/g, "u"],
  [/ee|ei|ai|ay|ey|iy|y|e/g, "i"],
  [/q|c/g, "k"],
  [/z/g, "d"],
  [/g|j/g, "j"],
  [/(?<=.)(ah|eh|ih|at|et|a|i|h)$/, ""],
  [/(?<=.)[aiu]/g, ""],
  [/(.)\1+/g, "$1"],
];

/**
 * Key of a name as it sounds: transliterations of one Arabic name mostly share it ("Hizballah" and "Hezbollah",
 * "Nusrah" and "Nusra"). Coarse on purpose: a match by sound is scored below a match by spelling.
 */
export const soundName = (name: string): string =>
  foldWords(name)
    .map((word) => SOUNDS.reduce((form, [from, to]) => form.replace(from, to), word))
    .join(" ");
