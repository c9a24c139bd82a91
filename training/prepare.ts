import { mkdirSync, writeFileSync } from "node:fs";
import { encode } from "./encode.ts";
import { labelOf } from "./label-of.ts";
import { randomStream } from "./random.ts";
import { type GoldSentence, readConllu } from "./read-conllu.ts";
import { readOwn } from "./read-own.ts";
import { trainBoundaries } from "./train-boundaries.ts";
import { readUnlabelled } from "./unlabelled.ts";
import { type Variant, vary } from "./vary.ts";
import { makeVocabulary, readVectors } from "./vocabulary.ts";

/** How often a sentence of the treebank is also trained on as a variant. */
const SHARES: Readonly<Record<Variant, number>> = {
  "no-commas": 0.3,
  lower: 0.04,
  title: 0.06,
  upper: 0.04,
  "no-stop": 0.05,
  chain: 0.05,
};
const PRETRAINED = 50_000;

const [, , folder = "../shared/data", vectorFile = "", work = "training/work"] = process.argv;
mkdirSync(work, { recursive: true });

const train = readConllu(`${folder}/ud-ewt/en_ewt-ud-train.conllu.gz`);
const dev = readConllu(`${folder}/ud-ewt/en_ewt-ud-dev.conllu.gz`);
const own = readOwn("train");
const unlabelled = readUnlabelled(folder, trainBoundaries(train));
const vectors = readVectors(vectorFile);
const labels = [...new Set(train.flatMap((sentence) => sentence.words.map(labelOf)))].sort();
const relations = [...new Set(train.flatMap((sentence) => sentence.words.map((word) => word.relation)))].sort();
const vocabulary = makeVocabulary(
  [...train, ...own, ...unlabelled],
  vectors.words.slice(0, PRETRAINED),
  labels,
  relations,
);

const random = randomStream(11);
const variants = (from: readonly GoldSentence[]): GoldSentence[] =>
  from.flatMap((sentence, i) =>
    (Object.keys(SHARES) as Variant[]).flatMap((variant) => {
      const made = random() < SHARES[variant] ? vary(sentence, variant, from[i + 1] ?? sentence) : null;
      return made ? [made] : [];
    }),
  );

const pretrained = new Float32Array(vocabulary.words.length * vectors.dimensions);
vocabulary.words.forEach((word, row) => {
  const vector = vectors.of(word);
  if (vector) pretrained.set(vector, row * vectors.dimensions);
});

const write = (name: string, array: Int32Array | Float32Array): void =>
  writeFileSync(`${work}/${name}`, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
write("gold.i32", encode([...train, ...variants(train)], vocabulary, 1));
write("dev.i32", encode(dev, vocabulary, 1));
write("unlabelled.i32", encode(unlabelled, vocabulary, 1));
write("pretrained.f32", pretrained);
writeFileSync(`${work}/vocabulary.json`, JSON.stringify(vocabulary));
const words = (from: readonly GoldSentence[]): number => from.reduce((n, sentence) => n + sentence.words.length, 0);
console.log(
  `${vocabulary.words.length} words (${vocabulary.learnt} learnt), ${vocabulary.affixes.length} affixes, ` +
    `${labels.length} labels, ${relations.length} relations; words to train on: ${words(train)} of the treebank, ` +
    `${words(own)} of our own, ${words(unlabelled)} without trees`,
);
