import { type Features, type Tree, UPOS, type Upos } from "../../src/language/document.ts";

/**
 * A tree written by hand: one line a sentence, its words apart by blanks, each `word/TAG/head/relation` with the head's
 * number in the sentence (from 1, 0 for the root) and, where needed, features (`Part`, `Past`, `Plur`, …) and a lemma
 * behind `=`: "seized/VERB/0/root=seize".
 */
export function treeFrom(...lines: readonly string[]): Tree {
  const words: string[] = [];
  const tags: number[] = [];
  const heads: number[] = [];
  const relations: string[] = [];
  const lemmas: string[] = [];
  const features: Features[] = [];
  const sentences: Tree["sentences"][number][] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const sentenceOf: number[] = [];
  let text = "";
  for (const line of lines) {
    const first = words.length;
    for (const written of line.split(" ")) {
      const [shown = "", lemma] = written.split("=");
      const [word = "", tag = "X", head = "0", relation = "dep", feature = ""] = shown.split("/");
      if (text !== "") text += " ";
      starts.push(text.length);
      text += word;
      ends.push(text.length);
      words.push(word);
      tags.push(UPOS.indexOf(tag as Upos));
      heads.push(head === "0" ? -1 : first + Number(head) - 1);
      relations.push(relation);
      lemmas.push(lemma ?? word.toLowerCase());
      features.push(featuresOf(feature));
      sentenceOf.push(sentences.length);
    }
    sentences.push({
      first,
      last: words.length - 1,
      span: { start: starts[first]!, end: ends.at(-1)! },
    });
  }
  return {
    text,
    length: words.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    tags: Uint8Array.from(tags),
    heads: Int32Array.from(heads),
    relations,
    lemmas,
    sentences,
    sentenceOf: Uint32Array.from(sentenceOf),
    features: (token) => features[token]!,
  };
}

const featuresOf = (written: string): Features => {
  switch (written) {
    case "Past":
      return { tense: "Past", verbForm: "Part" };
    case "Ing":
      return { tense: "Pres", verbForm: "Part" };
    case "Inf":
      return { verbForm: "Inf" };
    case "Plur":
      return { number: "Plur" };
    default:
      return {};
  }
};
