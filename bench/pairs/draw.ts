/**
 * Draws the pairs of FA-KES articles that were judged by reading, by a fixed seed and before any comparison was run: 120
 * for events by the coded day and place of the data set, 69 for source groups by the three-word runs that two texts share.
 * Prints ids only: `kind,a,b,drawn as`.
 *
 *   npx tsx bench/pairs/draw.ts DATA_FOLDER
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { sha256 } from "../../src/model/ids.ts";

type Row = Readonly<Record<"id" | "date" | "location" | "outlet" | "title" | "text", string>>;
type Pair = readonly [Row, Row];

const SEED = "variorum pairs 1";
/** One day of one place gives at most so many pairs of one kind: the best covered days would fill the list. */
const PER_DAY_AND_PLACE = 3;

const table = resolve(process.argv[2] ?? process.env.VARIORUM_DATA ?? "../shared/data", "fa-kes/articles.csv");
const all: readonly Row[] = parse(readFileSync(table), { columns: true, bom: true });
const uses = new Map<string, number>();
for (const { id } of all) uses.set(id, (uses.get(id) ?? 0) + 1);
// A few ids stand for two articles: a pair of ids could not name them.
const rows = all.filter(({ id }) => uses.get(id) === 1).sort((a, b) => (a.id < b.id ? -1 : 1));
const pairs: readonly Pair[] = rows.flatMap((b, at) => rows.slice(0, at).map((a): Pair => [a, b]));

/** The pairs in an order that only the seed decides. */
const shuffled = (list: readonly Pair[]): readonly Pair[] =>
  list
    .map((pair) => ({ pair, key: sha256(SEED, pair[0].id, pair[1].id) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ pair }) => pair);

const daysApart = ([a, b]: Pair): number => Math.abs(Date.parse(a.date) - Date.parse(b.date)) / 86_400_000;
const samePlace = ([a, b]: Pair): boolean => a.location === b.location;
const twoOutlets = ([a, b]: Pair): boolean => a.outlet !== b.outlet;

function take(list: readonly Pair[], count: number): readonly Pair[] {
  const taken: Pair[] = [];
  const used = new Map<string, number>();
  for (const pair of shuffled(list)) {
    const heap = `${pair[0].date} ${pair[0].location}`;
    if (taken.length === count || (used.get(heap) ?? 0) >= PER_DAY_AND_PLACE) continue;
    used.set(heap, (used.get(heap) ?? 0) + 1);
    taken.push(pair);
  }
  return taken;
}

/** Share of the shorter text's three-word runs that stand in the other text too. */
const runs = new Map(
  rows.map(({ id, text }) => {
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return [id, new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`))];
  }),
);
function share([a, b]: Pair): number {
  const [short, long] = [runs.get(a.id)!, runs.get(b.id)!].sort((x, y) => x.size - y.size) as [
    Set<string>,
    Set<string>,
  ];
  let shared = 0;
  for (const run of short) if (long.has(run)) shared += 1;
  return shared / Math.max(1, short.size);
}

const near = pairs.filter(samePlace);
const apart = (from: number, to: number) => (pair: Pair) => daysApart(pair) >= from && daysApart(pair) <= to;
const sharing = pairs.map((pair) => ({ pair, share: share(pair) })).filter((one) => one.share >= 0.1);
const between = (from: number, to: number): readonly Pair[] =>
  sharing.filter((one) => one.share >= from && one.share < to).map(({ pair }) => pair);

const drawn: readonly (readonly [string, string, readonly Pair[]])[] = [
  [
    "events",
    "same day and place",
    take(
      near.filter((pair) => daysApart(pair) === 0 && twoOutlets(pair)),
      60,
    ),
  ],
  ["events", "same place one day apart", take(near.filter(apart(1, 1)), 20)],
  ["events", "same place 2 to 5 days apart", take(near.filter(apart(2, 5)), 12)],
  [
    "events",
    "same day other place",
    take(
      pairs.filter((pair) => !samePlace(pair) && daysApart(pair) === 0),
      10,
    ),
  ],
  [
    "events",
    "any",
    take(
      pairs.filter((pair) => daysApart(pair) > 5),
      18,
    ),
  ],
  ["sources", "10 to 20 %", take(between(0.1, 0.2), 12)],
  ["sources", "20 to 40 %", take(between(0.2, 0.4), 18)],
  ["sources", "40 to 80 %", take(between(0.4, 0.8), 14)],
  ["sources", "80 % or more", take(between(0.8, 2), 6)],
  [
    "sources",
    "15 to 60 % of two outlets",
    take(
      between(0.15, 0.6).filter((pair) => twoOutlets(pair) && daysApart(pair) < 8),
      20,
    ),
  ],
];
const lines = new Map<string, string>();
for (const [kind, name, list] of drawn) {
  for (const [a, b] of list) {
    const pair = `${kind},${a.id},${b.id}`;
    if (!lines.has(pair)) lines.set(pair, `${pair},${name}`);
  }
}
for (const line of lines.values()) console.log(line);
