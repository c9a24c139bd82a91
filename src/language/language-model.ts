import type { Features, NameKind, Upos } from "./document.ts";
import type { LemmaRules } from "./lemmatise.ts";
import type { Network } from "./network/load-network.ts";
import type { Linear } from "./perceptron/scores.ts";

/** Names of one kind, as the registry and the gazetteer know them. */
export interface NameList {
  readonly kind: NameKind;
  readonly names: readonly string[];
}

/** A tag with its features, as the tagger gives them in one. */
export interface Label {
  readonly written: string;
  readonly upos: Upos;
  readonly lemmaClass: string;
  readonly features: Features;
}

/** All that `parse` has learnt. Made by `loadModel`; treat it as opaque. */
export interface LanguageModel {
  readonly labels: readonly Label[];
  readonly relations: readonly string[];
  readonly lemmas: LemmaRules;
  readonly network: Network | null;
  readonly linear: { readonly tagger: Linear; readonly arcs: Linear; readonly arcLabels: Linear } | null;
  /** Names to find beside the learnt ones. */
  readonly nameLists: readonly NameList[];
}
