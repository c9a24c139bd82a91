import { readFileSync, writeFileSync } from "node:fs";
import { type EventPlaceModel, packEventPlaces } from "../src/language/event-places/event-place-model.ts";
import { probabilityOf } from "../src/language/event-places/find-event-places.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { randomStream } from "./random.ts";
import { type EventItem, isHeldOut, partOf, readEventPlaces, scoreSpans } from "./read-event-places.ts";

/*
 * Learns which names of a sentence say where its event happened: a logistic regression over hashed features, by AdaGrad.
 * Four fifths of the sentences; the fifth is for bench/event-places.ts. First four rounds, each without a quarter, to show
 * what to expect and choose the threshold; then all of the four fifths.
 *
 *     npx tsx training/train-event-places.ts LABELLED.jsonl.gz [weights file]
 */
const BUCKETS = 2 ** 16;
const PASSES = 8;
const RATE = 0.15;
const DECAY = 1e-4;
const ROUNDS = 4;
const THRESHOLDS = [0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

const [data, file = "models/event-places.bin"] = process.argv.slice(2);
if (data === undefined) {
  console.error("usage: npx tsx training/train-event-places.ts LABELLED.jsonl.gz [weights file]");
  process.exit(2);
}
const engine = await loadEngine();
const items = readEventPlaces(data, engine.model, (text) => !isHeldOut(text));
console.log(`${items.length} events, ${items.reduce((sum, { spans }) => sum + spans.length, 0)} candidates`);

const rounds = Array.from({ length: ROUNDS }, (_, round) => {
  const inRound = (item: EventItem): boolean => partOf(item.text, ROUNDS, "round") === round;
  return { model: learn(items.filter((item) => !inRound(item))), left: items.filter(inRound) };
});
const scores = THRESHOLDS.map((threshold) => {
  const models = new Map(rounds.flatMap(({ model, left }) => left.map((item) => [item, model] as const)));
  const found = (item: EventItem) => chosen(item, { ...models.get(item)!, threshold });
  return { threshold, ...scoreSpans(items, found) };
});
for (const { threshold, precision, recall, f1 } of scores)
  console.log(`threshold ${threshold}: ${precision.toFixed(3)} ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`);
const best = scores.reduce((a, b) => (b.f1 > a.f1 ? b : a)).threshold;
const bytes = packEventPlaces({ ...learn(items), threshold: best });
writeFileSync(file, bytes);
console.log(`${file}: ${readFileSync(file).length} bytes, threshold ${best}`);

function chosen({ spans, features }: EventItem, model: EventPlaceModel): readonly string[] {
  return spans.filter((_, i) => probabilityOf(features[i]!, model) >= model.threshold);
}

function learn(from: readonly EventItem[]): EventPlaceModel {
  const weights = new Float32Array(BUCKETS);
  const squares = new Float32Array(BUCKETS);
  const random = randomStream(7);
  const examples = from.flatMap(({ spans, features, gold }) =>
    spans.map((span, i) => ({ features: features[i]!.map((each) => each % BUCKETS), right: gold.has(span) ? 1 : 0 })),
  );
  for (let pass = 0; pass < PASSES; pass++) {
    for (let i = examples.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [examples[i], examples[j]] = [examples[j]!, examples[i]!];
    }
    for (const { features, right } of examples) {
      const sum = features.reduce((total, each) => total + weights[each]!, 0);
      const error = 1 / (1 + Math.exp(-sum)) - right;
      for (const each of features) {
        const gradient = error + DECAY * weights[each]!;
        squares[each]! += gradient * gradient;
        weights[each]! -= (RATE * gradient) / Math.sqrt(squares[each]! + 1e-6);
      }
    }
  }
  const unit = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0) / 127;
  return { weights: Int8Array.from(weights, (weight) => Math.round(weight / unit)), unit, threshold: 0.5 };
}
