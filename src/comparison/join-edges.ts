import type { ClaimId } from "../model/ids.ts";
import type { EventInput } from "./event-input.ts";
import type { FiledTelling } from "./filed-telling.ts";
import { joins, scorePair } from "./score-pair.ts";

/** How many others of one block a telling is held against on either side, those next to it by place and day. */
export const NEIGHBOURS = 60;

/** Two tellings that look like one event, by their ids, `a` before `b`. */
export interface Edge {
  readonly a: ClaimId;
  readonly b: ClaimId;
  readonly total: number;
}

/** The order in which neighbours of a block are compared. */
export const byRank = (x: FiledTelling, y: FiledTelling): number =>
  x.rank < y.rank ? -1 : x.rank > y.rank ? 1 : x.telling.id < y.telling.id ? -1 : x.telling.id > y.telling.id ? 1 : 0;

/** The pair as an edge where both look like one event; tellings of one article never do, its own telling decides. */
export function edgeBetween(a: FiledTelling, b: FiledTelling, input: Pick<EventInput, "place">): Edge | null {
  if (a.telling.article.id === b.telling.article.id) return null;
  const score = scorePair(a.telling, b.telling, input);
  if (!joins(score)) return null;
  const [first, second] = a.telling.id < b.telling.id ? [a, b] : [b, a];
  return { a: first.telling.id, b: second.telling.id, total: score.total };
}

/** All edges among some tellings of which none is another's twin. */
export function findEdges(heads: readonly FiledTelling[], input: Pick<EventInput, "place">): readonly Edge[] {
  const blocks = new Map<string, FiledTelling[]>();
  for (const one of heads)
    for (const key of one.keys) {
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
  const numbers = new Map(heads.map((one, i) => [one, i]));
  const seen = new Set<number>();
  const edges: Edge[] = [];
  for (const block of blocks.values()) {
    const ordered = block.sort(byRank);
    ordered.forEach((a, place) => {
      const from = numbers.get(a)!;
      for (const b of ordered.slice(place + 1, place + 1 + NEIGHBOURS)) {
        const to = numbers.get(b)!;
        const pair = Math.min(from, to) * heads.length + Math.max(from, to);
        if (seen.has(pair)) continue;
        seen.add(pair);
        const edge = edgeBetween(a, b, input);
        if (edge) edges.push(edge);
      }
    });
  }
  return edges;
}
