import type { ClaimId } from "../model/ids.ts";
import { type Decided, decidedOf } from "./decided.ts";
import { disjointSets } from "./disjoint-sets.ts";
import type { EventInput } from "./event-input.ts";
import { type FiledTelling, fileTellings } from "./filed-telling.ts";
import { type Edge, findEdges } from "./join-edges.ts";
import { excludes, scorePair } from "./score-pair.ts";
import { byAge, type Clues, type Telling } from "./telling.ts";

/** How many pairs between two groups are looked at before they are made one. */
const SAMPLE = 6;
/** Two groups become one where their pairs score this much on average; a single good pair does not make a chain. */
const ON_AVERAGE = 1.5;

/** What it weighs that one article tells two things apart which another seems to tell as one. */
const TOLD_APART = -1.5;

/**
 * Groups tellings by event. What a person decided comes first; then the best pairs are joined one by one, but never two
 * groups of which some pair excludes the other or whose pairs do not fit on average. Tellings that reprints repeat word
 * for word stand together, and their oldest speaks for all. The result does not depend on the order of the tellings;
 * each group is in order of age.
 */
export function clusterTellings(
  tellings: readonly Telling[],
  decided: Decided,
  input: Pick<EventInput, "place">,
): readonly (readonly Telling[])[] {
  const filed = fileTellings(tellings, decided, input);
  const twins = new Map<string, FiledTelling<Telling>[]>();
  for (const one of filed) {
    const list = twins.get(one.twin);
    if (list) list.push(one);
    else twins.set(one.twin, [one]);
  }
  const heaps = [...twins.values()].map((list) => list.sort((x, y) => byAge(x.telling, y.telling)));
  const heads = heaps.map((heap) => heap[0]!);
  const heapOf = new Map(heaps.map((heap) => [heap[0]!.telling.id, heap.map(({ telling }) => telling)]));
  const headOf = new Map(
    heaps.flatMap((heap) =>
      heap.flatMap(({ telling }) => telling.claimIds.map((id): [ClaimId, ClaimId] => [id, heap[0]!.telling.id])),
    ),
  );
  const clusters = clusterHeads(heads, findEdges(heads, input), decidedOf(decided, headOf), input);
  return clusters.map((cluster) => cluster.flatMap(({ telling }) => heapOf.get(telling.id)!).sort(byAge));
}

/**
 * The same for tellings of which none is another's twin, with all edges that any of them has, and what was decided of
 * them by their own ids.
 */
export function clusterHeads<T extends Clues>(
  heads: readonly FiledTelling<T>[],
  edges: readonly Edge[],
  decided: Decided,
  input: Pick<EventInput, "place">,
): readonly (readonly FiledTelling<T>[])[] {
  const sorted = [...heads].sort((x, y) => byAge(x.telling, y.telling));
  const places = new Map(sorted.map(({ telling }, i) => [telling.id, i]));
  const pairs = (list: Decided["same"]): readonly (readonly [number, number])[] =>
    list.flatMap(([left, right]) => {
      const [a, b] = [places.get(left), places.get(right)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
  const sets = disjointSets(sorted.length);
  const members = sorted.map((_, i) => [i]);
  const setApart = pairs(decided.apart);
  const join = (a: number, b: number): void => {
    const [left, right] = [sets.head(a), sets.head(b)];
    if (left === right) return;
    const head = sets.join(left, right);
    const other = head === left ? right : left;
    for (const member of members[other]!) members[head]!.push(member);
    members[other] = [];
  };
  const forbidden = (a: number, b: number): boolean =>
    setApart.some(([x, y]) => {
      const [left, right] = [sets.head(x), sets.head(y)];
      return (left === a && right === b) || (left === b && right === a);
    });
  const tellingsOf = (list: readonly number[]): readonly Clues[] => sample(list).map((i) => sorted[i]!.telling);

  const same = pairs(decided.same).map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]));
  for (const [a, b] of same.sort((x, y) => x[0] - y[0] || x[1] - y[1]))
    if (!forbidden(sets.head(a), sets.head(b))) join(a, b);
  const numbered = edges.flatMap(({ a, b, total }) => {
    const [left, right] = [places.get(a)!, places.get(b)!];
    return [{ a: Math.min(left, right), b: Math.max(left, right), total }];
  });
  for (const { a, b } of numbered.sort((x, y) => y.total - x.total || x.a - y.a || x.b - y.b)) {
    const [left, right] = [sets.head(a), sets.head(b)];
    if (left === right || forbidden(left, right)) continue;
    if (groupsFit(tellingsOf(members[left]!), tellingsOf(members[right]!), input)) join(left, right);
  }
  return members.filter((list) => list.length > 0).map((list) => list.sort((x, y) => x - y).map((i) => sorted[i]!));
}

/** The first members of a group and some between, so that a crowd costs no more than a handful. */
function sample(members: readonly number[]): readonly number[] {
  const step = Math.max(1, Math.floor(members.length / SAMPLE));
  return members.filter((_, i) => i % step === 0).slice(0, SAMPLE);
}

function groupsFit(a: readonly Clues[], b: readonly Clues[], input: Pick<EventInput, "place">): boolean {
  let sum = 0;
  for (const left of a) {
    for (const right of b) {
      if (left.article.id === right.article.id) {
        sum += TOLD_APART;
        continue;
      }
      const score = scorePair(left, right, input);
      if (excludes(score)) return false;
      sum += score.total;
    }
  }
  return sum / (a.length * b.length) >= ON_AVERAGE;
}
