import type { Passage } from "../model/event.ts";
import { shingles, type TextWords } from "./text-words.ts";

/** A shared run begins with this many equal words … */
const SEED = 4;
/** … and counts from this many on: shorter ones ("the Syrian Observatory for Human Rights") are stock phrases. */
const SHORTEST = 7;
/** Runs with at most this many other words between them are one passage with a word changed. */
const GAP = 3;
/** A seed that stands in more places than this is a refrain; only its first places are tried. */
const PLACES = 8;

/** The part of a text in which its news is told; what comes after may be background that a desk puts under each report. */
const LEAD = 0.4;

/** What two texts share, in the order of the second. */
export interface Alignment {
  readonly passages: readonly Passage[];
  /** Words inside shared passages. */
  readonly shared: number;
  /** How many of them stand in quotation marks in both texts. */
  readonly quoted: number;
  /** How many stand where news is told, in the first part of either text, not at the foot of both. */
  readonly leading: number;
}

interface Run {
  readonly source: number;
  readonly copy: number;
  readonly length: number;
}

/** Aligns two texts by their longest shared runs of words. Linear but for refrains, which are bounded. */
export function alignPassages(source: TextWords, copy: TextWords): Alignment {
  const runs = sharedRuns(source, copy);
  let shared = 0;
  let quoted = 0;
  let leading = 0;
  for (const run of runs) {
    shared += run.length;
    for (let i = 0; i < run.length; i++) {
      quoted += source.quoted[run.source + i]! & copy.quoted[run.copy + i]!;
      if (run.source + i < source.length * LEAD || run.copy + i < copy.length * LEAD) leading++;
    }
  }
  return { passages: joined(runs).map((run) => passage(source, copy, run)), shared, quoted, leading };
}

function sharedRuns(source: TextWords, copy: TextWords): readonly Run[] {
  const places = new Map<number, number[]>();
  shingles(source, SEED).forEach((hash, at) => {
    const list = places.get(hash);
    if (!list) places.set(hash, [at]);
    else if (list.length < PLACES) list.push(at);
  });
  const taken = new Uint8Array(source.length);
  const seeds = shingles(copy, SEED);
  const runs: Run[] = [];
  for (let at = 0; at < seeds.length; ) {
    let best: Run | null = null;
    for (const start of places.get(seeds[at]!) ?? []) {
      let length = 0;
      while (
        start + length < source.length &&
        at + length < copy.length &&
        taken[start + length] === 0 &&
        source.hashes[start + length] === copy.hashes[at + length]
      )
        length++;
      if (length >= SHORTEST && length > (best?.length ?? 0)) best = { source: start, copy: at, length };
    }
    if (best) {
      taken.fill(1, best.source, best.source + best.length);
      runs.push(best);
    }
    at += best?.length ?? 1;
  }
  return runs;
}

interface Stretch {
  readonly source: readonly [number, number];
  readonly copy: readonly [number, number];
  readonly words: number;
}

/** Runs that follow each other in both texts with little between them, as one. */
function joined(runs: readonly Run[]): readonly Stretch[] {
  const made: Stretch[] = [];
  for (const run of runs) {
    const last = made.at(-1);
    const gaps = last ? [run.source - last.source[1], run.copy - last.copy[1]] : [];
    if (last && gaps.every((gap) => gap >= 0 && gap <= GAP)) {
      made[made.length - 1] = {
        source: [last.source[0], run.source + run.length],
        copy: [last.copy[0], run.copy + run.length],
        words: last.words + run.length,
      };
    } else {
      made.push({
        source: [run.source, run.source + run.length],
        copy: [run.copy, run.copy + run.length],
        words: run.length,
      });
    }
  }
  return made;
}

const passage = (source: TextWords, copy: TextWords, stretch: Stretch): Passage => ({
  source: { start: source.starts[stretch.source[0]]!, end: source.ends[stretch.source[1] - 1]! },
  copy: { start: copy.starts[stretch.copy[0]]!, end: copy.ends[stretch.copy[1] - 1]! },
  words: stretch.words,
});
