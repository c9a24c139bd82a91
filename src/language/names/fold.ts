const ARTICLES = /^(?:el|ash|as|an|ar|at|az|ad|ul)$/;

/** A word without case, accents and signs, for comparing names: "Sana'a" is "sanaa", a hyphen is nothing. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  return lower.normalize("NFD").replace(/[^\p{L}\p{N}]+/gu, "");
}

/** Folds one word of a name; the Arabic article has one form ("ash-Sham", "el-Sham", "al-Sham"). */
export function foldPart(word: string, beforeHyphen: boolean): string {
  const folded = foldWord(word);
  return folded === "el" || (beforeHyphen && ARTICLES.test(folded)) ? "al" : folded;
}

/** The key of a whole name, without blanks: "Jabhat al-Nusra" is "jabhatalnusra". */
export function foldName(name: string): string {
  // most names are plain words
  if (/^[A-Za-z]+(?: [A-Za-z]+)*$/.test(name) && !/\bel\b/i.test(name)) return name.toLowerCase().replaceAll(" ", "");
  return name
    .split(/([\s\p{Pd}]+)/u)
    .map((part, i, parts) => (i % 2 === 1 ? "" : foldPart(part, /\p{Pd}/u.test(parts[i + 1] ?? ""))))
    .join("");
}
