import type { ClaimId } from "../model/ids.ts";
import { clusterHeads } from "./cluster-tellings.ts";
import type { Decided } from "./decided.ts";
import type { EventInput } from "./event-input.ts";
import type { FiledTelling } from "./filed-telling.ts";
import type { Edge } from "./join-edges.ts";
import type { TellingIndex } from "./telling-index.ts";

/**
 * Groups anew, by event, all standing tellings that hang together with some by edges or a person's word. The groups are
 * those that `clusterTellings` finds in the whole ledger; work and memory grow with what hangs together, not with the
 * ledger.
 *
 * @param decided by ids of standing tellings
 */
export async function reachClusters(
  seeds: readonly ClaimId[],
  index: TellingIndex,
  decided: Decided,
  input: Pick<EventInput, "place">,
): Promise<readonly (readonly FiledTelling[])[]> {
  const joined = joinedByHand(decided);
  const reached = new Set<ClaimId>();
  const edges = new Map<string, Edge>();
  for (let next = [...new Set(seeds)]; next.length > 0; ) {
    for (const id of next) reached.add(id);
    const found = await index.edges(next);
    for (const edge of found) edges.set(`${edge.a} ${edge.b}`, edge);
    const beyond = [...found.flatMap(({ a, b }) => [a, b]), ...next.flatMap((id) => joined.get(id) ?? [])];
    next = [...new Set(beyond)].filter((id) => !reached.has(id));
  }
  const heads = await index.tellings([...reached]);
  return clusterHeads(heads, [...edges.values()], decided, input);
}

function joinedByHand(decided: Decided): ReadonlyMap<ClaimId, readonly ClaimId[]> {
  const joined = new Map<ClaimId, ClaimId[]>();
  for (const [left, right] of decided.same) {
    joined.set(left, [...(joined.get(left) ?? []), right]);
    joined.set(right, [...(joined.get(right) ?? []), left]);
  }
  return joined;
}
