import { describe, expect, it } from "vitest";
import { bCubed, ceafE, conll, muc } from "../../bench/comparison-scores.ts";

describe("scores of clusterings, reckoned by hand", () => {
  const key = [
    ["a", "b", "c"],
    ["d", "e"],
  ];
  it("gives 1 to the key itself and 0 links to singletons", () => {
    expect(conll(key, key)).toBe(1);
    expect(muc(key, [["a"], ["b"], ["c"], ["d"], ["e"]]).f1).toBe(0);
  });

  it("scores a cluster cut in two and another joined to it", () => {
    const response = [
      ["a", "b"],
      ["c", "d", "e"],
    ];
    // Links of the key: 3 − 2 parts = 1 of 2, and 2 − 1 = 1 of 1; of the response: 1 of 1 and 3 − 2 = 1 of 2.
    expect(muc(key, response)).toMatchObject({ precision: 2 / 3, recall: 2 / 3 });
    // Recall: a and b 2/3 each, c 1/3, d and e 1 each = 11/3 of 5; precision: a, b 1; c 1/3; d, e 2/3 = 11/3 of 5.
    expect(bCubed(key, response).recall).toBeCloseTo(11 / 15);
    expect(bCubed(key, response).precision).toBeCloseTo(11 / 15);
    // φ4 of {abc} and {ab} is 4/5, of {de} and {cde} 4/5: the best match is 8/5 of 2 clusters on both sides.
    expect(ceafE(key, response).f1).toBeCloseTo(0.8);
  });

  it("matches clusters one to one even where greed would not", () => {
    const rival = [
      ["a", "b", "x", "y"],
      ["c", "d"],
    ];
    const response = [
      ["a", "b", "c"],
      ["x", "y"],
    ];
    // {abxy}–{xy} 4/6 and {cd}–{abc} 2/5 = 16/15 beat {abxy}–{abc} 4/7 with nothing left for {cd} but {xy}.
    expect(ceafE(rival, response).recall).toBeCloseTo(16 / 30);
  });
});
