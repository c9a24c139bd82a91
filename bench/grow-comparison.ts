/**
 * How the cost of one new article grows with the ledger: made-up reports at a constant density (20 a day over 60 towns, a
 * third of them about an event that another one reports too), 1,000 to 100,000 of them; the last 200 are added one by one.
 *
 *   npx tsx bench/grow-comparison.ts [SIZES]     SIZES like 1000,10000,100000
 */
import type { ComparedArticle, PlaceFacts } from "../src/comparison/event-input.ts";
import { type FiledTelling, fileTellings } from "../src/comparison/filed-telling.ts";
import { tellingsOf } from "../src/comparison/find-events.ts";
import { groupSources } from "../src/comparison/group-sources.ts";
import { updateEvents } from "../src/comparison/update-events.ts";
import type { Claim } from "../src/model/claim.ts";
import type { ClaimType } from "../src/model/claim-types.ts";
import { addDays } from "../src/model/day.ts";
import { claimId } from "../src/model/ids.ts";

const SIZES = (process.argv[2] ?? "1000,10000,100000").split(",").map(Number);
const A_DAY = 20;
const TOWNS = 60;
const LAST = 200;
const TYPES: readonly ClaimType[] = ["airstrike", "shelling", "bombing", "clash", "capture"];
const DECIDED = { same: [], apart: [] };

const towns = new Map(
  Array.from({ length: TOWNS }, (_, i): [string, PlaceFacts] => [
    `town-${i}`,
    {
      id: `town-${i}`,
      kind: "town",
      name: `Town ${i}`,
      within: `area-${i % 8}`,
      lat: 33 + (i % 8) * 0.5,
      lon: 36 + i * 0.1,
      radius: 1500,
    },
  ]),
);
const place = (id: string): PlaceFacts | null => towns.get(id) ?? null;

/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
function stream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Processor time since a mark, which other work on the machine does not lengthen. */
const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
};

interface Made {
  readonly article: ComparedArticle;
  readonly claims: readonly Claim[];
}

/** The nth report; every third one tells of the event of the report before it. */
function make(n: number): Made {
  const about = n % 3 === 2 ? n - 1 : n;
  const random = stream(about * 7919 + 1);
  const day = addDays("2012-01-01", Math.floor(about / A_DAY));
  const town = `town-${Math.floor(random() * TOWNS)}`;
  const type = TYPES[Math.floor(random() * TYPES.length)]!;
  const dead = 3 + Math.floor(random() * 40);
  const words = Array.from({ length: 60 }, () => `word${Math.floor(random() * 4000)}`);
  const own = stream(n);
  const filler = Array.from({ length: 60 }, () => `other${Math.floor(own() * 4000)}`);
  const head = `Something happened in ${town} and ${dead} people died.`;
  const text = `${head} ${(n === about ? words : [...words.slice(0, 20), ...filler]).join(" ")}.`;
  const version = `v${n}`;
  const span = { start: 0, end: head.length };
  const claim = (kind: ClaimType, numbers: boolean): Claim => ({
    id: claimId(version, span, kind, numbers ? 1 : 0),
    version,
    said: {
      span,
      type: kind,
      polarity: "affirmed",
      modality: "asserted",
      attribution: [],
      actors: [],
      targets: [],
      places: [{ name: town, span, rule: "made" }],
      instruments: [],
      time: null,
      quantities: numbers
        ? [{ min: dead, max: dead, of: "people", bound: "exact", span, status: "unknown", partOf: null }]
        : [],
      cues: [],
      confidence: 1,
    },
    voices: [],
    actors: [],
    targets: [],
    places: [{ id: town, score: 1, reason: "made" }],
    days: { from: day, to: day, precision: "day", basis: "said" },
  });
  return {
    article: {
      id: `a${n}`,
      version,
      outlet: `outlet ${n % 15}`,
      published: { day, basis: "given" },
      text,
      headlines: [],
      group: n,
    },
    claims: [claim(type, false), claim("killed", true)],
  };
}

const filed = ({ article, claims }: Made): readonly FiledTelling[] =>
  fileTellings(tellingsOf({ articles: [article], claims, constraints: [], place }), DECIDED, { place });

console.log("articles   cpu ms, one more article   claims touched   source groups, cpu ms an article   memory MB");
for (const size of SIZES) {
  const under = new Map<string, FiledTelling[]>();
  const holding = new Map<string, FiledTelling>();
  const put = (tellings: readonly FiledTelling[]): void => {
    for (const one of tellings) {
      for (const { id } of one.telling.claims) holding.set(id, one);
      for (const key of one.keys) {
        const block = under.get(key);
        if (block) block.push(one);
        else under.set(key, [one]);
      }
    }
  };
  const index = { under: (key: string) => under.get(key) ?? [], holding: (id: string) => holding.get(id) ?? null };
  for (let n = 0; n < size - LAST; n++) put(filed(make(n)));
  let touched = 0;
  const start = process.cpuUsage();
  for (let n = size - LAST; n < size; n++) {
    const own = filed(make(n));
    put(own);
    touched += updateEvents(own, [], index, DECIDED, { place }).reduce((sum, event) => sum + event.claims.length, 0);
  }
  const perArticle = milliseconds(start) / LAST;
  const sources = Array.from({ length: size }, (_, n) => ({ ...make(n).article, furniture: [] }));
  const before = process.cpuUsage();
  groupSources(sources);
  const perSource = milliseconds(before) / size;
  const memory = process.memoryUsage().rss / 1e6;
  console.log(
    `${String(size).padStart(8)}   ${perArticle.toFixed(2).padStart(23)}   ${(touched / LAST).toFixed(1).padStart(14)}   ${perSource.toFixed(2).padStart(28)}   ${memory.toFixed(0).padStart(9)}`,
  );
}
