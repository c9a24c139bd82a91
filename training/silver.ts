import { readFileSync, writeFileSync } from "node:fs";
import { loadModel } from "../src/language/load-model.ts";
import { readSentence } from "../src/language/network/read-sentence.ts";
import { encode } from "./encode.ts";
import { randomStream } from "./random.ts";
import { type GoldSentence, readConllu } from "./read-conllu.ts";
import { readOwn } from "./read-own.ts";
import { readUnlabelled } from "./unlabelled.ts";
import { type Variant, vary } from "./vary.ts";
import type { Vocabulary } from "./vocabulary.ts";

/*
 * Parses the texts without trees by the network as it is, for it to be refined on: what it reads in a sentence as
 * written it should also read in it without commas, in capitals or as a headline.
 *
 *     node --import tsx training/silver.ts DATA WORK WEIGHTS ROUND [OUR TREES]
 *
 * ROUND is any number: another one takes other sentences.
 */
const [, , folder = "../shared/data", work = "training/work", weights = "models/english.bin", round = "1", trees] =
  process.argv;
const SHARES: Readonly<Record<Variant, number>> = {
  "no-commas": 0.35,
  lower: 0.03,
  title: 0.08,
  upper: 0.03,
  "no-stop": 0.08,
  chain: 0,
};
const WORDS = 300_000;
/** Features to assume where the network mistakes the tag. */
const USUAL: Readonly<Record<string, string>> = {
  NOUN: "Number=Sing",
  PROPN: "Number=Sing",
  VERB: "Mood=Ind|Tense=Past|VerbForm=Fin",
  AUX: "VerbForm=Fin",
};
/** Against 2 for the treebank and 1 for what the network read by itself. */
const OWN_WEIGHT = 10;

const model = loadModel(readFileSync(weights));
const vocabulary = JSON.parse(readFileSync(`${work}/vocabulary.json`, "utf8")) as Vocabulary;
const random = randomStream(23 + Number(round));
const sentences = readUnlabelled(folder, model.boundaries)
  .filter(({ words }) => words.length >= 6 && words.length <= 60)
  .map((sentence) => ({ sentence, key: random() }))
  .sort((a, b) => a.key - b.key)
  .map(({ sentence }) => sentence);

const ownTrees = trees === undefined ? readOwn("train") : readConllu(trees);
const taken: GoldSentence[] = [];
let count = 0;
for (const sentence of sentences) {
  if (count >= WORDS) break;
  const read = withTree(sentence);
  const variant = pick();
  taken.push((variant && vary(read, variant, read)) ?? read);
  count += read.words.length;
}
const own = ownTrees.map(withFeatures);
write("silver.i32", encode(taken, vocabulary, 1));
write(
  "own.i32",
  encode([...own, ...own.flatMap((sentence) => vary(sentence, "no-commas", sentence) ?? [])], vocabulary, OWN_WEIGHT),
);
console.log(`${taken.length} sentences, ${count} words`);

function write(name: string, array: Int32Array): void {
  writeFileSync(`${work}/${name}`, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}

function withTree(sentence: GoldSentence): GoldSentence {
  const { labels, heads, relations } = readSentence(
    model.network,
    sentence.words.map((word) => word.form),
  );
  const words = sentence.words.map((word, i) => {
    const [upos, ...features] = model.labels[labels[i]!]!.written.split("|");
    const head = heads[i]! - 1;
    const relation = head < 0 ? "root" : model.relations[relations[i]!]!;
    return { ...word, upos: upos!, features: features.join("|"), head, relation };
  });
  return { ...sentence, words };
}

/** Our trees come without features: those that the network reads are taken where it reads the same tag. */
function withFeatures(sentence: GoldSentence): GoldSentence {
  const read = withTree(sentence);
  const words = sentence.words.map((word, i) => {
    const other = read.words[i]!;
    return { ...word, features: other.upos === word.upos ? other.features : (USUAL[word.upos] ?? "_") };
  });
  return { ...sentence, words };
}

/** One variant at most, each with its share. */
function pick(): Variant | null {
  let rest = random();
  for (const variant of Object.keys(SHARES) as Variant[]) {
    rest -= SHARES[variant];
    if (rest < 0) return variant;
  }
  return null;
}
