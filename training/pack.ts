import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { type Archive, packArchive, readArchive } from "../src/language/archive.ts";
import { learnLemmas } from "./learn-lemmas.ts";
import { readConllu } from "./read-conllu.ts";
import { trainBoundaries } from "./train-boundaries.ts";
import type { Vocabulary } from "./vocabulary.ts";

const [, , folder = "../shared/data", work = "training/work", out = "models/english.bin"] = process.argv;

const vocabulary = JSON.parse(readFileSync(`${work}/vocabulary.json`, "utf8")) as Vocabulary;
const shapes = JSON.parse(readFileSync(`${work}/network.json`, "utf8")) as Record<string, number[]>;
const bytes = readFileSync(`${work}/network.f32`);
const flat = new Float32Array(new Uint8Array(bytes).buffer);
const tensors = new Map<string, Float32Array>();
let at = 0;
for (const [name, shape] of Object.entries(shapes)) {
  const length = shape.reduce((a, b) => a * b, 1);
  tensors.set(name, flat.slice(at, at + length));
  at += length;
}
const arrays: Record<string, Archive["arrays"][string]> = {};

/** Each row in 8 bits with the worth of its step; rows are filled up to a multiple of 4. */
function quantiseRows(
  values: Float32Array,
  columns: number,
  multiple: number,
): { bytes: Int8Array; scales: Float32Array } {
  const rows = Math.ceil(values.length / columns / multiple) * multiple;
  const bytes = new Int8Array(rows * columns);
  const scales = new Float32Array(rows);
  for (let row = 0; row * columns < values.length; row++) {
    const part = values.subarray(row * columns, (row + 1) * columns);
    const largest = part.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    scales[row] = largest / 127;
    if (largest === 0) continue;
    for (let i = 0; i < columns; i++) bytes[row * columns + i] = Math.round((part[i]! / largest) * 127);
  }
  return { bytes, scales };
}

function addMatrix(name: string, weights: Float32Array, columns: number, bias: readonly Float32Array[], pad = 0): void {
  const { bytes, scales } = quantiseRows(weights, columns, 4);
  const sum = new Float32Array(scales.length).fill(pad);
  for (let row = 0; row < weights.length / columns; row++)
    sum[row] = bias.reduce((total, part) => total + part[row]!, 0);
  arrays[`${name}.weights`] = bytes;
  arrays[`${name}.scales`] = scales;
  arrays[`${name}.bias`] = sum;
}

const inputs = shapes["words"]![1]!;
const layers = Object.keys(shapes).filter((name) => /^lstms\.\d+\.weight_hh_l0$/.test(name)).length;
const hidden = shapes["lstms.0.weight_hh_l0"]![1]!;
for (const name of ["words", "affixes"]) {
  const { bytes: values, scales } = quantiseRows(tensors.get(name === "words" ? name : "affixes.weight")!, inputs, 1);
  arrays[`${name}.values`] = values;
  arrays[`${name}.scales`] = scales;
}
arrays["shapes"] = tensors.get("shapes.weight")!;
for (let layer = 0; layer < layers; layer++)
  for (const [side, suffix] of [
    ["forward", ""],
    ["backward", "_reverse"],
  ] as const) {
    const part = (kind: string): Float32Array => tensors.get(`lstms.${layer}.${kind}_l0${suffix}`)!;
    addMatrix(`${side}${layer}.input`, part("weight_ih"), layer === 0 ? inputs : 2 * hidden, [
      part("bias_ih"),
      part("bias_hh"),
    ]);
    addMatrix(`${side}${layer}.state`, part("weight_hh"), hidden, []);
  }
const weights = (name: string): Float32Array => tensors.get(`${name}.weight`)!;
const bias = (name: string): Float32Array => tensors.get(`${name}.bias`)!;
const wide = 2 * hidden;
// what is added up to a multiple of 4 must never win
addMatrix("tag", weights("tag"), wide, [bias("tag")], -1e9);
addMatrix("arcChild", weights("arc_child"), wide, [bias("arc_child")]);
addMatrix("arcHead", weights("arc_head"), wide, [bias("arc_head")]);
// the prior of a head is a product with what it offers, so it joins the bias of what a child asks
addMatrix("arc", weights("arc"), shapes["arc.weight"]![1]!, [bias("arc"), weights("arc_prior")]);
addMatrix("relationChild", weights("relation_child"), wide, [bias("relation_child")]);
addMatrix("relationHead", weights("relation_head"), wide, []);
addMatrix("relation", weights("relation"), shapes["relation.weight"]![1]!, [bias("relation")], -1e9);

const train = readConllu(`${folder}/ud-ewt/en_ewt-ud-train.conllu.gz`);
const lemmas = learnLemmas(train);
const boundaries = trainBoundaries(train);
arrays["boundaries"] = boundaries.weights;
arrays["boundaryTags"] = boundaries.tags;
const kept = namesOf(out);
const packed = packArchive({
  json: {
    ...kept.json,
    labels: vocabulary.labels,
    relations: vocabulary.relations,
    words: vocabulary.words,
    affixes: vocabulary.affixes,
    boundaryScale: boundaries.scale,
    network: { inputs, hidden, layers },
    lemmaWords: lemmas.words,
    lemmaEndings: lemmas.endings,
  },
  arrays: { ...arrays, ...kept.arrays },
});
writeFileSync(out, packed);
console.log(`${out}: ${(packed.length / 1e6).toFixed(1)} MB`);

/** What train-names.ts put into the weights file that is there; it stays until names are trained anew. */
function namesOf(path: string): Archive {
  if (!existsSync(path)) return { json: {}, arrays: {} };
  const { json, arrays } = readArchive(readFileSync(path));
  const isName = ([key]: readonly [string, unknown]): boolean => key.startsWith("name");
  return {
    json: Object.fromEntries(Object.entries(json).filter(isName)),
    arrays: Object.fromEntries(Object.entries(arrays).filter(isName)),
  };
}
