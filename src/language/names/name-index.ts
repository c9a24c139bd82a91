import type { Name, NameKind, Tree } from "../document.ts";
import type { NameList } from "../language-model.ts";
import { tagOf, wordOf } from "../view.ts";
import { foldName, foldPart } from "./fold.ts";

interface Listed {
  readonly kind: NameKind;
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

/** Makes an index of name lists; where two lists hold one name, the later one has its kind. */
export function indexNames(lists: readonly NameList[]): NameIndex {
  const names = new Map<string, Listed>();
  const beginnings = new Set<string>();
  const add = (name: string, kind: NameKind): void => {
    const key = foldName(name);
    if (key.length < 2 || key.length > MOST_LETTERS) return;
    const letters = name.replaceAll(/[.\s]/g, "");
    const acronym = letters.length <= 6 && /^[\p{Lu}\p{N}&-]+$/u.test(letters);
    names.set(key, { kind, exact: acronym ? letters : null, common: name === name.toLowerCase() });
    for (let length = STEP; length <= key.length; length += STEP) beginnings.add(key.slice(0, length));
  };
  for (const { kind, names: given } of lists)
    for (const name of given) {
      add(name, kind);
      if ((kind === "weapon" || kind === "demonym") && /[a-z]$/.test(name)) add(plural(name), kind);
    }
  return { names, beginnings };
}

/** Finds the names of the index in a text: the longest at each place, from left to right, none over another. */
export function matchNames(tree: Tree, index: NameIndex): Name[] {
  const found: Name[] = [];
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

function matchAt(tree: Tree, index: NameIndex, first: number, end: number, sentence: number): Name | null {
  let key = "";
  let best: Name | null = null;
  for (let token = first; token <= end && token < first + MOST_WORDS; token++) {
    const length = tree.ends[token]! - tree.starts[token]!;
    if (length > MOST_LETTERS) break;
    const word = wordOf(tree, token);
    const hyphen = token < end && /^\p{Pd}/u.test(tree.text.charAt(tree.ends[token]!));
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
    if (listed && fits(tree, listed, first, token, sentence)) best = { first, last: token, kind: listed.kind };
  }
  return best;
}

/** Whether the words look like a name here: acronyms letter by letter, others with a capital that means something. */
function fits(tree: Tree, listed: Listed, first: number, last: number, sentence: number): boolean {
  const written = tree.text.slice(tree.starts[first]!, tree.ends[last]!);
  if (listed.exact !== null) return written.replaceAll(/[.\s]/g, "") === listed.exact;
  if (listed.common) return true;
  if (!/\p{Lu}/u.test(written)) return last > first && written.length >= 12;
  if (first !== last) return true;
  const tag = tagOf(tree, first);
  if (first === sentence) return tag === "PROPN" || (listed.kind === "demonym" && tag === "ADJ");
  return tag === "PROPN" || tag === "NOUN" || tag === "ADJ" || tag === "X";
}

const plural = (name: string): string => (/(?:s|x|ch|sh|ese|ss)$/.test(name) ? name : `${name}s`);
