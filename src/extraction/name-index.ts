import type { Document, Name, NameKind } from "../language/document.ts";
import { spanOf, tagOf, wordOf } from "../language/view.ts";
import { cut } from "../model/span.ts";
import type { Lexicon } from "./lexicon.ts";

/** A name as the article has it. */
export interface NamedThing {
  readonly text: string;
  readonly first: number;
  readonly last: number;
  /** `null` where only its capitals make it a name. */
  readonly kind: NameKind | null;
}

/** The names of an article and what short ones stand for. */
export interface NameIndex {
  /** For each token, the name that holds it, or null. */
  readonly at: (token: number) => NamedThing | null;
  readonly all: readonly NamedThing[];
  /** All names as written, and the persons among them. */
  readonly texts: ReadonlySet<string>;
  readonly persons: ReadonlySet<string>;
  /** Names of organisations and armed groups. */
  readonly groupNames: ReadonlySet<string>;
  /** The first organisation of the article that watches a war, which "a monitor" means. */
  readonly monitor: NamedThing | null;
  /** The fullest name in the article for a name or its acronym; the name itself where there is none fuller. */
  readonly fullest: (name: string, kind: NameKind | null) => string;
}

const SMALL = new Set([
  "of",
  "the",
  "for",
  "and",
  "al",
  "el",
  "de",
  "bin",
  "in",
  "-",
  "’s",
  "'s",
  "ash",
  "as",
  "at",
  "on",
]);
const JOINT = new Set(["of", "for", "al", "el", "de", "bin", "ben", "ibn", "-"]);

const MONITOR = /\b(?:observatory|human rights|monitor|watch|network for)\b/i;

