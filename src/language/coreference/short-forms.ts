import type { Name, Tree } from "../document.ts";
import { foldWord } from "../names/fold.ts";
import { wordOf } from "../view.ts";
import { headOfName } from "./mentions.ts";

/** Words that begin or join names and tell nothing about which name it is. */
const EMPTY = new Set(["al", "el", "the", "of", "for", "and", "bin", "ibn", "abu", "de", "in", "s", ""]);

/**
 * Links short forms of names to the fullest form told before: "Krutikov" to "Evgeny Krutikov", "the Observatory" to
 * "Syrian Observatory for Human Rights", "HTS" to "Hayat Tahrir al-Sham". Writes into `antecedents` only for tokens
 * that head a short form; a name told again in full has none.
 */
export function linkShortForms(tree: Tree, names: readonly Name[], antecedents: Int32Array): void {
  const byWord = new Map<string, { name: Name; words: ReadonlySet<string>; head: number }[]>();
  const byInitials = new Map<string, number>();
  let before: Name | null = null;
  for (const name of names) {
    if (name.kind === "demonym" || name.kind === "weapon") {
      before = name;
      continue;
    }
    const head = headOfName(tree, name);
    const written = wordsOf(tree, name);
    const words = new Set(written.map(foldWord).filter((word) => !EMPTY.has(word)));
    const acronym = written.length === 1 && /^\p{Lu}{2,}[\p{Lu}\d]*$/u.test(written[0]!) ? written[0]! : null;
    const full =
      (acronym !== null ? (byInitials.get(acronym) ?? inBrackets(tree, name, before)) : null) ??
      longerForm(byWord, words, name);
    if (full !== null && full >= 0) {
      antecedents[head] = full;
      if (acronym !== null) byInitials.set(acronym, full);
    } else {
      for (const initials of initialsOf(written)) if (!byInitials.has(initials)) byInitials.set(initials, head);
      for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []).slice(-4), { name, words, head }]);
    }
    before = name;
  }
}

const wordsOf = (tree: Tree, { first, last }: Name): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => wordOf(tree, first + i)).filter((word) =>
    /[\p{L}\p{N}]/u.test(word),
  );

/** The head of the latest longer name that holds all words of this one; persons by their last name only. */
function longerForm(
  byWord: ReadonlyMap<string, readonly { name: Name; words: ReadonlySet<string>; head: number }[]>,
  words: ReadonlySet<string>,
  name: Name,
): number | null {
  const [first] = words;
  if (first === undefined) return null;
  const candidates = byWord.get(first) ?? [];
  for (let i = candidates.length - 1; i >= 0; i--) {
    const other = candidates[i]!;
    if (other.words.size <= words.size || !sameSort(name, other.name)) continue;
    if ([...words].every((word) => other.words.has(word))) return other.head;
  }
  return null;
}

/** "Aleppo" is no short form of "New Aleppo", and "Syria" none of "Syria Network": kinds must agree, places never shorten. */
const sameSort = (short: Name, long: Name): boolean =>
  short.kind !== "place" &&
  (short.kind === long.kind ||
    (short.kind === "organisation" && long.kind === "armed-group") ||
    (short.kind === "armed-group" && long.kind === "organisation"));

/** "Hayat Tahrir al-Sham (HTS)": the name right before the bracket. */
function inBrackets(tree: Tree, name: Name, before: Name | null): number | null {
  if (!before || name.first === 0 || !/^[([]$/.test(wordOf(tree, name.first - 1))) return null;
  return name.first - before.last <= 3 && before.kind !== "demonym" ? headOfName(tree, before) : null;
}

/** Initials as acronyms make them: of all words, and of the words with capitals, with "al-" counted and not. */
function initialsOf(written: readonly string[]): string[] {
  if (written.length < 2) return [];
  const capitals = written.filter((word) => /^\p{Lu}/u.test(word));
  const initials = (words: readonly string[]): string => words.map((word) => word.charAt(0).toUpperCase()).join("");
  const content = written.filter((word) => !EMPTY.has(foldWord(word)));
  return [...new Set([initials(capitals), initials(content), initials(written)])].filter(
    (acronym) => acronym.length >= 2,
  );
}
