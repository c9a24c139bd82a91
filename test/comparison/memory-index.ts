import type { FiledTelling } from "../../src/comparison/filed-telling.ts";
import { byRank, type Edge } from "../../src/comparison/join-edges.ts";
import { byAge } from "../../src/comparison/telling.ts";
import type { TellingIndex } from "../../src/comparison/telling-index.ts";
import type { ClaimId } from "../../src/model/ids.ts";

/** An index in memory, as plain as can be, to hold the comparison against. */
export interface MemoryIndex extends TellingIndex {
  readonly kept: ReadonlyMap<ClaimId, FiledTelling>;
  readonly allEdges: () => readonly Edge[];
}

export function memoryIndex(): MemoryIndex {
  const kept = new Map<ClaimId, FiledTelling>();
  const standing = new Map<string, FiledTelling[]>();
  const edges = new Map<string, Edge>();
  const keyOf = ({ a, b }: Edge): string => `${a} ${b}`;
  return {
    kept,
    allEdges: () => [...edges.values()].sort((x, y) => (keyOf(x) < keyOf(y) ? -1 : 1)),
    beside: async (filed, count) =>
      new Map(
        filed.keys.map((key) => {
          const block = (standing.get(key) ?? []).filter((one) => one.telling.id !== filed.telling.id).sort(byRank);
          const at = block.filter((one) => byRank(one, filed) < 0).length;
          return [
            key,
            { before: block.slice(Math.max(0, at - count), at).reverse(), after: block.slice(at, at + count) },
          ];
        }),
      ),
    eldest: async (twin) =>
      [...kept.values()]
        .filter((one) => one.twin === twin)
        .sort((x, y) => byAge(x.telling, y.telling))
        .at(0) ?? null,
    tellings: async (ids) => ids.flatMap((id) => kept.get(id) ?? []),
    edges: async (ids) => [...edges.values()].filter(({ a, b }) => ids.includes(a) || ids.includes(b)),
    keep: async (filed) => {
      kept.set(filed.telling.id, filed);
    },
    forget: async ({ telling }) => {
      kept.delete(telling.id);
    },
    stand: async (filed) => {
      for (const key of filed.keys) standing.set(key, [...(standing.get(key) ?? []), filed]);
    },
    stepBack: async ({ telling, keys }) => {
      for (const key of keys)
        standing.set(
          key,
          (standing.get(key) ?? []).filter((one) => one.telling.id !== telling.id),
        );
      for (const [key, { a, b }] of edges) if (a === telling.id || b === telling.id) edges.delete(key);
    },
    join: async (list) => {
      for (const edge of list) edges.set(keyOf(edge), edge);
    },
    part: async (list) => {
      for (const edge of list) edges.delete(keyOf(edge));
    },
  };
}
