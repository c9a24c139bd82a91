/** Sets that only grow together, over the places of a list; the head of a set is its least member. */
export interface DisjointSets {
  head(member: number): number;
  /** Makes one set of two and gives its head. */
  join(a: number, b: number): number;
}

/** Every place from 0 to `size` − 1 in a set of its own (union-find with path halving). */
export function disjointSets(size: number): DisjointSets {
  const parents = Int32Array.from({ length: size }, (_, i) => i);
  const head = (member: number): number => {
    let at = member;
    while (parents[at] !== at) {
      parents[at] = parents[parents[at]!]!;
      at = parents[at]!;
    }
    return at;
  };
  const join = (a: number, b: number): number => {
    const [left, right] = [head(a), head(b)];
    const [low, high] = left < right ? [left, right] : [right, left];
    parents[high] = low;
    return low;
  };
  return { head, join };
}
