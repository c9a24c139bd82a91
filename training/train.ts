import { writeFileSync } from "node:fs";
import { packArchive } from "../src/language/archive.ts";
import {
  ARC_TEMPLATES,
  arcFeatures,
  LABEL_TEMPLATES,
  labelFeatures,
  type State,
} from "../src/language/perceptron/arc-features.ts";
import { allowed, apply, isDone, LEFT, SHIFT, startState } from "../src/language/perceptron/arc-hybrid.ts";
import { best, scoreAll } from "../src/language/perceptron/scores.ts";
import { type Shapes, shapesOf } from "../src/language/perceptron/shapes.ts";
import { TAG_TEMPLATES, tagFeatures } from "../src/language/perceptron/tag-features.ts";
import { labelOf } from "./label-of.ts";
import { learnLemmas } from "./learn-lemmas.ts";
import { quantise, startLearner, update } from "./perceptron.ts";
import { type GoldSentence, readConllu } from "./read-conllu.ts";

const folder = process.argv[2] ?? process.env["VARIORUM_DATA"] ?? "../shared/data";
const train = readConllu(`${folder}/ud-ewt/en_ewt-ud-train.conllu.gz`);
const labels = [...new Set(train.flatMap((s) => s.words.map(labelOf)))].sort();
const relations = [...new Set(train.flatMap((s) => s.words.map((w) => w.relation)))].sort();
let seed = 7;
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const noised = (s: GoldSentence): GoldSentence => s;
interface Item {
  shapes: Shapes;
  gold: Int32Array;
  heads: Int32Array;
  rels: Int32Array;
  n: number;
  tags: Int32Array;
}
const labelCode = new Map(labels.map((l, i) => [l, i]));
const relCode = new Map(relations.map((l, i) => [l, i]));
const variant = (s: GoldSentence, kind: string): GoldSentence => {
  if (kind === "lower") return { ...s, words: s.words.map((w) => ({ ...w, form: w.form.toLowerCase() })) };
  if (kind === "upper") return { ...s, words: s.words.map((w) => ({ ...w, form: w.form.toUpperCase() })) };
  // commas dropped
  const keep = s.words.map((w, i) => w.form !== "," || s.words.some((o) => o.head === i));
  const at = new Map<number, number>();
  let next = 0;
  keep.forEach((k, i) => {
    if (k) at.set(i, next++);
  });
  return {
    ...s,
    words: s.words.filter((_, i) => keep[i]).map((w) => ({ ...w, head: w.head < 0 ? -1 : at.get(w.head)! })),
  };
};
const item = (s: GoldSentence): Item => ({
  shapes: shapesOf(s.words.map((w) => w.form)),
  gold: Int32Array.from(s.words, (w) => labelCode.get(labelOf(w))!),
  heads: Int32Array.from(s.words, (w) => w.head),
  rels: Int32Array.from(s.words, (w) => relCode.get(w.relation)!),
  n: s.words.length,
  tags: new Int32Array(s.words.length),
});
const items: Item[] = [];
for (const s of train) {
  items.push(item(noised(s)));
  const r = random();
  if (s.words.some((w) => w.form === ",") && r < 0.4) items.push(item(variant(s, "commas")));
  else if (r < 0.06) items.push(item(variant(s, "lower")));
  else if (r < 0.09) items.push(item(variant(s, "upper")));
}
const shuffle = <T>(list: T[]): void => {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
};
const tagger = startLearner(labels.length, 65521);
const arcs = startLearner(3, 1048573);
const arcLabels = startLearner(relations.length, 65521);
const tf = new Uint32Array(TAG_TEMPLATES);
const ts = new Float64Array(labels.length);
function tagOnce(it: Item, learn: boolean): void {
  for (let i = 0; i < it.n; i++) {
    tagFeatures(it.shapes, it.n, i, it.tags, tf);
    scoreAll(tagger.model, tf, TAG_TEMPLATES, ts);
    const guess = best(ts, labels.length);
    if (learn && guess !== it.gold[i]) update(tagger, tf, TAG_TEMPLATES, it.gold[i]!, guess);
    tagger.steps++;
    it.tags[i] = guess;
  }
}
function cost(state: State, gold: Int32Array, move: number): number {
  const { next, n, stack, size } = state;
  const s0 = size > 0 ? stack[size - 1]! : -1;
  const s1 = size > 1 ? stack[size - 2]! : -1;
  let c = 0;
  if (move === SHIFT) {
    for (let k = 0; k < size; k++) {
      if (gold[stack[k]!] === next) c++;
      if (k < size - 1 && gold[next] === stack[k]) c++;
    }
    if (gold[next] === -1 && size > 0) c++;
  } else if (move === LEFT) {
    if (s1 >= 0 && gold[s0] === s1) c++;
    if (gold[s0] === -1) c++;
    for (let k = next + 1; k < n; k++) if (gold[s0] === k) c++;
    for (let k = next; k < n; k++) if (gold[k] === s0) c++;
  } else {
    for (let k = next; k < n; k++) {
      if (gold[s0] === k) c++;
      if (gold[k] === s0) c++;
    }
    if (gold[s0] === -1) c++;
  }
  return c;
}
const af = new Uint32Array(ARC_TEMPLATES);
const as = new Float64Array(3);
function arcOnce(it: Item, explore: number): void {
  const state = startState(it.n);
  while (!isDone(state)) {
    arcFeatures(it.shapes, it.tags, state, af);
    scoreAll(arcs.model, af, ARC_TEMPLATES, as);
    let guess = -1;
    let right = -1;
    let low = 1e9;
    const costs = [0, 1, 2].map((m) => (allowed(state, m) ? cost(state, it.heads, m) : 1e9));
    for (let m = 0; m < 3; m++) low = Math.min(low, costs[m]!);
    for (let m = 0; m < 3; m++) {
      if (!allowed(state, m)) continue;
      if (guess < 0 || as[m]! > as[guess]!) guess = m;
      if (costs[m] === low && (right < 0 || as[m]! > as[right]!)) right = m;
    }
    if (costs[guess]! > low) update(arcs, af, ARC_TEMPLATES, right, guess);
    arcs.steps++;
    apply(state, costs[guess]! > low && random() > explore ? right : guess);
  }
}
const lf = new Uint32Array(LABEL_TEMPLATES);
const ls = new Float64Array(relations.length);
for (let epoch = 0; epoch < 8; epoch++) {
  shuffle(items);
  for (const it of items) {
    tagOnce(it, true);
    arcOnce(it, epoch < 1 ? 0 : 0.9);
    for (let i = 0; i < it.n; i++) {
      labelFeatures(it.shapes, it.tags, it.heads, i, lf);
      scoreAll(arcLabels.model, lf, LABEL_TEMPLATES, ls);
      const guess = best(ls, relations.length);
      if (guess !== it.rels[i]) update(arcLabels, lf, LABEL_TEMPLATES, it.rels[i]!, guess);
      arcLabels.steps++;
    }
  }
  console.log("epoch", epoch);
}
const lemmas = learnLemmas(train);
const bytes = packArchive({
  json: { labels, relations, lemmaWords: lemmas.words, lemmaEndings: lemmas.endings },
  arrays: { tagger: quantise(tagger), arcs: quantise(arcs), arcLabels: quantise(arcLabels) },
});
writeFileSync(process.argv[3] ?? "models/english.bin", bytes);
console.log(bytes.length, lemmas.words.length, lemmas.endings.length);
