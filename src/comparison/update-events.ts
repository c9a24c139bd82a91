import type { Event } from "../model/event.ts";
import type { ClaimId } from "../model/ids.ts";
import { clusterFiled } from "./cluster-tellings.ts";
import type { Decided } from "./decided.ts";
import type { EventInput } from "./event-input.ts";
import { eventOf } from "./event-of.ts";
import type { FiledTelling } from "./filed-telling.ts";
import { type Edge, edgeBetween, NEIGHBOURS, orderBlock } from "./join-edges.ts";

/** Where the tellings of a ledger are found, as they stand after the change. */
export interface TellingIndex {
  /** All tellings under a block key. */
  under(key: string): readonly FiledTelling[];
  /** The telling that holds a claim; `null` where no telling does any more. */
  holding(claim: ClaimId): FiledTelling | null;
}

/**
 * Finds anew the events that a change touches, and only those: the changed tellings, those that were in one event with a
 * claim that changed or went (`uprooted`), and all that hang together with them by edges. The events are the same that
 * `findEvents` would find in the whole ledger, without links (`linkEvents` adds them); every earlier event that holds one
 * of their claims is to be replaced. Work and memory grow with the neighbourhood, not with the ledger.
 */
export function updateEvents(
  changed: readonly FiledTelling[],
  uprooted: readonly ClaimId[],
  index: TellingIndex,
  decided: Decided,
  input: Pick<EventInput, "place">,
): readonly Event[] {
  const { reached, edges } = reach(
    [...changed, ...uprooted.flatMap((id) => index.holding(id) ?? [])],
    index,
    decided,
    input,
  );
  return clusterFiled(reached, edges, decided, input).map((cluster) => eventOf(cluster, input));
}

/** All tellings that hang together with some by edges, reprints or a person's word, with the edges among them. */
function reach(
  seeds: readonly FiledTelling[],
  index: TellingIndex,
  decided: Decided,
  input: Pick<EventInput, "place">,
): { readonly reached: readonly FiledTelling[]; readonly edges: readonly Edge[] } {
  const blocks = new Map<string, ReturnType<typeof blockOf>>();
  const block = (key: string) => {
    const known = blocks.get(key) ?? blockOf(index.under(key));
    blocks.set(key, known);
    return known;
  };
  const joined = joinedByHand(decided);
  const reached = new Set<FiledTelling>();
  const queue: FiledTelling[] = [];
  const go = (filed: FiledTelling): void => {
    if (reached.has(filed)) return;
    reached.add(filed);
    queue.push(filed);
  };
  const edges = new Map<string, Edge>();
  seeds.forEach(go);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const claim of at.telling.claims)
      for (const other of joined.get(claim.id) ?? []) {
        const told = index.holding(other);
        if (told) go(told);
      }
    for (const key of at.keys) {
      const { ordered, places, twins } = block(key);
      for (const twin of twins.get(at.twin) ?? []) go(twin);
      const place = places.get(at);
      if (place === undefined) continue;
      for (let i = Math.max(0, place - NEIGHBOURS); i <= place + NEIGHBOURS && i < ordered.length; i++) {
        const other = ordered[i]!;
        if (i === place) continue;
        const pair = [at.telling.id, other.telling.id].sort().join(" ");
        if (edges.has(pair)) continue;
        const edge = edgeBetween(at, other, input);
        if (!edge) continue;
        edges.set(pair, edge);
        go(other);
      }
    }
  }
  return { reached: [...reached], edges: [...edges.values()] };
}

function blockOf(members: readonly FiledTelling[]) {
  const ordered = orderBlock(members);
  const twins = new Map<string, FiledTelling[]>();
  for (const filed of members) {
    const list = twins.get(filed.twin);
    if (list) list.push(filed);
    else twins.set(filed.twin, [filed]);
  }
  return { ordered, twins, places: new Map(ordered.map((filed, i) => [filed, i])) };
}

function joinedByHand(decided: Decided): ReadonlyMap<ClaimId, readonly ClaimId[]> {
  const joined = new Map<ClaimId, ClaimId[]>();
  for (const [left, right] of decided.same) {
    joined.set(left, [...(joined.get(left) ?? []), right]);
    joined.set(right, [...(joined.get(right) ?? []), left]);
  }
  return joined;
}
