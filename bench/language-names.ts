import { readFileSync } from "node:fs";
import type { Document } from "../src/language/document.ts";
import { enhance } from "../src/language/enhance.ts";
import type { LanguageModel } from "../src/language/language-model.ts";
import { loadModel } from "../src/language/load-model.ts";
import { withNameLists } from "../src/language/name-lists.ts";
import { parse, parseTokens } from "../src/language/parse.ts";
import { goldDocument } from "../training/gold-news.ts";
import { loadLists } from "../training/load-lists.ts";
import { readConllu } from "../training/read-conllu.ts";
import { readNer } from "../training/read-ner.ts";
import { type NewsArticle, readNews } from "../training/read-news.ts";
import { type ArcCount, type ArcKind, scoreArcs } from "../training/score-arcs.ts";
import { type FoundName, scoreNames } from "../training/score-names.ts";

/*
 * Names, antecedents and enhanced arcs against what people annotated:
 * node --import tsx bench/language-names.ts [data folder] [weights file] [--faults]
 * The articles with even numbers are held: nothing was trained on them.
 */
export interface Row {
  readonly measure: string;
  readonly value: number;
  /** What was asked for, where something was. */
  readonly least: number | null;
}

const KINDS: Readonly<Record<string, string>> = {
  person: "PER",
  organisation: "ORG",
  "armed-group": "ORG",
  place: "LOC",
};

/** All rows of this bench; `faults` collects what was missed or wrong, for reading. */
export function benchNames(data: string, bare: LanguageModel, faults: string[] = []): Row[] {
  const model = withNameLists(bare, loadLists());
  const ewt = scoreUner(`${data}/ner/en_ewt-ud-test.iob2.gz`, model, 0);
  const pud = scoreUner(`${data}/ner/en_pud-ud-test.iob2.gz`, model, 1);
  const held = readNews("training/treebank").filter((article) => article.held);
  const docs = held.map((article) => parse(article.text, model));
  const plain = held.map((article) => parse(article.text, bare));
  const gold = held.flatMap(({ number, names }) => names.map((name) => ({ text: number, ...name })));
  const both = { gold: [...ewt.gold, ...pud.gold], found: [...ewt.found, ...pud.found] };
  const found = held.flatMap((article, i) => namesOf(article.number, docs[i]!));
  const unlisted = held.flatMap((article, i) => namesOf(article.number, plain[i]!));
  const cases = held.map((article, i) => scoreAntecedents(article, docs[i]!, faults));
  const asked = cases.reduce((sum, { asked: n }) => sum + n, 0);
  const right = cases.reduce((sum, { right: n }) => sum + n, 0);
  const arcs = new Map<ArcKind, ArcCount>();
  held.forEach((article, i) => {
    faults.push(...scoreArcs(article, docs[i]!, arcs));
  });
  const trees = readConllu("training/treebank/news-test.conllu");
  const ideal = new Map<ArcKind, ArcCount>();
  held.forEach((article, i) => {
    const own = trees.filter(({ id }) => id.startsWith(`news-${String(article.number).padStart(2, "0")}.`));
    const tree = goldDocument(article, own, docs[i]!);
    scoreArcs(article, { ...tree, names: [], extra: enhance(tree), antecedents: new Int32Array(tree.length) }, ideal);
  });
  const needed = [...arcs].filter(([kind]) => kind !== "participle").map(([, count]) => count);
  return [
    {
      measure: "names, UNER EWT test + PUD, with kind, F1",
      value: scoreNames(both.gold, both.found, true).f1,
      least: 62,
    },
    {
      measure: "names, UNER EWT test + PUD, without kind, F1",
      value: scoreNames(both.gold, both.found, false).f1,
      least: 75,
    },
    { measure: "  EWT test alone, with kind", value: scoreNames(ewt.gold, ewt.found, true).f1, least: null },
    { measure: "  PUD alone, with kind", value: scoreNames(pud.gold, pud.found, true).f1, least: null },
    {
      measure: `names, own news (${gold.length} in the held half), with kind, F1`,
      value: scoreNames(gold, found, true).f1,
      least: 85,
    },
    { measure: "  without the name lists", value: scoreNames(gold, unlisted, true).f1, least: null },
    {
      measure: `antecedents, own news (${asked} cases in the held half), right`,
      value: (100 * right) / asked,
      least: 75,
    },
    { measure: "enhanced arcs, own news, held half, F1", value: f1(needed), least: 85 },
    {
      measure: "  on annotated trees (what the rules alone reach)",
      value: f1([...ideal].filter(([kind]) => kind !== "participle").map(([, count]) => count)),
      least: null,
    },
    ...[...arcs].map(([kind, count]) => ({
      measure: `  ${kind} (${count.gold}), F1`,
      value: f1([count]),
      least: null,
    })),
  ];
}

