import { type Document, UPOS } from "../src/language/document.ts";
import type { GoldSentence } from "./read-conllu.ts";
import type { Scored } from "./score.ts";

/** A text rebuilt from its sentences, with their words as half-open offsets. */
export interface GoldText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly lasts: readonly number[];
  readonly scored: Scored;
}

/** The documents of a treebank as texts: words joined as `SpaceAfter` says, sentences by a blank. */
export function goldTexts(sentences: readonly GoldSentence[]): GoldText[] {
  const documents = new Map<string, GoldSentence[]>();
  for (const sentence of sentences) {
    const list = documents.get(sentence.document) ?? [];
    list.push(sentence);
    documents.set(sentence.document, list);
  }
  return [...documents.values()].map(goldText);
}

export function goldText(sentences: readonly GoldSentence[]): GoldText {
  const starts: number[] = [];
  const ends: number[] = [];
  const lasts: number[] = [];
  const heads: number[] = [];
  let text = "";
  for (const { words } of sentences) {
    const first = starts.length;
    words.forEach((word, i) => {
      starts.push(text.length);
      text += word.form;
      ends.push(text.length);
      heads.push(word.head < 0 ? -1 : word.head + first);
      if (word.spaceAfter && i < words.length - 1) text += " ";
    });
    text += " ";
    lasts.push(starts.length - 1);
  }
  const all = sentences.flatMap((sentence) => sentence.words);
  const scored: Scored = {
    ...inked(text, starts, ends),
    tags: all.map((word) => word.upos),
    lemmas: all.map((word) => word.lemma),
    heads,
    relations: all.map((word) => word.relation),
    lasts,
  };
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends), lasts, scored };
}

/** A parsed document as the scorer takes it. */
export function scoredDocument(doc: Document): Scored {
  return {
    ...inked(doc.text, doc.starts, doc.ends),
    tags: Array.from(doc.tags, (tag) => UPOS[tag]!),
    lemmas: doc.lemmas,
    heads: doc.heads,
    relations: doc.relations,
    lasts: doc.sentences.map((sentence) => sentence.last),
  };
}

/** Offsets that count only what is not blank. */
function inked(text: string, starts: ArrayLike<number>, ends: ArrayLike<number>): Pick<Scored, "starts" | "ends"> {
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) before[at + 1] = before[at]! + (/\s/.test(text[at]!) ? 0 : 1);
  return {
    starts: Array.from(starts, (start) => before[start]!),
    ends: Array.from(ends, (end) => before[end]!),
  };
}
