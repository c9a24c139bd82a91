import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Document } from "../src/language/document.ts";
import { eventPlaceFeatures, placeCandidates } from "../src/language/event-places/event-place-features.ts";
import type { LanguageModel } from "../src/language/language-model.ts";
import { parse } from "../src/language/parse.ts";
import { sha256 } from "../src/model/ids.ts";

/** An event of a sentence with its candidates and the spans, as `start-end`, that were labelled as its places. */
export interface EventItem {
  readonly text: string;
  readonly doc: Document;
  readonly event: number;
  readonly spans: readonly string[];
  readonly features: readonly (readonly number[])[];
  readonly isPlace: readonly boolean[];
  readonly gold: ReadonlySet<string>;
}

interface Row {
  readonly text: string;
  readonly spans: readonly { readonly label: string; readonly start: number; readonly end: number }[];
}

/** Which part of so many a text falls into: by its hash, so that a text is in one part with all its events. */
export const partOf = (text: string, parts: number, salt = ""): number =>
  Number.parseInt(sha256(salt, text).slice(0, 8), 16) % parts;

/** Part 0 of five is kept aside: nothing is learnt or tuned on it. */
export const isHeldOut = (text: string): boolean => partOf(text, 5, "event-location") === 0;

/** Events of the labelled sentences (Halterman) that `include` lets through, parsed. */
export function readEventPlaces(
  path: string,
  model: LanguageModel,
  include: (text: string) => boolean,
): readonly EventItem[] {
  const rows = gunzipSync(readFileSync(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Row)
    .filter(({ text }) => include(text));
  const docs = new Map<string, Document>();
  return rows.flatMap(({ text, spans }): readonly EventItem[] => {
    const doc = docs.get(text) ?? parse(text, model);
    docs.set(text, doc);
    const verb = spans.find(({ label }) => label === "VERB");
    const event = verb === undefined ? -1 : doc.starts.findIndex((_, t) => doc.ends[t]! > verb.start);
    if (event < 0) return [];
    const candidates = placeCandidates(doc, doc.sentenceOf[event]!);
    const cut = candidates.map(({ first, last }) => `${doc.starts[first]}-${doc.ends[last]}`);
    const gold = new Set(spans.filter(({ label }) => label === "LOCATION").map(({ start, end }) => `${start}-${end}`));
    return [
      {
        text,
        doc,
        event,
        spans: cut,
        features: eventPlaceFeatures(doc, event, candidates),
        isPlace: candidates.map(({ kind }) => kind === "place"),
        gold,
      },
    ];
  });
}

export interface Scores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Exact spans over all events together. */
export function scoreSpans(items: readonly EventItem[], found: (item: EventItem) => readonly string[]): Scores {
  let [right, all, labelled] = [0, 0, 0];
  for (const item of items) {
    const spans = new Set(found(item));
    all += spans.size;
    labelled += item.gold.size;
    for (const span of spans) if (item.gold.has(span)) right++;
  }
  const [precision, recall] = [right / Math.max(1, all), right / Math.max(1, labelled)];
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall) };
}
