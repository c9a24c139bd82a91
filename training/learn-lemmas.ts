import { LONGEST_ENDING, lemmaClass } from "../src/language/lemmatise.ts";
import { labelOf } from "./label-of.ts";
import type { GoldSentence } from "./read-conllu.ts";

/** Learns whole words and endings; an ending stands only where the shorter ones under it would go wrong. */
export function learnLemmas(sentences: readonly GoldSentence[]): {
  readonly words: [string, string][];
  readonly endings: [string, string][];
} {
  const words = new Map<string, Map<string, number>>();
  for (const sentence of sentences)
    for (const word of sentence.words) {
      if (word.features.includes("Typo=Yes") || word.relation === "goeswith") continue;
      const kind = lemmaClass(labelOf(word));
      const lemma = kind.startsWith("PROPN") ? word.lemma : word.lemma.toLowerCase();
      bump(words, `${kind}|${word.form.toLowerCase()}`, kind === "PRON" ? word.lemma : lemma);
    }
  const votes = new Map<string, Map<string, number>>();
  const top = new Map<string, string>();
  for (const [key, lemmas] of words) {
    const lemma = most(lemmas);
    top.set(key, lemma);
    const bar = key.indexOf("|");
    const form = key.slice(bar + 1);
    const script = scriptOf(form, lemma.toLowerCase());
    if (script === null) continue;
    for (let length = 1; length <= Math.min(LONGEST_ENDING, form.length - 1); length++)
      bump(votes, `${key.slice(0, bar)}|${form.slice(-length)}`, script);
  }
  const endings = new Map<string, string>();
  for (const [key, scripts] of [...votes].sort((a, b) => a[0].length - b[0].length)) {
    const script = most(scripts);
    const shorter = inherited(endings, key);
    if (script !== (shorter ?? "0,") && (scripts.get(script)! > 1 || key.length < 8)) endings.set(key, script);
  }
  const kept = [...top].filter(([key, lemma]) => {
    const bar = key.indexOf("|");
    const form = key.slice(bar + 1);
    const script = inherited(endings, `${key.slice(0, bar)}|_${form}`.replace("|_", "|")) ?? "0,";
    const comma = script.indexOf(",");
    const guess = form.slice(0, form.length - Number(script.slice(0, comma))) + script.slice(comma + 1);
    return guess !== lemma && !(key.startsWith("PROPN") && guess === lemma.toLowerCase());
  });
  return { words: kept, endings: [...endings] };
}

/** The script that a shorter ending gives; the whole form itself is no ending. */
function inherited(endings: ReadonlyMap<string, string>, key: string): string | undefined {
  const bar = key.indexOf("|");
  const form = key.slice(bar + 1);
  for (let length = Math.min(LONGEST_ENDING, form.length - 1); length >= 1; length--) {
    const found = endings.get(`${key.slice(0, bar)}|${form.slice(-length)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}

function scriptOf(form: string, lemma: string): string | null {
  let same = 0;
  while (same < form.length && same < lemma.length && form[same] === lemma[same]) same++;
  return same === 0 || form.length - same > 4 ? null : `${form.length - same},${lemma.slice(same)}`;
}

function bump(table: Map<string, Map<string, number>>, key: string, value: string): void {
  const counts = table.get(key) ?? new Map<string, number>();
  table.set(key, counts.set(value, (counts.get(value) ?? 0) + 1));
}

const most = (counts: ReadonlyMap<string, number>): string =>
  [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a))[0];
