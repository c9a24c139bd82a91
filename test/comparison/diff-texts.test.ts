import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffTexts } from "../../src/comparison/diff-texts.ts";
import type { WordRun } from "../../src/model/version-change.ts";

const joined = (runs: readonly WordRun[], left: WordRun["change"]): string =>
  runs.flatMap(({ text, change }) => (change === "same" || change === left ? text : [])).join("");

describe("the difference of two texts", () => {
  it.each([
    [
      "at least 24 died on Monday.",
      "24 died on Monday.",
      [
        ["removed", "at least "],
        ["same", "24 died on Monday."],
      ],
    ],
    ["The army took it.", "The army took it.", [["same", "The army took it."]]],
    [
      "The siege of the town was broken.",
      "The siege of the town was not broken.",
      [
        ["same", "The siege of the town was "],
        ["added", "not "],
        ["same", "broken."],
      ],
    ],
    ["", "All new.", [["added", "All new."]]],
    ["All gone.", "", [["removed", "All gone."]]],
  ])("%j → %j", (before, after, runs) => {
    expect(diffTexts(before, after).map(({ change, text }) => [change, text])).toEqual(runs);
  });

  it("tells a word that stayed by chance with the change around it", () => {
    const runs = diffTexts("It fell on the east of a town.", "It fell in west of our city.");
    expect(runs.filter(({ change }) => change !== "same")).toHaveLength(2);
  });

  it("gives both texts back, letter for letter", () => {
    const text = fc
      .array(fc.constantFrom("the", "army", " ", "\n\n", "12", ".", "at", "least", "שלום", "😀"), { maxLength: 30 })
      .map((words) => words.join(" "));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffTexts(before, after);
        expect(joined(runs, "removed")).toBe(before);
        expect(joined(runs, "added")).toBe(after);
      }),
    );
  });

  it("of texts that share nothing is the one and then the other", () => {
    const words = (stem: string) => Array.from({ length: 6_000 }, (_, i) => `${stem}${i}`).join(" ");
    expect(diffTexts(words("a"), words("b")).map(({ change }) => change)).toEqual(["removed", "added"]);
  });
});
