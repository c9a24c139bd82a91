import type { Document } from "../language/document.ts";
import { tagOf } from "../language/view.ts";
import type { ArticleView } from "./article-view.ts";
import type { Lexicon } from "./lexicon.ts";
import type { NameIndex } from "./name-index.ts";
import type { Quotation } from "./quotations.ts";
import { classesOfWord, lowerLemma, lowerWord } from "./word-cache.ts";

/** What every finder and refiner looks at; made once for an article by `setScene` and never changed. */
export interface Scene {
  /** The parse, with the places of speakers mended. */
  readonly doc: Document;
  readonly article: ArticleView;
  readonly lexicon: Lexicon;
  readonly names: NameIndex;
  /** Quoted stretches of the text in order; scare quotes are marked as such. */
  readonly quotations: readonly Quotation[];
  /** For each token, the place of the quotation that holds it, or −1. */
  readonly quotationOf: Int32Array;
  /** For each token, whether it stands in page furniture. */
  readonly inFurniture: Uint8Array;
  /** For each token, whether it stands in a headline. */
  readonly inHeadline: Uint8Array;
}

/** Dictionary form, lower case. */
export const lemmaOf = (scene: Pick<Scene, "doc">, token: number): string => lowerLemma(scene.doc, token);

/** Dictionary form of a verb, by the word files' own inflections where they know the form. */
export const verbLemma = (scene: Pick<Scene, "doc" | "lexicon">, token: number): string =>
  scene.lexicon.verbForms.get(lowerOf(scene, token)) ?? lemmaOf(scene, token);

/** The word as written, lower case. */
export const lowerOf = (scene: Pick<Scene, "doc">, token: number): string => lowerWord(scene.doc, token);

/** Whether a token's lemma or its written form is in one of the lexicon's classes. */
export function inClass(scene: Pick<Scene, "doc" | "lexicon">, token: number, ...classes: readonly string[]): boolean {
  const own = classesOfWord(scene.doc, scene.lexicon, token);
  if (own.size === 0) return false;
  for (const name of classes) if (own.has(name)) return true;
  return false;
}

/** Whether a lower-case word is on a list of cues. */
export const isCue = (scene: Pick<Scene, "lexicon">, word: string, list: string): boolean =>
  scene.lexicon.cuesOf.get(word)?.has(list) === true;

export const isVerb = (scene: Pick<Scene, "doc">, token: number): boolean => {
  const tag = tagOf(scene.doc, token);
  return tag === "VERB" || tag === "AUX";
};

export const isNominal = (scene: Pick<Scene, "doc">, token: number): boolean => {
  const tag = tagOf(scene.doc, token);
  return tag === "NOUN" || tag === "PROPN" || tag === "PRON" || tag === "NUM";
};
