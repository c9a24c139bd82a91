import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse as parseCsv } from "csv-parse/sync";
import { load as parseYaml } from "js-yaml";
import type { NameKind } from "../src/language/document.ts";
import { LEARNT_KINDS, NAME_LABELS } from "../src/language/names/name-tagger.ts";
import { type Tokens, tokenise } from "../src/language/tokenise.ts";
import { readNer } from "./read-ner.ts";
import type { NewsArticle } from "./read-news.ts";

/** A sentence whose names are known in part: a mask of allowed labels a word. */
export interface LabelledWords {
  readonly words: readonly string[];
  readonly allowed: readonly number[];
  readonly weight: number;
}

export const OUTSIDE = 1;
export const ANY = (1 << NAME_LABELS) - 1;
const CAPITAL = /^\p{Lu}/u;
/** Capitals of these words mean nothing: they stand at the head of a sentence or of a title. */
const PLAIN = new Set(
  (
    "the a an i he she it we they you this that these those in on at of to for and but or if when while as by with from after before " +
    "his her its our their my your there here what who how why where not no yes so then now one two three some many most all " +
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december"
  ).split(" "),
);

/** The mask for one word of a name. */
export const maskOf = (kind: NameKind, first: boolean): number => {
  const at = (LEARNT_KINDS as readonly NameKind[]).indexOf(kind);
  return at < 0 ? OUTSIDE : 1 << (1 + 2 * at + (first ? 0 : 1));
};

/** Marks a name in a row of masks. */
function mark(allowed: number[], first: number, last: number, kind: NameKind): void {
  for (let i = first; i <= last; i++) allowed[i] = maskOf(kind, i === first);
}

/** Labels as a chain can have them: a further word of a name whose first word is not there becomes the first. */
export function mendChain(allowed: readonly number[]): number[] {
  const mended = [...allowed];
  mended.forEach((mask, i) => {
    for (const kind of LEARNT_KINDS) {
      const [first, further] = [maskOf(kind, true), maskOf(kind, false)];
      if (mask === further && ((mended[i - 1] ?? OUTSIDE) & (first | further)) === 0) mended[i] = first;
    }
  });
  return mended;
}

/** A word that might belong to a name for all that its capital says. */
const open = (word: string): number => (CAPITAL.test(word) && !PLAIN.has(word.toLowerCase()) ? ANY : OUTSIDE);

const UNER: Readonly<Record<string, NameKind>> = { PER: "person", ORG: "organisation", LOC: "place" };

/** Universal NER; organisations that `isArmed` knows are armed groups. */
export function fromNer(path: string, isArmed: (name: string) => boolean): LabelledWords[] {
  return readNer(path).map(({ words, labels }) => {
    const allowed = labels.map(() => OUTSIDE);
    for (let i = 0; i < labels.length; i++) {
      if (!labels[i]!.startsWith("B-")) continue;
      let last = i;
      while (labels[last + 1]?.startsWith("I-")) last++;
      const kind = UNER[labels[i]!.slice(2)];
      const armed = kind === "organisation" && isArmed(words.slice(i, last + 1).join(" "));
      if (kind) mark(allowed, i, last, armed ? "armed-group" : kind);
    }
    return { words, allowed, weight: 1 };
  });
}

/** Words of a text cut by the engine, with a mask each: `names` are certain, what `rest` says holds elsewhere. */
function fromText(
  text: string,
  names: readonly { start: number; end: number; kind: NameKind }[],
  rest: (word: string) => number,
  weight: number,
): LabelledWords[] {
  const tokens = tokenise(text);
  const found: LabelledWords[] = [];
  let first = 0;
  for (const last of sentenceEnds(text, tokens)) {
    const words: string[] = [];
    const allowed: number[] = [];
    for (let token = first; token <= last; token++) {
      const [start, end] = [tokens.starts[token]!, tokens.ends[token]!];
      const name = names.find((given) => given.start <= start && end <= given.end);
      words.push(text.slice(start, end));
      allowed.push(name ? maskOf(name.kind, start === name.start) : rest(text.slice(start, end)));
    }
    first = last + 1;
    found.push({ words, allowed, weight });
  }
  return found;
}

