import type { ClaimId } from "../model/ids.ts";
import type { Decided } from "./decided.ts";
import { disjointSets } from "./disjoint-sets.ts";
import type { EventInput } from "./event-input.ts";
import { type FiledTelling, fileTellings } from "./filed-telling.ts";
import { type Edge, findEdges } from "./join-edges.ts";
import { excludes, scorePair } from "./score-pair.ts";
import { byAge, type Telling } from "./telling.ts";

/** How many pairs between two groups are looked at before they are made one. */
const SAMPLE = 6;
/** Two groups become one where their pairs score this much on average; a single good pair does not make a chain. */
const ON_AVERAGE = 1.5;

/** What it weighs that one article tells two things apart which another seems to tell as one. */
const TOLD_APART = -1.5;

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
  const filed = fileTellings(tellings, decided, input);
  return clusterFiled(filed, findEdges(filed, input), decided, input);
}

/** The same for tellings that are filed, with the edges among them: all edges that any of them has. */
export function clusterFiled(
  filed: readonly FiledTelling[],
  edges: readonly Edge[],
  decided: Decided,
  input: Pick<EventInput, "place">,
): readonly (readonly Telling[])[] {
  const inOrder = [...filed].sort((x, y) => byAge(x.telling, y.telling));
  const sorted = inOrder.map(({ telling }) => telling);
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
  const twins = new Map<string, number>();
  inOrder.forEach(({ twin }, i) => {
    const first = twins.get(twin);
    if (first === undefined) twins.set(twin, i);
    else if (!forbidden(sets.head(first), sets.head(i))) join(first, i);
  });
  const places = new Map(inOrder.map((one, i) => [one, i]));
  const numbered = edges.map((edge) => ({ a: places.get(edge.a)!, b: places.get(edge.b)!, total: edge.total }));
  for (const { a, b } of numbered.sort((x, y) => y.total - x.total || x.a - y.a || x.b - y.b)) {
    const [left, right] = [sets.head(a), sets.head(b)];
    if (left === right || forbidden(left, right)) continue;
    if (groupsFit(sample(members[left]!, sorted), sample(members[right]!, sorted), input)) join(left, right);
  }
  return members.filter((list) => list.length > 0).map((list) => list.sort((x, y) => x - y).map((i) => sorted[i]!));
}

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
