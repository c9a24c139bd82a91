import type { Name, NameKind, Tree } from "../document.ts";
import type { NameList } from "../language-model.ts";
import { tagOf, wordOf } from "../view.ts";
import { foldName, foldPart } from "./fold.ts";

export interface Listed {
  /** Kinds that lists give it, the last list's first. */
  readonly kinds: readonly NameKind[];
  /** As written, where only that will do: "IS" is a name and "is" is none. */
  readonly exact: string | null;
  /** A common noun such as "barrel bomb" needs no capital. */
  readonly common: boolean;
}

/** Names to look for, by their folded form, with the beginnings of all of them. */
export interface NameIndex {
  readonly names: ReadonlyMap<string, Listed>;
  readonly beginnings: ReadonlySet<string>;
}

/** No name has more words or letters than this. */
const MOST_WORDS = 14;
const MOST_LETTERS = 80;
/** Beginnings are kept at every second letter. */
const STEP = 2;

/** A name found by list, with the kinds it can have. */
export interface ListedName extends Name {
  readonly kinds: readonly NameKind[];
}

/**
 * Makes an index of name lists; where two lists hold one name, the later one goes first. Descriptions such as "Russian
 * military" or "regime of Damascus" are passed over: they are made of a name and common nouns, and a reader of trees
 * wants the name.
 */
export function indexNames(lists: readonly NameList[]): NameIndex {
  const names = new Map<string, Listed>();
  const beginnings = new Set<string>();
  const add = (name: string, kind: NameKind): void => {
    const key = foldName(name);
    if (key.length < 2 || key.length > MOST_LETTERS) return;
    const letters = name.replaceAll(/[.\s]/g, "");
    const acronym = letters.length <= 6 && /^[\p{Lu}\p{N}&-]+$/u.test(letters);
    const kinds = [kind, ...(names.get(key)?.kinds ?? []).filter((other) => other !== kind)];
    names.set(key, { kinds, exact: acronym ? letters : null, common: name === name.toLowerCase() });
    for (let length = STEP; length <= key.length; length += STEP) beginnings.add(key.slice(0, length));
  };
  for (const { kind, names: given } of lists)
    for (const name of given) {
      if (isDescription(name, kind)) continue;
      add(name, kind);
      if ((kind === "weapon" || kind === "demonym") && /[a-z]$/.test(name)) add(plural(name), kind);
    }
  return { names, beginnings };
}

/** Finds the names of the index in a text: the longest at each place, from left to right, none over another. */
export function matchNames(tree: Tree, index: NameIndex): ListedName[] {
  const found: ListedName[] = [];
  for (const { first, last } of tree.sentences) {
    for (let token = first; token <= last; token++) {
      const match = matchAt(tree, index, token, last, first);
      if (!match) continue;
      found.push(match);
      token = match.last;
    }
  }
  return found;
}

function matchAt(tree: Tree, index: NameIndex, first: number, end: number, sentence: number): ListedName | null {
  let key = "";
  let best: ListedName | null = null;
  for (let token = first; token <= end && token < first + MOST_WORDS; token++) {
    const length = tree.ends[token]! - tree.starts[token]!;
    if (length > MOST_LETTERS) break;
    const word = wordOf(tree, token);
    const hyphen = token < end && /^\p{Pd}/u.test(tree.text.charAt(tree.starts[token + 1]!));
    const folded = foldPart(word, hyphen);
    if (folded === "") {
      // inside a name only hyphens, apostrophes and full stops may stand
      if (token === first || !/^[\p{Pd}'’.]+$/u.test(word)) break;
      continue;
    }
    key += folded;
    if (key.length > MOST_LETTERS) break;
    const beginning = key.slice(0, key.length - (key.length % STEP));
    if (beginning !== "" && !index.beginnings.has(beginning)) break;
    const listed = index.names.get(key);
    if (listed && fits(tree, listed, first, token, sentence))
      best = { first, last: token, kind: listed.kinds[0]!, kinds: listed.kinds };
  }
  return best;
}

/** Whether the words look like a name here: acronyms letter by letter, others with a capital that means something. */
function fits(tree: Tree, listed: Listed, first: number, last: number, sentence: number): boolean {
  const written = tree.text.slice(tree.starts[first]!, tree.ends[last]!);
  if (listed.exact !== null) return written.replaceAll(/[.\s]/g, "") === listed.exact && !isShouted(tree, first, last);
  if (listed.common) return true;
  if (!/\p{Lu}/u.test(written)) return last > first && written.length >= 12;
  // "the Interior ministry" and "the Syria team" name nothing as a whole
  if (first !== last) return listed.kinds[0] !== "organisation" || /^[^\p{Ll}]/u.test(wordOf(tree, last));
  const tag = tagOf(tree, first);
  if (first === sentence) return tag === "PROPN" || (listed.kinds[0] === "demonym" && tag === "ADJ");
  return tag === "PROPN" || tag === "NOUN" || tag === "ADJ" || tag === "X";
}

/** Whether the words around are in capitals too, as in a headline: an acronym means little there. */
function isShouted(tree: Tree, first: number, last: number): boolean {
  const shouts = (token: number): boolean =>
    token >= 0 && token < tree.length && /^\p{Lu}{2,}$/u.test(wordOf(tree, token));
  return shouts(first - 1) && shouts(last + 1);
}

const isDescription = (name: string, kind: NameKind): boolean =>
  kind !== "weapon" && kind !== "demonym" && / \p{Ll}+$/u.test(name) && /\p{Lu}/u.test(name);

const plural = (name: string): string => (/(?:s|x|ch|sh|ese|ss)$/.test(name) ? name : `${name}s`);
