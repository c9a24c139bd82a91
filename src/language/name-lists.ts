import type { LanguageModel, NameList } from "./language-model.ts";
import { indexNames } from "./names/name-index.ts";

/** A model that also finds these names; the one given stays as it is. Where lists differ on a kind, the last one has it. */
export function withNameLists(model: LanguageModel, lists: readonly NameList[]): LanguageModel {
  const nameLists = [...model.nameLists, ...lists];
  return { ...model, nameLists, names: { ...model.names, index: indexNames(nameLists) } };
}
