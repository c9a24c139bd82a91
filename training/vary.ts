import type { GoldSentence, GoldWord } from "./read-conllu.ts";

/** Ways in which news comes to us: without commas, in the case of headlines, in capitals, in long chains. */
export const VARIANTS = ["no-commas", "lower", "title", "upper", "no-stop", "chain"] as const;
export type Variant = (typeof VARIANTS)[number];

/** A sentence as it would stand in such a text, with its tree; null where the variant does not apply. */
export function vary(sentence: GoldSentence, variant: Variant, other: GoldSentence): GoldSentence | null {
  switch (variant) {
    case "no-commas":
      return without(sentence, (word) => word.form === ",");
    case "no-stop":
      return without(sentence, (word, i) => i === sentence.words.length - 1 && word.form === ".");
    case "lower":
      return recase(sentence, (form) => form.toLowerCase());
    case "upper":
      return recase(sentence, (form) => form.toUpperCase());
    case "title": {
      const bare = without(sentence, (word, i) => i === sentence.words.length - 1 && word.form === ".") ?? sentence;
      return recase(bare, (form) => (form.length > 3 ? form.charAt(0).toUpperCase() + form.slice(1) : form));
    }
    case "chain":
      return chain(sentence, other);
  }
}

const recase = (sentence: GoldSentence, change: (form: string) => string): GoldSentence => ({
  ...sentence,
  words: sentence.words.map((word) => ({ ...word, form: change(word.form) })),
});

/** Leaves words out that nothing hangs on. */
function without(sentence: GoldSentence, drop: (word: GoldWord, i: number) => boolean): GoldSentence | null {
  const heads = new Set(sentence.words.map((word) => word.head));
  const kept: number[] = [];
  sentence.words.forEach((word, i) => {
    if (!drop(word, i) || heads.has(i) || word.head < 0) kept.push(i);
  });
  if (kept.length === sentence.words.length) return null;
  const place = new Map(kept.map((old, now) => [old, now]));
  const words = kept.map((old) => {
    const word = sentence.words[old]!;
    return { ...word, head: word.head < 0 ? -1 : place.get(word.head)! };
  });
  return { ...sentence, words };
}

/** Two sentences as one: "S and T." */
function chain(first: GoldSentence, second: GoldSentence): GoldSentence | null {
  const cut = (sentence: GoldSentence): GoldSentence | null =>
    sentence.words.at(-1)?.form === "." ? without(sentence, (_, i) => i === sentence.words.length - 1) : null;
  const left = cut(first);
  const right = second.words.at(-1)?.form === "." ? second : null;
  if (!left || !right || left.words.length < 4 || right.words.length < 4) return null;
  const n = left.words.length;
  const rightRoot = right.words.findIndex((word) => word.head < 0);
  const leftRoot = left.words.findIndex((word) => word.head < 0);
  if (left.words[leftRoot]!.upos !== "VERB" || right.words[rightRoot]!.upos !== "VERB") return null;
  const and: GoldWord = {
    form: "and",
    lemma: "and",
    upos: "CCONJ",
    features: "_",
    head: n + 1 + rightRoot,
    relation: "cc",
    extra: "_",
    spaceAfter: true,
  };
  const moved = right.words.map((word, i) => ({
    ...word,
    form: i === 0 && word.upos !== "PROPN" && word.form !== "I" ? word.form.toLowerCase() : word.form,
    head: word.head < 0 ? leftRoot : i === right.words.length - 1 ? leftRoot : word.head + n + 1,
    relation: word.head < 0 ? "conj" : word.relation,
  }));
  return { ...first, words: [...left.words, and, ...moved] };
}
