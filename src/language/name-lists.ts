import type { LanguageModel, NameList } from "./language-model.ts";

/** A model that also finds these names; the one given stays as it is. */
export const withNameLists = (model: LanguageModel, lists: readonly NameList[]): LanguageModel => ({
  ...model,
  nameLists: [...model.nameLists, ...lists],
});
