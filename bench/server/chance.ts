/** A repeatable stream of numbers from 0 to 1 (mulberry32). */
export const chance = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

/** Picks from a list, the n-th as often as 1/n: the first place of a war is named far more often than the hundredth. */
export const skewed = <Item>(items: readonly Item[], random: () => number): (() => Item) => {
  const heights = items.map((_, i) => 1 / (i + 1));
  const total = heights.reduce((sum, height) => sum + height, 0);
  let sum = 0;
  const ends = heights.map((height) => {
    sum += height / total;
    return sum;
  });
  return () => {
    const at = random();
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return items[low]!;
  };
};
