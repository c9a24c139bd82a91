import { existsSync, readFileSync } from "node:fs";
import nlp from "compromise";
import winkModel from "wink-eng-lite-web-model";
import wink from "wink-nlp";
import { loadModel } from "../src/language/load-model.ts";
import { withNameLists } from "../src/language/name-lists.ts";
import { parse, parseTokens } from "../src/language/parse.ts";
import { type GoldText, goldText, goldTexts, scoredDocument } from "../training/gold-text.ts";
import { loadLists } from "../training/load-lists.ts";
import { readConllu } from "../training/read-conllu.ts";
import { readNews } from "../training/read-news.ts";
import { readOwn } from "../training/read-own.ts";
import { f1, type Scores, score, sum } from "../training/score.ts";
import { benchNames, type Row } from "./language-names.ts";

/*
 * The table of the language engine: npm run bench:language [-- DATA [WEIGHTS]]
 * DATA holds ud-ewt, ud-pud and ner (default $VARIORUM_DATA or ../shared/data). Figures of treebanks are scored by the
 * rules of CoNLL 2018; speeds are of one core, processor time, the fastest of fifteen runs over the same texts.
 */
const [, , data = process.env["VARIORUM_DATA"] ?? "../shared/data", weights = "models/english.bin"] = process.argv;
const FILES = {
  "EWT test": `${data}/ud-ewt/en_ewt-ud-test.conllu.gz`,
  PUD: `${data}/ud-pud/en_pud-ud-test.conllu.gz`,
} as const;
const missing = [...Object.values(FILES), `${data}/ner/en_ewt-ud-test.iob2.gz`, weights].filter(
  (path) => !existsSync(path),
);
if (missing.length > 0) {
  console.error(`not there: ${missing.join(", ")}. Usage: npm run bench:language -- DATA [WEIGHTS]`);
  process.exit(2);
}

const bytes = readFileSync(weights);
const before = held();
const loading = performance.now();
const bare = loadModel(bytes);
const loaded = performance.now() - loading;
const memory = held() - before;
const rows: Row[] = [];
const row = (measure: string, value: number, least: number | null = null): void => {
  rows.push({ measure, value, least });
};

const ewt = goldTexts(readConllu(FILES["EWT test"]));
const given = onGoldWords(ewt);
row("EWT test, gold words: UPOS", f1(given.upos), 95);
row("EWT test, gold words: UAS", f1(given.uas), 85);
row("EWT test, gold words: LAS", f1(given.las), 82);
row("EWT test, gold words: lemmas", f1(given.lemmas), 96);
const pud = onGoldWords(goldTexts(readConllu(FILES.PUD)));
row("PUD, gold words: UPOS", f1(pud.upos), 94.5);
row("PUD, gold words: UAS", f1(pud.uas), 85);
row("PUD, gold words: LAS", f1(pud.las), 81.5);
const raw = onText(ewt);
row("EWT test, raw text: sentences, F1", f1(raw.sentences), 80);
row("EWT test, raw text: words, F1", f1(raw.words), 98.5);
row("EWT test, raw text: LAS", f1(raw.las), 77);
const own = readOwn("test");
if (own.length > 0) {
  const news = onGoldWords(own.map((sentence) => goldText([sentence])));
  row(`own news, held half, ${own.length} sentences: UPOS`, f1(news.upos));
  row("own news, held half: UAS", f1(news.uas), 88);
  row("own news, held half: LAS", f1(news.las), 85);
}
rows.push(...benchNames(data, bare));

const news = readNews("training/treebank").map(({ text }) => text);
const texts = [...news, ...ewt.map(({ text }) => text)];
const model = withNameLists(bare, loadLists());
const words = texts.reduce((count, text) => count + parse(text, model).length, 0);
const winkNlp = wink(winkModel);
row(
  `speed, whole engine, words/s (${words} words)`,
  speed((text) => parse(text, model).length),
  25_000,
);
row(
  "  wink-nlp beside it (sentences, tags), words/s",
  speed((text) => winkNlp.readDoc(text).tokens().length()),
);
row(
  "  compromise beside it (sentences, tags), words/s",
  speed((text) => nlp(text).termList().length),
);
row("load, ms", loaded, null);
row("memory after loading, MB", memory / 1e6, null);

for (const { measure, value, least } of rows) {
  const shown = value >= 1000 ? String(Math.round(value)) : value.toFixed(1);
  console.log(`${measure.padEnd(70)} ${shown.padStart(8)}${least === null ? "" : `   at least ${least}`}`);
}
console.log("at most 300 ms to load and 250 MB");

function onGoldWords(gold: readonly GoldText[]): Scores {
  return total(gold, (one) => parseTokens(one.text, { ...one, length: one.starts.length }, one.lasts, bare));
}

function onText(gold: readonly GoldText[]): Scores {
  return total(gold, (one) => parse(one.text, bare));
}

function total(gold: readonly GoldText[], read: (one: GoldText) => ReturnType<typeof parse>): Scores {
  return sum(gold.map((one) => score(one.scored, scoredDocument(read(one)))));
}

/**
 * Words a second of processor time, counted by our own cut, so that all are measured alike; the fastest of fifteen
 * runs, since whatever else a machine does only makes the others slower.
 */
function speed(read: (text: string) => unknown): number {
  const runs = Array.from({ length: 15 }, () => {
    const start = process.cpuUsage();
    for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(start);
    return (words * 1e6) / (user + system);
  });
  return Math.max(...runs);
}

/** Bytes held, on the heap and outside it. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