const f1 = (counts: readonly ArcCount[]): number => {
  const sum = (field: keyof ArcCount): number => counts.reduce((total, count) => total + count[field], 0);
  return (200 * sum("right")) / (sum("gold") + sum("found"));
};

const namesOf = (text: number, doc: Document): FoundName[] =>
  doc.names.map(({ first, last, kind }) => ({ text, start: doc.starts[first]!, end: doc.ends[last]!, kind }));

/** Names by token places; kinds are UNER's, armed groups count as organisations. */
function scoreUner(path: string, model: LanguageModel, part: number): { gold: FoundName[]; found: FoundName[] } {
  const gold: FoundName[] = [];
  const found: FoundName[] = [];
  readNer(path).forEach(({ words, labels }, i) => {
    const text = i * 2 + part;
    labels.forEach((label, start) => {
      if (!label.startsWith("B-") || !/PER|ORG|LOC/.test(label)) return;
      let end = start;
      while (labels[end + 1]?.startsWith("I-")) end++;
      gold.push({ text, start, end, kind: label.slice(2) });
    });
    let at = 0;
    const starts = Uint32Array.from(words, (word) => {
      at += word.length + 1;
      return at - word.length - 1;
    });
    const ends = starts.map((start, k) => start + words[k]!.length);
    const doc = parseTokens(words.join(" "), { length: words.length, starts, ends }, [words.length - 1], model);
    for (const { first, last, kind } of doc.names) {
      const known = KINDS[kind];
      if (known) found.push({ text, start: first, end: last, kind: known });
    }
  });
  return { gold, found };
}

/** A case is right where the antecedent found lies in another mention of its chain. */
function scoreAntecedents(article: NewsArticle, doc: Document, faults: string[]): { asked: number; right: number } {
  let asked = 0;
  let right = 0;
  for (const chain of article.chains)
    for (const mention of chain) {
      if (!mention.asked) continue;
      asked++;
      let link = -1;
      for (let token = 0; token < doc.length; token++)
        if (doc.starts[token]! >= mention.start && doc.ends[token]! <= mention.end && doc.antecedents[token]! >= 0)
          link = doc.antecedents[token]!;
      const hit =
        link >= 0 &&
        chain.some((other) => other !== mention && doc.starts[link]! >= other.start && doc.ends[link]! <= other.end);
      if (hit) right++;
      else {
        const around = doc.text.slice(Math.max(0, mention.start - 40), mention.end + 20);
        faults.push(
          `${article.number}: antecedent in "${around}": ${link < 0 ? "none" : doc.text.slice(doc.starts[link], doc.ends[link])}`,
        );
      }
    }
  return { asked, right };
}

if (process.argv[1]?.endsWith("language-names.ts")) {
  const [data = "../shared/data", weights = "models/english.bin"] = process.argv
    .slice(2)
    .filter((arg) => !arg.startsWith("--"));
  const faults: string[] = [];
  for (const { measure, value, least } of benchNames(data, loadModel(readFileSync(weights)), faults))
    console.log(`${measure.padEnd(70)} ${value.toFixed(1).padStart(6)}${least === null ? "" : `   at least ${least}`}`);
  if (process.argv.includes("--faults")) console.log(faults.join("\n"));
}
