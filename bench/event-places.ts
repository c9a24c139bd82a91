/**
 * Where events happen, on sentences that others labelled: exact spans of the places of one event each.
 *
 *     npx tsx bench/event-places.ts LABELLED.jsonl.gz
 *
 * The file is that of Halterman, "Geolocating Political Events in Text". Scored is the fifth of its sentence texts, drawn by
 * their hash, that training/train-event-places.ts keeps aside, beside two baselines: every name of a place in the event's
 * sentence, and the one nearest to the event. Beside it the four fifths that were learnt from, which say nothing but how
 * much was learnt by heart.
 */
import { existsSync, readFileSync } from "node:fs";
import { loadEventPlaces } from "../src/language/event-places/event-place-model.ts";
import { findEventPlaces } from "../src/language/event-places/find-event-places.ts";
import { loadEngine } from "../src/operations/load-engine.ts";
import { inPackage } from "../src/operations/package-root.ts";
import { type EventItem, isHeldOut, readEventPlaces, type Scores, scoreSpans } from "../training/read-event-places.ts";

const [file] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
  console.error("usage: npx tsx bench/event-places.ts LABELLED.jsonl.gz");
  process.exit(2);
}
const engine = await loadEngine();
const model = loadEventPlaces(readFileSync(inPackage("models", "event-places.bin")));

const found = ({ doc, event }: EventItem): readonly string[] =>
  findEventPlaces(doc, event, model).map(({ first, last }) => `${doc.starts[first]}-${doc.ends[last]}`);
const all = ({ spans, isPlace }: EventItem): readonly string[] => spans.filter((_, i) => isPlace[i]);
const nearest = (item: EventItem): readonly string[] => {
  const at = item.doc.starts[item.event]!;
  const distance = (span: string): number => Math.abs(Number(span.split("-")[0]) - at);
  return [...all(item)].sort((a, b) => distance(a) - distance(b)).slice(0, 1);
};

const say = (what: string, { precision, recall, f1 }: Scores): void =>
  console.log(`${what.padEnd(28)} precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
const parts: readonly (readonly [string, (text: string) => boolean])[] = [
  ["kept aside", isHeldOut],
  ["learnt from", (text) => !isHeldOut(text)],
];
for (const [name, include] of parts) {
  const items = readEventPlaces(file, engine.model, include);
  console.log(`${name}: ${items.length} events in ${new Set(items.map(({ text }) => text)).size} sentence texts`);
  say("  ours", scoreSpans(items, found));
  say("  every name of a place", scoreSpans(items, all));
  say("  the nearest name of a place", scoreSpans(items, nearest));
}
