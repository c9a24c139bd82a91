import type { ClaimId } from "../model/ids.ts";
import { blockKeys } from "./block-keys.ts";
import { disjointSets } from "./disjoint-sets.ts";
import type { EventInput } from "./event-input.ts";
import { excludes, joins, type PairScore, scorePair } from "./score-pair.ts";
import { byAge, type Telling } from "./telling.ts";

/** How many others of one block a telling is held against, those next to it by day and place. */
const NEIGHBOURS = 60;
/** How many pairs between two groups are looked at before they are made one. */
const SAMPLE = 6;
/** Two groups become one where their pairs score this much on average; a single good pair does not make a chain. */
const ON_AVERAGE = 1.5;

/** What it weighs that one article tells two things apart which another seems to tell as one. */
const TOLD_APART = -1.5;

interface Edge {
  readonly a: number;
  readonly b: number;
  readonly score: PairScore;
}

/** Claims that a person has joined or set apart. */
export interface Decided {
  readonly same: readonly (readonly [ClaimId, ClaimId])[];
  readonly apart: readonly (readonly [ClaimId, ClaimId])[];
}

/**
 * Groups tellings by event. What a person decided comes first; then the best pairs are joined one by one, but never two
 * groups of which some pair excludes the other or whose pairs do not fit on average. The result does not depend on the
 * order of the tellings; each group is in order of age.
 */
export function clusterTellings(
  tellings: readonly Telling[],
  decided: Decided,
  input: Pick<EventInput, "place">,
): readonly (readonly Telling[])[] {
  const sorted = [...tellings].sort(byAge);
  const placeOf = new Map(
    sorted.flatMap((telling, i) => telling.claims.map((claim): [ClaimId, number] => [claim.id, i])),
  );
  const pairs = (list: Decided["same"]): readonly (readonly [number, number])[] =>
    list.flatMap(([left, right]) => {
      const [a, b] = [placeOf.get(left), placeOf.get(right)];
      return a === undefined || b === undefined || a === b ? [] : [[a, b] as const];
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
  for (const [a, b] of pairs(decided.same)) if (!forbidden(sets.head(a), sets.head(b))) join(a, b);
  const firsts: number[] = [];
  twinsOf(sorted).forEach((first, i) => {
    if (first === i) firsts.push(i);
    else if (!forbidden(sets.head(first), sets.head(i))) join(first, i);
    else firsts.push(i);
  });
  for (const { a, b } of candidateEdges(firsts, sorted, input)) {
    const [left, right] = [sets.head(a), sets.head(b)];
    if (left === right || forbidden(left, right)) continue;
    if (groupsFit(sample(members[left]!, sorted), sample(members[right]!, sorted), input)) join(left, right);
  }
  return members.filter((list) => list.length > 0).map((list) => list.sort((x, y) => x - y).map((i) => sorted[i]!));
}

/**
 * For each telling the first one that a reprint of the same text repeats word for word, else itself: ten thousand copies
 * are compared with the rest of the ledger once.
 */
function twinsOf(sorted: readonly Telling[]): readonly number[] {
  const firsts = new Map<string, number>();
  const repeats = new Map<string, number>();
  return sorted.map((telling, i) => {
    const { article, facts, words } = telling;
    const content = JSON.stringify([article.group, facts, [...words].sort()]);
    // The second of two like tellings in one article is the twin of the second in its copy.
    const inArticle = `${article.id} ${content}`;
    const repeat = repeats.get(inArticle) ?? 0;
    repeats.set(inArticle, repeat + 1);
    const key = `${repeat} ${content}`;
    const first = firsts.get(key) ?? i;
    firsts.set(key, first);
    return first;
  });
}

/** Pairs that share a block and look like one event, the surest first. */
function candidateEdges(
  places: readonly number[],
  sorted: readonly Telling[],
  input: Pick<EventInput, "place">,
): readonly Edge[] {
  const blocks = new Map<string, number[]>();
  places.forEach((i) => {
    for (const key of blockKeys(sorted[i]!, input)) {
      const list = blocks.get(key);
      if (list) list.push(i);
      else blocks.set(key, [i]);
    }
  });
  const seen = new Set<number>();
  const edges: Edge[] = [];
  for (const list of blocks.values()) {
    const inOrder = list
      .map((i) => ({ i, rank: rankOf(sorted[i]!) }))
      .sort((x, y) => (x.rank < y.rank ? -1 : x.rank > y.rank ? 1 : x.i - y.i));
    inOrder.forEach(({ i }, place) => {
      for (const { i: j } of inOrder.slice(place + 1, place + 1 + NEIGHBOURS)) {
        const [a, b] = i < j ? [i, j] : [j, i];
        const pair = a * sorted.length + b;
        if (seen.has(pair)) continue;
        seen.add(pair);
        if (sorted[a]!.article.id === sorted[b]!.article.id) continue;
        const score = scorePair(sorted[a]!, sorted[b]!, input);
        if (joins(score)) edges.push({ a, b, score });
      }
    });
  }
  return edges.sort((x, y) => y.score.total - x.score.total || x.a - y.a || x.b - y.b);
}

/** What lies together in a crowded block: the same place, then the same day, then the same wording. */
const rankOf = (telling: Telling): string =>
  [
    telling.facts.places[0] ?? "",
    telling.facts.days?.from ?? telling.article.published?.day ?? "",
    telling.facts.numbers.map((one) => one.min ?? "").join(","),
    [...telling.words].sort().slice(0, 4).join(" "),
  ].join("|");

/** The first members of a group and some between, so that a heap of copies costs no more than a handful. */
function sample(members: readonly number[], sorted: readonly Telling[]): readonly Telling[] {
  const step = Math.max(1, Math.floor(members.length / SAMPLE));
  return members
    .filter((_, i) => i % step === 0)
    .slice(0, SAMPLE)
    .map((i) => sorted[i]!);
}

function groupsFit(a: readonly Telling[], b: readonly Telling[], input: Pick<EventInput, "place">): boolean {
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
