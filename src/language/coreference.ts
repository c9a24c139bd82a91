import { clausesOf } from "./coreference/clauses.ts";
import { findDefinite, rootOf, startTold, tell } from "./coreference/definites.ts";
import { findMentions, headOfName, type Mention } from "./coreference/mentions.ts";
import { choosePronoun, pronounAt, type Scene } from "./coreference/pronouns.ts";
import { linkShortForms } from "./coreference/short-forms.ts";
import type { ExtraArc, Name, Tree } from "./document.ts";
import type { WordSets } from "./names/name-features.ts";
import { childrenBy, hasRelation } from "./view.ts";

/**
 * For each word that heads a pronoun of the third person, a noun that points back ("the group") or a short form of a
 * name, the head of the first mention of what it stands for; −1 for all other words. `extra` are the enhanced arcs;
 * `sets` tell men's given names from women's. Looks back a bounded number of sentences, so that the time is linear in
 * the length of the text.
 */
export function resolveCoreference(
  tree: Tree,
  names: readonly Name[],
  extra: readonly ExtraArc[],
  sets: WordSets,
): Int32Array {
  const antecedents = new Int32Array(tree.length).fill(-1);
  linkShortForms(tree, names, antecedents);
  const mentions = findMentions(tree, names, sets);
  const named = namedHeads(tree, names);
  const clauses = clausesOf(tree, extra);
  const scene: Scene = {
    tree,
    mentions,
    firstOf: firstMentions(tree, mentions),
    antecedents,
    clauses,
    told: new Map(),
  };
  const told = startTold();
  const link = (token: number, found: number): void => {
    const root = rootOf(antecedents, named[found]!);
    if (root !== token) antecedents[token] = root;
  };
  let next = 0;
  for (let token = 0; token < tree.length; token++) {
    const pronoun = pronounAt(tree, token);
    if (pronoun) {
      const found = choosePronoun(scene, token, pronoun);
      if (found >= 0) link(token, found);
    }
    if (next < mentions.length && mentions[next]!.head === token) {
      const mention = mentions[next++]!;
      if (antecedents[token]! < 0) {
        const barred = (head: number): boolean =>
          !hasRelation(tree, token, "nsubj") &&
          clauses.around(token).own.some((subject) => rootOf(antecedents, subject) === rootOf(antecedents, head));
        const found = findDefinite(tree, mention, told, barred);
        if (found) link(token, found.head);
      }
      tell(tree, mention, told);
    } else if (!pronoun) continue;
    const root = rootOf(antecedents, named[token]!);
    scene.told.set(root, (scene.told.get(root) ?? 0) + 1);
  }
  return antecedents;
}

/** For each word the head of the name that stands beside it in apposition ("a spokesman, Mansour al-Qadhi"), else itself. */
function namedHeads(tree: Tree, names: readonly Name[]): Int32Array {
  const heads = Int32Array.from({ length: tree.length }, (_, token) => token);
  for (const name of names) {
    if (name.kind === "demonym" || name.kind === "weapon") continue;
    const own = headOfName(tree, name);
    for (const noun of childrenBy(tree, own, "appos", "nmod:desc")) if (heads[noun] === noun) heads[noun] = own;
    const above = tree.heads[own]!;
    if (above >= 0 && hasRelation(tree, own, "appos", "flat") && heads[above] === above) heads[above] = own;
  }
  for (const name of names)
    for (let token = name.first; token <= name.last; token++)
      if (token === headOfName(tree, name)) heads[token] = token;
  return heads;
}

/** For each sentence the place of its first mention, and one entry more for the end. */
function firstMentions(tree: Tree, mentions: readonly Mention[]): Int32Array {
  const firsts = new Int32Array(tree.sentences.length + 1).fill(mentions.length);
  for (let i = mentions.length - 1; i >= 0; i--) firsts[mentions[i]!.sentence] = i;
  for (let s = tree.sentences.length - 1; s >= 0; s--) firsts[s] = Math.min(firsts[s]!, firsts[s + 1]!);
  return firsts;
}
