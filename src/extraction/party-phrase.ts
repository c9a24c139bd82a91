import { childrenOf, hasRelation, spanOf, tagOf, wordOf } from "../language/view.ts";
import { cut } from "../model/span.ts";
import { prepositionOf } from "./clause.ts";
import { tidyName } from "./name-index.ts";
import { inClass, lemmaOf, lowerOf, type Scene } from "./scene.ts";

/** First and last token of a noun with what names it: adjectives and compounds before, "of" phrases of groups after. */
export function coreEdges(scene: Scene, head: number): { readonly first: number; readonly last: number } {
  const { doc } = scene;
  let first = head;
  let last = head;
  const before = childrenOf(doc, head).filter((child) => child < head);
  for (const child of [...before].reverse()) {
    if (
      hasRelation(
        doc,
        child,
        "det",
        "case",
        "nummod",
        "mark",
        "cc",
        "punct",
        "advmod",
        "cop",
        "nsubj",
        "aux",
        "conj",
        "obl",
        "advcl",
        "discourse",
        "parataxis",
        "acl",
        "expl",
      )
    ) {
      if (hasRelation(doc, child, "punct") && lowerOf(scene, child) === "-") continue;
      if (hasRelation(doc, child, "det", "case", "nummod", "cop", "nsubj", "cc")) break;
      continue;
    }
    if (hasRelation(doc, child, "nmod:poss") && tagOf(doc, child) === "PRON") break;
    first = Math.min(first, edgeOf(scene, child, -1));
  }
  for (const child of childrenOf(doc, head)) {
    if (child < head) continue;
    if (hasRelation(doc, child, "flat", "compound")) last = Math.max(last, child);
    const collective =
      inClass(scene, head, "groups", "forces", "heads", "fighters", "collectives") && tagOf(doc, head) === "NOUN";
    if (hasRelation(doc, child, "nmod") && prepositionOf(doc, child) === "of" && collective && child - head < 10)
      last = Math.max(last, edgeOf(scene, child, 1));
    if (lemmaOf(scene, head) === "source" && hasRelation(doc, child, "nmod") && child - head < 6)
      last = Math.max(last, edgeOf(scene, child, 1));
  }
  while (first < head && !canBegin(scene, first)) first++;
  return { first, last };
}

/** Whether a word can begin what names a party: no article, no word for its number or for a time. */
const canBegin = (scene: Scene, token: number): boolean =>
  !/^(?:so|called|[-–]|["“‘'’”,]|the|a|an|own|other|several|many|various|some|of|its|their|late|early|mid|last)$/i.test(
    wordOf(scene.doc, token),
  ) &&
  !inClass(scene, token, "months", "weekdays", "units", "intensity") &&
  tagOf(scene.doc, token) !== "NUM";

/** The outermost token, on one side, of a modifier with its own modifiers. */
function edgeOf(scene: Scene, token: number, side: -1 | 1): number {
  const { doc } = scene;
  let edge = token;
  for (const child of childrenOf(doc, token)) {
    if (hasRelation(doc, child, "acl", "advcl", "appos", "parataxis", "conj", "cc", "det")) continue;
    if (hasRelation(doc, child, "punct") && lowerOf(scene, child) !== "-") continue;
    if (side * (child - edge) > 0) edge = side * child > side * token ? edgeOf(scene, child, side) : edge;
  }
  return edge;
}

/** The words of a phrase without scare quotes, "so-called" and surplus space. */
export function phraseText(scene: Scene, first: number, last: number): string {
  return tidyName(
    cut(scene.doc.text, spanOf(scene.doc, first, last))
      .replace(/["“”‘«»]|(?<![\p{L}])['’]|['’](?![\p{L}])/gu, "")
      .replace(/\bso-called\s+/gi, ""),
  );
}
