import type { Features, NameKind, Upos } from "./document.ts";
import type { LemmaRules } from "./lemmatise.ts";
import type { NameFinder } from "./names/find-names.ts";
import type { Network } from "./network/load-network.ts";
import type { BoundaryModel } from "./split-sentences.ts";

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
  readonly boundaries: BoundaryModel;
  readonly lemmas: LemmaRules;
  readonly network: Network;
  /** Names to find beside the learnt ones, and what finds both. */
  readonly nameLists: readonly NameList[];
  readonly names: NameFinder;
}