/** Last words of sentences, roughly: the training needs no exact ones, and this way none of the weights. */
const sentenceEnds = (text: string, { length, starts, ends }: Tokens): number[] =>
  Array.from({ length }, (_, token) => token).filter(
    (token) => token === length - 1 || /^[.!?]["”’']?$/.test(text.slice(starts[token]!, ends[token]!)),
  );

/** Our own articles: every name is known. */
export const fromNews = (articles: readonly NewsArticle[], weight: number): LabelledWords[] =>
  articles.flatMap(({ text, names }) => fromText(text, names, () => OUTSIDE, weight));

/** UD EWT: runs of proper nouns take the kind that our list gives them, other words are outside. */
export function fromTreebank(
  path: string,
  listPath: string,
  given: ReadonlySet<string>,
  weight: number,
): LabelledWords[] {
  const lists = parseYaml(readFileSync(listPath, "utf8")) as Record<string, string[]>;
  const kinds = new Map<string, NameKind | "none">();
  for (const [kind, names] of Object.entries(lists))
    for (const name of names) kinds.set(name, kind as NameKind | "none");
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  return text.split(/\n\n+/).map((block) => {
    const rows = block
      .split("\n")
      .filter((line) => /^\d+\t/.test(line))
      .map((line) => line.split("\t"));
    const words = rows.map((row) => row[1]!);
    const proper = (i: number): boolean => /^NNPS?$/.test(rows[i]?.[4] ?? "");
    const allowed = words.map(() => OUTSIDE);
    for (let i = 0; i < rows.length; i++) {
      if (!proper(i)) continue;
      let last = i;
      while (proper(last + 1) || (/^[-&]$/.test(words[last + 1] ?? "") && proper(last + 2))) last++;
      let first = i;
      while (first < last && TITLE.test(words[first]!)) first++;
      const run = words.slice(first, last + 1);
      const kind = kinds.get(run.join(" ").replaceAll(" - ", "-")) ?? guessKind(run, given);
      if (kind === null) for (let k = first; k <= last; k++) allowed[k] = ANY;
      else if (kind !== "none") mark(allowed, first, last, kind);
      i = last;
    }
    return { words, allowed, weight };
  });
}

const TITLE =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Rev|President|Senator|Governor|General|Colonel|Captain|Minister|Secretary|Judge|Chairman|King|Queen|Prince|Sheikh|Sir)\.?$/;
const FIRM =
  /^(?:Inc\.?|Corp\.?|Corporation|LLC|LLP|Ltd\.?|Co\.?|Company|University|College|School|Institute|Bank|Committee|Commission|Agency|Association|Council|Ministry|Department|Party|Foundation|Hospital|Church|Airlines|Group|Union)$/;
const LAND =
  /^(?:River|Island|Islands|Mountains|Mountain|Lake|Sea|Ocean|Valley|County|Bay|Beach|Peninsula|Desert|Province|City)$/;

/** A kind that the words of a run give away; null where they do not. */
function guessKind(run: readonly string[], given: ReadonlySet<string>): NameKind | null {
  const last = run.at(-1)!;
  if (run.length === 1) return given.has(last.toLowerCase()) ? "person" : null;
  if (FIRM.test(last)) return "organisation";
  if (LAND.test(last)) return "place";
  return run.length <= 3 && given.has(run[0]!.toLowerCase()) && /^\p{Lu}\p{Ll}+$/u.test(last) ? "person" : null;
}

/** Sentences of which the places of one event are known (Halterman). */
export function fromEventPlaces(path: string, weight: number): LabelledWords[] {
  const seen = new Map<string, { start: number; end: number; kind: NameKind }[]>();
  for (const line of gunzipSync(readFileSync(path)).toString("utf8").split("\n")) {
    if (line === "") continue;
    const { text, spans } = JSON.parse(line) as {
      text: string;
      spans: { label: string; start: number; end: number; text: string }[];
    };
    const names = seen.get(text) ?? [];
    for (const { label, start, end, text: words } of spans)
      if (
        label === "LOCATION" &&
        /^\p{Lu}[\p{L}' -]*$/u.test(words) &&
        words.split(" ").every((word) => CAPITAL.test(word) || /^(?:al|el|de|of)-?/.test(word))
      )
        names.push({ start, end, kind: "place" });
    seen.set(text, names);
  }
  return [...seen].flatMap(([text, names]) => fromText(text, names, open, weight));
}

const ECB_KINDS: Readonly<Record<string, NameKind>> = {
  HUMAN_PART_PER: "person",
  HUMAN_PART_ORG: "organisation",
  HUMAN_PART_MET: "organisation",
  LOC_GEO: "place",
};

/** ECB+: participants and places that are written as names. */
export function fromEcb(path: string, weight: number): LabelledWords[] {
  return gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const { text, mentions } = JSON.parse(line) as {
        text: string;
        mentions: { tag: string; start: number; end: number; text: string }[];
      };
      const names = mentions.flatMap(({ tag, start, end, text: words }) => {
        const kind = ECB_KINDS[tag];
        const parts = words.split(" ");
        const named =
          kind && parts.length <= 5 && parts.every((part) => CAPITAL.test(part) && !PLAIN.has(part.toLowerCase()));
        return named && !TITLE.test(parts[0]!) && !/^\p{Lu}{2,}$/u.test(parts[0]!) ? [{ start, end, kind }] : [];
      });
      return text.split("\n").flatMap((sentence, i, all) => {
        const from = all.slice(0, i).reduce((sum, other) => sum + other.length + 1, 0);
        const own = names
          .filter(({ start, end }) => start >= from && end <= from + sentence.length)
          .map(({ start, end, kind }) => ({ start: start - from, end: end - from, kind }));
        return own.length === 0 ? [] : fromText(sentence, own, open, weight);
      });
    });
}

/** News without labels (FA-KES): what `find` finds is certain, other capitals are open. */
export function fromArticles(
  path: string,
  find: (words: readonly string[]) => { first: number; last: number; kind: NameKind }[],
  weight: number,
): LabelledWords[] {
  const rows = parseCsv(readFileSync(path), { columns: true }) as Record<string, string>[];
  return rows.flatMap((row) =>
    fromText(row["text"]!, [], open, weight).map((sentence) => {
      const allowed = [...sentence.allowed];
      for (const { first, last, kind } of find(sentence.words)) mark(allowed, first, last, kind);
      return { ...sentence, allowed };
    }),
  );
}
