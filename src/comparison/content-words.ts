import { fold } from "./fold.ts";

/** Words without a subject of their own, long enough to pass for content. */
const EMPTY = new Set(
  (
    "about after again against also among because been before being between both could does during each from have " +
    "having here into itself just more most much only other others over said same says should since some such than " +
    "that their them then there these they this those through told under until upon very were what when where which " +
    "while whom whose will with within without would your according least meanwhile including"
  ).split(" "),
);
const SHORTEST = 4;

/** Stems of the words that carry a sentence's subject, folded; numbers are left to their own field. */
export function contentWords(text: string): readonly string[] {
  const words = text.match(/\p{L}+(?:['’]\p{L}+)*/gu) ?? [];
  return words.map(fold).flatMap((word) => (word.length < SHORTEST || EMPTY.has(word) ? [] : [stem(word)]));
}

/** A crude stem: "strikes", "striking" and "striked" fall together, which is all that a comparison of wording needs. */
export const stem = (word: string): string =>
  word.length < 5 ? word : word.replace(/(?:ings?|edly|ed|ers?|es|s|ly|e)$/, "").replace(/([^aeiou])\1$/, "$1");

/** How many letters of a word are its root, near enough: "acquire" and "acquisition", "attacker" and "attack". */
const ROOT = 5;

/** The root of a word, by which a verb and the nouns made of it fall together. */
export const rootOf = (word: string): string =>
  fold(word)
    .replace(/(?:ing|ment|ions?|ed)$/, "")
    .slice(0, ROOT);

/** So many shared words are needed to say anything; fewer count in proportion. */
const FEW = 4;

/** Cosine of two sets (shared words over the geometric mean of their sizes), less where few are shared; 0 to 1. */
export function wordingAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return (shared / Math.sqrt(a.size * b.size)) * Math.min(1, shared / FEW);
}
