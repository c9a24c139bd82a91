import type { Span } from "../model/span.ts";

/** Universal part-of-speech tags (universaldependencies.org/u/pos); the place in the list is the code. */
export const UPOS = [
  "X",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
] as const;
export type Upos = (typeof UPOS)[number];

export const NAME_KINDS = ["person", "organisation", "armed-group", "place", "weapon", "demonym"] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name in the text: tokens `first` to `last`, both included. */
export interface Name {
  readonly first: number;
  readonly last: number;
  readonly kind: NameKind;
}

/** A sentence: tokens `first` to `last`, both included. */
export interface Sentence {
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/** One arc of the enhanced graph that the tree does not have. */
export interface ExtraArc {
  readonly head: number;
  readonly dependent: number;
  readonly relation: string;
}

/** Morphological features of one token; absent ones do not apply. */
export interface Features {
  readonly tense?: "Past" | "Pres";
  readonly number?: "Sing" | "Plur";
  readonly voice?: "Pass";
  readonly mood?: "Ind" | "Imp";
  readonly verbForm?: "Fin" | "Inf" | "Ger" | "Part";
}

/**
 * A text with its syntax: one entry a syntactic word, in columns. Words follow the UD English conventions ("don't" is
 * "do" + "n't") and each cuts a run of the text exactly, so that `text.slice(starts[i], ends[i])` is the word as written.
 */
export interface Tree {
  readonly text: string;
  /** How many tokens there are. */
  readonly length: number;
  /** UTF-16 offsets. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** Index into `UPOS`. */
  readonly tags: Uint8Array;
  /** Head token in the same document; −1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** Dependency relation with its subtype ("nsubj:pass"). */
  readonly relations: readonly string[];
  readonly lemmas: readonly string[];
  readonly sentences: readonly Sentence[];
  /** For each token, the place of its sentence in `sentences`. */
  readonly sentenceOf: Uint32Array;
  features(token: number): Features;
}

/** A tree with all that is read from it. */
export interface Document extends Tree {
  /** Names in the order of the text; they do not overlap. */
  readonly names: readonly Name[];
  /** Enhanced arcs: shared subjects, controlled subjects, antecedents of relatives, passive agents. */
  readonly extra: readonly ExtraArc[];
  /** For each token that heads a pronoun or short form, the head token of its antecedent; else −1. */
  readonly antecedents: Int32Array;
}
