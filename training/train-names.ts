import { readFileSync, writeFileSync } from "node:fs";
import { packArchive, readArchive } from "../src/language/archive.ts";
import { type Tree, UPOS } from "../src/language/document.ts";
import { hashText } from "../src/language/hash.ts";
import type { LanguageModel } from "../src/language/language-model.ts";
import { loadModel } from "../src/language/load-model.ts";
import { foldName, foldWord } from "../src/language/names/fold.ts";
import { nameClues, type WordSets } from "../src/language/names/name-features.ts";
import { indexNames, matchNames } from "../src/language/names/name-index.ts";
import { parseTokens } from "../src/language/parse.ts";
import { learnNames, type NameItem } from "./learn-names.ts";
import { loadLists, readKnowledge } from "./load-lists.ts";
import {
  fromArticles,
  fromEcb,
  fromEventPlaces,
  fromNer,
  fromNews,
  fromTreebank,
  type LabelledWords,
  mendChain,
} from "./name-data.ts";
import { packNames } from "./pack-names.ts";
import { randomStream } from "./random.ts";
import { readNews } from "./read-news.ts";

/*
 * Learns to find names and puts what was learnt into the weights file, beside tagger and parser, which must have been
 * trained before: node --import tsx training/train-names.ts [data folder] [weights file]
 */
const data = process.argv[2] ?? "../shared/data";
const file = process.argv[3] ?? "models/english.bin";

const archive = readArchive(readFileSync(file));
const model = loadModel(readFileSync(file));
const lists = loadLists();
const index = indexNames(lists);
const sets = readSets();
const given = new Set(readWords("training/names/given-names.txt").flatMap((part) => part.words));
const armed = new Set(lists.filter(({ kind }) => kind === "armed-group").flatMap(({ names }) => names.map(foldName)));

/** Names of the lists in words that nothing is known of but their capitals. */
const find = (words: readonly string[]) => matchNames(plainTree(words), index);
const random = randomStream(11);
const labelled: LabelledWords[] = [
  ...fromNer(`${data}/ner/en_ewt-ud-dev.iob2.gz`, (name) => armed.has(foldName(name))),
  ...fromNews(
    readNews("training/treebank").filter(({ held }) => !held),
    2,
  ),
  ...fromTreebank(`${data}/ud-ewt/en_ewt-ud-train.conllu.gz`, "training/names/labelled-names.yaml", given, 0.5),
  ...thin(fromEventPlaces(`${data}/event-location/labelled.jsonl.gz`, 0.4)),
  ...fromEcb(`${data}/ecbplus/topics-1-35.jsonl.gz`, 0.3),
  ...thin(fromArticles(`${data}/fa-kes/articles.csv`, find, 0.4)),
].filter(({ words }) => words.length > 2 && words.length < 120);
console.log(`${labelled.length} sentences`);

const items = labelled.map(({ words, allowed, weight }): NameItem => {
  const tree = treeOf(words, model);
  // a third of the sentences is read without lists, so that the finder stands on its own feet too
  const names = random() < 0.34 ? [] : matchNames(tree, index);
  return { clues: nameClues(words, tree.tags, names, sets), allowed: Uint16Array.from(mendChain(allowed)), weight };
});
console.log("clues gathered");
const tagger = learnNames(items, sets, {
  passes: Number(process.env["PASSES"] ?? 8),
  rate: 0.1,
  decay: 1e-5,
  random,
  log: console.log,
});
const packed = packNames(tagger);
const bytes = packArchive({
  json: { ...archive.json, ...packed.json },
  arrays: { ...archive.arrays, ...packed.arrays },
});
writeFileSync(file, bytes);
console.log(`${file}: ${bytes.length} bytes`);

/** A third of a large set: enough of it, and the training stays short. */
function thin<Part>(all: readonly Part[]): Part[] {
  return all.filter((_, i) => i % 3 === 0);
}

/** A sentence of given words, tagged and parsed by the model. */
function treeOf(words: readonly string[], by: LanguageModel) {
  const { text, tokens } = spaced(words);
  return parseTokens(text, tokens, [words.length - 1], by);
}

/** The same unparsed: every capital word counts as a name's, every other as none. */
function plainTree(words: readonly string[]): Tree {
  const { text, tokens } = spaced(words);
  const last = words.length - 1;
  return {
    ...tokens,
    text,
    tags: Uint8Array.from(words, (word, i) => UPOS.indexOf(i > 0 && /^\p{Lu}/u.test(word) ? "PROPN" : "X")),
    heads: new Int32Array(words.length),
    relations: words.map(() => "dep"),
    lemmas: words,
    sentences: [{ first: 0, last, span: { start: 0, end: text.length } }],
    sentenceOf: new Uint32Array(words.length),
    features: () => ({}),
  };
}

function spaced(words: readonly string[]) {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  for (const word of words) {
    starts.push(text.length);
    text += word;
    ends.push(text.length);
    text += " ";
  }
  return { text, tokens: { length: words.length, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) } };
}

function readWords(path: string): { title: string; words: string[] }[] {
  const parts: { title: string; words: string[] }[] = [{ title: "", words: [] }];
  for (const line of readFileSync(path, "utf8").split("\n"))
    if (line.startsWith("# ")) parts.push({ title: line.slice(2), words: [] });
    else parts.at(-1)!.words.push(...line.split(" ").filter((word) => word !== ""));
  return parts;
}

/** Bits: 1 man's name, 2 woman's name, 4 family name, 8 word of a town's name, 16 word of a country's, then by head words. */
function readSets(): WordSets {
  const found = new Map<number, number>();
  const add = (word: string, bit: number): void => {
    const key = hashText(foldWord(word));
    if (foldWord(word).length > 1) found.set(key, (found.get(key) ?? 0) | bit);
  };
  for (const { title, words } of readWords("training/names/given-names.txt"))
    for (const word of words) add(word, title === "men" ? 1 : title === "women" ? 2 : 3);
  for (const { words } of readWords("training/names/family-names.txt")) for (const word of words) add(word, 4);
  for (const { name, data: table } of readKnowledge("knowledge", "places")) {
    if (!name.endsWith(".tsv")) continue;
    const [header, ...rows] = (table as string).split("\n").map((line) => line.split("\t"));
    const column = (title: string): number => header!.indexOf(title);
    for (const row of rows) {
      if (row.length < 4) continue;
      const names = [row[column("name")]!, ...row[column("otherNames")]!.split("|")];
      for (const place of names)
        for (const word of place.split(/[\s-]+/))
          if (/^\p{Lu}\p{Script=Latin}{2,}/u.test(word)) add(word, name.includes("countries") ? 16 : 8);
    }
  }
  const heads = readKnowledge("knowledge", "language").find(({ name }) => name.includes("name-words"))!;
  const { words } = heads.data as { words: Record<string, string[]> };
  for (const [bit, kind] of [
    [32, "title"],
    [64, "group"],
    [128, "organisation"],
    [256, "place"],
  ] as const)
    for (const word of words[kind]!) add(word, bit);
  return found;
}
