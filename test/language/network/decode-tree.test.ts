import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeTree } from "../../../src/language/network/decode-tree.ts";

/** All trees over n words with one root, as heads from 1 with 0 for the root. */
function allTrees(n: number): number[][] {
  const made: number[][] = [];
  const heads: number[] = [];
  const isTree = (): boolean =>
    heads.filter((head) => head === 0).length === 1 &&
    heads.every((_, word) => {
      let at = word + 1;
      for (let steps = 0; steps <= n && at > 0; steps++) at = heads[at - 1]!;
      return at === 0;
    });
  const fill = (word: number): void => {
    if (word === n) {
      if (isTree()) made.push([...heads]);
      return;
    }
    for (let head = 0; head <= n; head++) {
      if (head === word + 1) continue;
      heads[word] = head;
      fill(word + 1);
      heads.length = word;
    }
  };
  fill(0);
  return made;
}

const isProjective = (heads: readonly number[]): boolean =>
  heads.every((head, i) =>
    heads.every((other, j) => {
      const [a, b] = [Math.min(head, i + 1), Math.max(head, i + 1)];
      const [c, d] = [Math.min(other, j + 1), Math.max(other, j + 1)];
      return !(a < c && c < b && b < d);
    }),
  );

const worth = (scores: Float32Array, heads: readonly number[], n: number): number =>
  heads.reduce((sum, head, i) => sum + scores[(i + 1) * (n + 1) + head]!, 0);

describe("the best tree", () => {
  const trees = new Map([1, 2, 3, 4].map((n) => [n, allTrees(n)]));

  test("is a tree with one root, and none that is projective is better", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }).chain((n) =>
          fc.record({
            n: fc.constant(n),
            values: fc.array(fc.integer({ min: -100, max: 100 }), { minLength: (n + 1) ** 2, maxLength: (n + 1) ** 2 }),
          }),
        ),
        ({ n, values }) => {
          const scores = Float32Array.from(values);
          const found = [...decodeTree(scores, n + 1, n)];
          expect(trees.get(n)).toContainEqual(found);
          const best = Math.max(
            ...trees
              .get(n)!
              .filter(isProjective)
              .map((heads) => worth(scores, heads, n)),
          );
          expect(worth(scores, found, n)).toBeGreaterThanOrEqual(best);
        },
      ),
      { numRuns: 500 },
    );
  });
});
