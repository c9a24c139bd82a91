import { describe, expect, test } from "vitest";
import { f1, type Scored, score, sum } from "../../training/score.ts";

/** Words by their lengths, one after another; heads as places, −1 for a root. */
function side(
  lengths: readonly number[],
  heads: readonly number[],
  relations: readonly string[],
  lasts: readonly number[] = [lengths.length - 1],
  tags: readonly string[] = lengths.map(() => "X"),
): Scored {
  let at = 0;
  const starts = lengths.map((length) => {
    at += length;
    return at - length;
  });
  return { starts, ends: starts.map((start, i) => start + lengths[i]!), heads, relations, lasts, tags, lemmas: tags };
}

describe("scores by the rules of CoNLL 2018, counted by hand", () => {
  test("a right tree has 100 everywhere", () => {
    const gold = side([3, 4, 1], [1, -1, 1], ["det", "root", "punct"]);
    const all = score(gold, gold);
    for (const figure of Object.values(all)) expect(f1(figure)).toBe(100);
  });

  test("a wrong head costs both, a wrong relation only the labelled score, a subtype nothing", () => {
    const gold = side([1, 1, 1, 1], [1, -1, 1, 1], ["det", "root", "nsubj:pass", "obj"]);
    const found = side([1, 1, 1, 1], [1, -1, 1, 2], ["case", "root", "nsubj", "obj"]);
    expect(f1(score(gold, found).uas)).toBe(75);
    expect(f1(score(gold, found).las)).toBe(50);
  });

  test("words that are cut otherwise count on both sides", () => {
    // gold: ab c d, found: a b c d: two of three gold words, two of four found
    const gold = side([2, 1, 1], [-1, 0, 0], ["root", "x", "y"]);
    const found = side([1, 1, 1, 1], [-1, 0, 0, 0], ["root", "x", "x", "y"]);
    const scores = score(gold, found);
    expect(scores.words).toEqual({ correct: 2, gold: 3, system: 4 });
    expect(f1(scores.words)).toBeCloseTo((200 * 2) / 7);
    // the heads of c and d are words that the other side does not have
    expect(scores.uas.correct).toBe(0);
  });

  test("a sentence counts where both its ends agree", () => {
    const gold = side([1, 1, 1], [-1, -1, -1], ["root", "root", "root"], [0, 1, 2]);
    const found = side([1, 1, 1], [-1, 0, -1], ["root", "x", "root"], [1, 2]);
    expect(score(gold, found).sentences).toEqual({ correct: 1, gold: 3, system: 2 });
  });

  test("texts are added up before anything is divided", () => {
    const gold = side([1], [-1], ["root"]);
    const long = side([1, 1, 1], [-1, 0, 0], ["root", "a", "b"]);
    const wrong = side([1, 1, 1], [-1, 0, 1], ["root", "a", "b"]);
    expect(f1(sum([score(gold, gold), score(long, wrong)]).las)).toBe(75);
  });
});
