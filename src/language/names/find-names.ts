import type { Name, Tree } from "../document.ts";
import { wordOf } from "../view.ts";
import { GIVEN_BITS, nameClues, setsOf, TITLE_BIT, type WordSets } from "./name-features.ts";
import { type ListedName, matchNames, type NameIndex } from "./name-index.ts";
import { isInside, LEARNT_KINDS, type NameTagger, tagNames } from "./name-tagger.ts";

/** What finds names: lists to match, and what was learnt, if anything was. */
export interface NameFinder {
  readonly index: NameIndex;
  readonly tagger: NameTagger | null;
}

/**
 * Finds the names of a text. A listed name keeps its kind and extent unless a longer learnt one holds it ("University
 * of Aleppo" over "Aleppo"); where two overlap otherwise, the longer stays. Names come in the order of the text and
 * never overlap or cross a sentence.
 */
export function findNames(tree: Tree, finder: NameFinder): Name[] {
  const listed = matchNames(tree, finder.index);
  const learnt = finder.tagger ? learntNames(tree, finder.tagger, listed) : [];
  return join(listed, learnt);
}

function learntNames(tree: Tree, tagger: NameTagger, listed: readonly Name[]): Name[] {
  const found: Name[] = [];
  let next = 0;
  for (const { first, last } of tree.sentences) {
    const own: Name[] = [];
    while (next < listed.length && listed[next]!.first <= last) own.push(listed[next++]!);
    const words = Array.from({ length: last - first + 1 }, (_, i) => wordOf(tree, first + i));
    const labels = tagNames(tagger, nameClues(words, tree.tags, own, tagger.sets, first));
    for (let i = 0; i < labels.length; i++) {
      if (labels[i] === 0 || isInside(labels[i]!)) continue;
      let end = i;
      while (end + 1 < labels.length && labels[end + 1] === labels[i]! + 1) end++;
      const kind = LEARNT_KINDS[(labels[i]! - 1) >> 1]!;
      let start = i;
      if (kind === "person") while (start < end && isTitle(tagger.sets, words[start]!)) start++;
      found.push({ first: first + start, last: first + end, kind });
    }
  }
  return found;
}

/** "Lieutenant", "Mr": no part of a person's name, unless the word is a given name too ("Prince", "Earl"). */
function isTitle(sets: WordSets, word: string): boolean {
  const bits = setsOf(sets, word);
  return (bits & TITLE_BIT) !== 0 && (bits & GIVEN_BITS) === 0;
}

/**
 * Joins both kinds of finding; of two that overlap the longer stays, of two equally long the listed one, with the
 * learnt kind where its lists do not agree on one.
 */
function join(listed: readonly ListedName[], learnt: readonly Name[]): Name[] {
  const size = ({ first, last }: Name): number => last - first;
  const all = [...listed.map((name) => ({ name, rank: 0 })), ...learnt.map((name) => ({ name, rank: 1 }))];
  all.sort((a, b) => a.name.first - b.name.first || size(b.name) - size(a.name) || a.rank - b.rank);
  const kept: { name: Name; rank: number }[] = [];
  for (const next of all) {
    const before = kept.at(-1);
    if (!before || before.name.last < next.name.first) kept.push(next);
    else if (size(next.name) > size(before.name) || (size(next.name) === size(before.name) && next.rank < before.rank))
      kept[kept.length - 1] = next;
  }
  const kinds = new Map(learnt.map(({ first, last, kind }) => [`${first} ${last}`, kind]));
  return kept.map(({ name: { first, last, kind, ...more } }) => {
    const other = kinds.get(`${first} ${last}`);
    const among = "kinds" in more && other !== undefined && (more as ListedName).kinds.includes(other);
    return { first, last, kind: among ? other : kind };
  });
}
