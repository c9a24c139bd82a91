import type { EventInput } from "./event-input.ts";
import type { FiledTelling } from "./filed-telling.ts";
import { joins, scorePair } from "./score-pair.ts";
import { byAge } from "./telling.ts";

/** How many others of one block a telling is held against on either side, those next to it by place and day. */
export const NEIGHBOURS = 60;

/** Two tellings that look like one event. */
export interface Edge {
  readonly a: FiledTelling;
  readonly b: FiledTelling;
  readonly total: number;
}

/** The tellings of a block in the order in which neighbours are compared, each heap of reprints by its oldest alone. */
export function orderBlock(block: readonly FiledTelling[]): readonly FiledTelling[] {
  const firsts = new Map<string, FiledTelling>();
  for (const filed of block) {
    const first = firsts.get(filed.twin);
    if (!first || byAge(filed.telling, first.telling) < 0) firsts.set(filed.twin, filed);
  }
  return [...firsts.values()].sort((x, y) =>
    x.rank < y.rank ? -1 : x.rank > y.rank ? 1 : byAge(x.telling, y.telling),
  );
}

/** The pair as an edge where both look like one event; tellings of one article never do, its own telling decides. */
export function edgeBetween(a: FiledTelling, b: FiledTelling, input: Pick<EventInput, "place">): Edge | null {
  if (a.telling.article.id === b.telling.article.id) return null;
  const score = scorePair(a.telling, b.telling, input);
  if (!joins(score)) return null;
  return byAge(a.telling, b.telling) < 0 ? { a, b, total: score.total } : { a: b, b: a, total: score.total };
}

/** All edges among some tellings. */
export function findEdges(filed: readonly FiledTelling[], input: Pick<EventInput, "place">): readonly Edge[] {
  const numbers = new Map(filed.map((one, i) => [one, i]));
  const blocks = new Map<string, FiledTelling[]>();
  for (const one of filed) {
    for (const key of one.keys) {
      const block = blocks.get(key);
      if (block) block.push(one);
      else blocks.set(key, [one]);
    }
  }
  const seen = new Set<number>();
  const edges: Edge[] = [];
  for (const block of blocks.values()) {
    const ordered = orderBlock(block);
    ordered.forEach((a, place) => {
      const from = numbers.get(a)!;
      for (let next = place + 1; next <= place + NEIGHBOURS && next < ordered.length; next++) {
        const b = ordered[next]!;
        const to = numbers.get(b)!;
        const pair = Math.min(from, to) * filed.length + Math.max(from, to);
        if (seen.has(pair)) continue;
        seen.add(pair);
        const edge = edgeBetween(a, b, input);
        if (edge) edges.push(edge);
      }
    });
  }
  return edges;
}