/** Collects the names of a document: those the language engine found, and runs of capitalised words besides. */
export function indexNames(doc: Document, lexicon: Lexicon): NameIndex {
  const owner: (NamedThing | null)[] = Array.from({ length: doc.length }, () => null);
  const all: NamedThing[] = [];
  const is = (token: number, list: string): boolean =>
    lexicon.classesOf.get(wordOf(doc, token).toLowerCase())?.has(list) === true;
  const add = (start: number, last: number, kind: NameKind | null): void => {
    const begin = kind === null || kind === "person" ? afterOffice(start, last, is) : afterMedium(doc, start, last, is);
    const first = withArticle(doc, begin, owner);
    if (first === last && ARTICLES.test(wordOf(doc, first))) return;
    if (first > last || (kind === null && first === last && (is(first, "months") || is(first, "weekdays")))) return;
    const name = { text: tidyName(cut(doc.text, spanOf(doc, first, last))), first, last, kind };
    all.push(name);
    for (let token = first; token <= last; token++) owner[token] = name;
  };
  for (const name of joinedByArticle(doc)) add(name.first, name.last, name.kind);
  for (const run of capitalRuns(doc, owner)) add(run.first, run.last, null);
  const acronyms = acronymsOf(doc.text);
  const aliasOf = aliasesIn(doc.text, lexicon.aliases);
  const parties = new Set(
    [...lexicon.demonyms.values(), ...lexicon.aliases.flat(), "washington", "damascus", "moscow"].map((each) =>
      each.toLowerCase(),
    ),
  );
  const known = new Map<string, string>();
  const texts = distinctTexts(all);
  const fullest = (name: string, kind: NameKind | null): string => {
    const key = `${kind === "place" ? "p" : ""}${name}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const bare = withoutLostGenitive(name, parties);
    if (bare !== name) return fullest(bare, kind);
    const long =
      acronyms.get(name.replace(/\./g, "")) ?? (isState(name) ? null : aliasOf.get(name.toLowerCase())) ?? null;
    const found = long ?? (kind === "place" ? name : (spelledName(name, texts) ?? fullerText(name, texts)));
    known.set(key, found);
    return found;
  };
  return {
    at: (token) => owner[token] ?? null,
    all,
    texts: new Set(all.map(({ text }) => fullest(text, null))),
    persons: new Set(all.filter(({ kind }) => kind === "person").map(({ text }) => fullest(text, "person"))),
    groupNames: new Set(
      all
        .filter(({ kind }) => kind === "organisation" || kind === "armed-group")
        .map(({ text, kind }) => fullest(text, kind)),
    ),
    monitor: all.find(({ text }) => MONITOR.test(text)) ?? null,
    fullest,
  };
}

/** The name in the text that an acronym without an explanation stands for: "SDF" after "Syrian Democratic Forces". */
function spelledName(name: string, texts: readonly Fuller[]): string | null {
  if (!/^\p{Lu}{3,6}$/u.test(name)) return null;
  const letters = name.toLowerCase();
  return (
    texts.find(
      ({ words, person }) =>
        !person && words.length === letters.length && words.every((word, at) => word.startsWith(letters[at]!)),
    )?.text ?? null
  );
}

/** "US", "U.N.": short names that need no long one (rule 9). */
const isState = (name: string): boolean => /^(?:U\.?[SNK]\.?|E\.?U\.?|U\.?A\.?E\.?)$/.test(name);

/** The engine's names that can be parties or places; two places with only "al-" between them are one. */
function joinedByArticle(doc: Document): readonly Name[] {
  const joined: Name[] = [];
  for (const name of doc.names) {
    if (name.kind === "demonym" || name.kind === "weapon") continue;
    const before = joined.at(-1);
    const gap = before === undefined ? "" : doc.text.slice(doc.ends[before.last]!, doc.starts[name.first]!);
    if (before?.kind === "place" && name.kind === "place" && /^[ \u00a0](?:al|el|an|as|ash|ad|ar|az|at)-$/i.test(gap))
      joined[joined.length - 1] = { ...before, last: name.last };
    else joined.push(name);
  }
  return joined;
}

/**
 * Where the name proper begins: "Russian Foreign Minister Lavrov" is "Lavrov", "news agency SANA" is "SANA"; past the
 * end where the words are an office and nothing more.
 */
function afterOffice(first: number, last: number, is: (token: number, list: string) => boolean): number {
  for (let token = last; token >= first; token--) if (is(token, "heads")) return token + 1;
  return first;
}

const ARTICLES = /^(?:al|el|an|as|ash|ad|ar|az|at|abu|bin|ibn)$/i;

/** With the Arabic article that a list left out: "al-" before "Hadar". */
function withArticle(doc: Document, first: number, owner: readonly (NamedThing | null)[]): number {
  const before = first - 2;
  const joined =
    before >= 0 &&
    wordOf(doc, first - 1) === "-" &&
    doc.ends[before] === doc.starts[first - 1] &&
    doc.ends[first - 1] === doc.starts[first];
  return joined && ARTICLES.test(wordOf(doc, before)) && owner[before] === null ? before : first;
}

/** "Syrian state news agency SANA" is "SANA". */
function afterMedium(doc: Document, first: number, last: number, is: (token: number, list: string) => boolean): number {
  return last > first && is(last - 1, "media") && /^\p{Lu}{3,}$/u.test(wordOf(doc, last)) ? last : first;
}

/** "Syrias" is "Syria" in texts that lost their apostrophes; only for parties that are known without the s. */
const withoutLostGenitive = (name: string, parties: ReadonlySet<string>): string =>
  name.length > 4 &&
  name.endsWith("s") &&
  !parties.has(name.toLowerCase()) &&
  parties.has(name.slice(0, -1).toLowerCase())
    ? name.slice(0, -1)
    : name;

/** One space between words, no marks at the ends, no English genitive. */
export const tidyName = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/^(?:the )?[\p{L}.]+-based /iu, "")
    .replace(/^["“”‘'«(\s]+|["“”’'»),.;:\s]+$/g, "")
    .replace(/['’]s?$/, "");

/** Runs of capitalised words that no engine's name covers; "of", "for", "al" may stand inside. */
function capitalRuns(doc: Document, owner: readonly (NamedThing | null)[]) {
  const runs: { readonly first: number; readonly last: number }[] = [];
  const capital = (token: number): boolean => tagOf(doc, token) === "PROPN" && owner[token] === null;
  for (let token = 0; token < doc.length; token++) {
    if (!capital(token)) continue;
    const sentence = doc.sentenceOf[token];
    let last = token;
    for (let next = token + 1; next < doc.length && next - last <= 2 && doc.sentenceOf[next] === sentence; next++) {
      if (capital(next)) last = next;
      else if (!JOINT.has(wordOf(doc, next).toLowerCase())) break;
    }
    runs.push({ first: token, last });
    token = last;
  }
  return runs;
}

/** How far before its bracket an acronym's long form may begin. */
const LONGEST_NAME = 120;

/** Acronyms explained in the text: "Hayat Tahrir al-Sham (HTS)". */
function acronymsOf(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const match of text.matchAll(/\(["“‘']?([A-Z][A-Z.a-z-]{1,9})["”’']?\)/g)) {
    const letters = match[1]!.replace(/[^A-Za-z]/g, "");
    if (!/^[A-Z]{2}|[A-Z]$/.test(letters)) continue;
    const before = text.slice(Math.max(0, match.index - LONGEST_NAME), match.index);
    const words = before
      .split(/[\n.,;:()]/)
      .at(-1)!
      .trim()
      .split(/\s+/)
      .slice(-10);
    const name = words[0] === "" ? null : spelledOut(words, letters.toUpperCase());
    if (name !== null) found.set(match[1]!.replace(/\./g, ""), tidyName(name));
  }
  return found;
}

/** The last words that begin with the acronym's letters, in order; small words may be skipped. */
function spelledOut(words: readonly string[], letters: string): string | null {
  for (let start = words.length - 1; start >= 0; start--) {
    const parts = words.slice(start).flatMap((word) => word.split("-"));
    let next = 0;
    for (const part of parts) {
      const first = part[0]?.toUpperCase();
      if (first === letters[next]) next++;
      else if (!SMALL.has(part.toLowerCase())) break;
    }
    if (next === letters.length && words[start]![0]!.toUpperCase() === letters[0]) return words.slice(start).join(" ");
  }
  return null;
}

/** For every alias whose list has a longer form in the text, that form as written. */
function aliasesIn(text: string, lists: Lexicon["aliases"]): ReadonlyMap<string, string> {
  const lower = text.toLowerCase();
  const found = new Map<string, string>();
  for (const list of lists) {
    const longest = list
      .map((alias) => occurrence(text, lower, alias))
      .reduce((best, name) => (name.length > best.length ? name : best), "");
    if (longest !== "") for (const alias of list) found.set(alias, longest);
  }
  return found;
}

/** How a text writes a name given in lower case; "" where it does not. Short ones ("us", "is") must be capitals. */
function occurrence(text: string, lower: string, alias: string): string {
  for (let at = lower.indexOf(alias); at >= 0; at = lower.indexOf(alias, at + alias.length)) {
    const written = text.slice(at, at + alias.length);
    const whole = !/[\p{L}\p{N}]/u.test(`${lower[at - 1] ?? " "}${lower[at + alias.length] ?? " "}`);
    if (whole && (alias.length > 4 || written === written.toUpperCase())) return written;
  }
  return "";
}

interface Fuller {
  readonly text: string;
  readonly words: readonly string[];
  readonly person: boolean;
}

/** Names that a shorter one can stand for: those the engine is sure of, without "X-linked" before them. */
function distinctTexts(all: readonly NamedThing[]): readonly Fuller[] {
  const texts = new Map<string, Fuller>();
  for (const { text, kind } of all) {
    if (kind === null || kind === "place" || texts.has(text)) continue;
    if (/-(?:linked|backed|led|based|held|affiliated|aligned)\b/i.test(text)) continue;
    if (/(?:agency|television|channel|TV|radio|newspaper) \p{Lu}+$/u.test(text)) continue;
    texts.set(text, { text, words: nameWords(text), person: kind === "person" });
  }
  return [...texts.values()];
}

/** Words of a name for comparison: lower case, no articles. */
export const nameWords = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/['’‘`"“”]/g, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "" && !["the", "a", "an", "al", "el"].includes(word));

/**
 * A person's full name for a surname, an organisation's for its first words or, where the short name is one word, for
 * any of its first two ("Observatory"). Words before a name make another party of it: the Free Syrian Army is not the
 * Syrian army.
 */
function fullerText(name: string, texts: readonly Fuller[]): string {
  const words = nameWords(name);
  if (words.length === 0 || words.length > 3) return name;
  let best = name;
  let bestLength = words.length;
  for (const other of texts) {
    if (other.words.length <= bestLength || other.words.length > 7) continue;
    const begins = words.every((word, place) => other.words[place] === word);
    // "al-Qaeda in Iraq" is another party than al-Qaeda
    if (begins && other.words[words.length] === "in") continue;
    const offset = other.words.length - words.length;
    const ends = words.every((word, place) => other.words[offset + place] === word);
    const second = words.length === 1 && other.words[1] === words[0] && other.words.length > 2;
    if (other.person ? ends : begins || second) {
      best = other.text;
      bestLength = other.words.length;
    }
  }
  return best;
}
