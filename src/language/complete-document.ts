import { resolveCoreference } from "./coreference.ts";
import type { Document, Tree } from "./document.ts";
import { enhance } from "./enhance.ts";
import { findNames, type NameFinder } from "./names/find-names.ts";

/** Reads names, enhanced arcs and antecedents from the trees of a text. */
export function completeDocument(tree: Tree, finder: NameFinder): Document {
  const names = findNames(tree, finder);
  const extra = enhance(tree);
  const antecedents = resolveCoreference(tree, names, extra, finder.tagger?.sets ?? new Map());
  return { ...tree, names, extra, antecedents };
}
