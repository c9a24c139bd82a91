import type { ClaimId } from "../model/ids.ts";
import type { EventInput } from "./event-input.ts";
import type { FiledTelling } from "./filed-telling.ts";
import { byRank, type Edge, edgeBetween, NEIGHBOURS } from "./join-edges.ts";
import { byAge } from "./telling.ts";
import type { Beside, TellingIndex } from "./telling-index.ts";

type Lookup = Pick<EventInput, "place">;

/**
 * Takes a telling into an index, with the edges that it has and without those of others that it pushes apart in a
 * crowded block. Afterwards the index holds what it would hold had all its tellings come in any other order.
 *
 * @returns ids of the standing tellings whose events may be others now
 */
export async function admitTelling(
  filed: FiledTelling,
  index: TellingIndex,
  input: Lookup,
): Promise<readonly ClaimId[]> {
  const eldest = await index.eldest(filed.twin);
  await index.keep(filed);
  if (eldest === null) return stand(filed, index, input);
  if (byAge(eldest.telling, filed.telling) < 0) return [eldest.telling.id];
  return [...(await stepBack(eldest, index, input)), ...(await stand(filed, index, input))];
}

/** Takes a telling out of an index again. @returns as `admitTelling` */
export async function dismissTelling(
  filed: FiledTelling,
  index: TellingIndex,
  input: Lookup,
): Promise<readonly ClaimId[]> {
  const eldest = await index.eldest(filed.twin);
  if (eldest !== null && eldest.telling.id !== filed.telling.id) {
    await index.forget(filed);
    return [eldest.telling.id];
  }
  const touched = await stepBack(filed, index, input);
  await index.forget(filed);
  const heir = await index.eldest(filed.twin);
  return heir === null ? touched : [...touched, ...(await stand(heir, index, input))];
}

async function stand(filed: FiledTelling, index: TellingIndex, input: Lookup): Promise<readonly ClaimId[]> {
  const blocks = await index.beside(filed, NEIGHBOURS);
  const near = new Map(
    [...blocks.values()].flatMap(({ before, after }) =>
      [...before, ...after].map((other): [ClaimId, FiledTelling] => [other.telling.id, other]),
    ),
  );
  const edges = [...near.values()].flatMap((other) => edgeBetween(filed, other, input) ?? []);
  await index.stand(filed);
  await index.join(edges);
  // Those around it now stand one place further from each other: some edges may have no block left that gives them.
  const parted: Edge[] = [];
  for (const [a, b] of straddling(blocks)) {
    const edge = edgeBetween(a, b, input);
    if (edge !== null && !(await meet(a, b, index))) parted.push(edge);
  }
  await index.part(parted);
  return [filed.telling.id, ...parted.flatMap(({ a, b }) => [a, b])];
}

async function stepBack(filed: FiledTelling, index: TellingIndex, input: Lookup): Promise<readonly ClaimId[]> {
  const own = await index.edges([filed.telling.id]);
  await index.stepBack(filed);
  // Those around it now stand one place nearer to each other.
  const joined = straddling(await index.beside(filed, NEIGHBOURS)).flatMap(([a, b]) => edgeBetween(a, b, input) ?? []);
  await index.join(joined);
  const ends = [...own, ...joined].flatMap(({ a, b }) => [a, b]);
  return ends.filter((id) => id !== filed.telling.id);
}

/** Pairs on either side of a place that are neighbours only while nobody stands in it. */
function straddling(blocks: ReadonlyMap<string, Beside>): readonly (readonly [FiledTelling, FiledTelling])[] {
  return [...blocks.values()].flatMap(({ before, after }) =>
    before.flatMap((left, i) => {
      const right = after[NEIGHBOURS - 1 - i];
      return right === undefined ? [] : [[left, right] as const];
    }),
  );
}

/** Whether two standing tellings are neighbours in some block. */
async function meet(a: FiledTelling, b: FiledTelling, index: TellingIndex): Promise<boolean> {
  const blocks = await index.beside(a, NEIGHBOURS);
  const side = byRank(a, b) < 0 ? "after" : "before";
  return [...blocks.values()].some((block) => block[side].some((other) => other.telling.id === b.telling.id));
}
