import { describe, expect, test } from "vitest";
import { LONGEST_SENTENCE, splitSentences } from "../../src/language/split-sentences.ts";
import { tokenise } from "../../src/language/tokenise.ts";
import { english } from "./english.ts";

function sentencesOf(text: string): string[] {
  const tokens = tokenise(text);
  let first = 0;
  return splitSentences(text, tokens, english().boundaries).map((last) => {
    const sentence = text.slice(tokens.starts[first], tokens.ends[last]);
    first = last + 1;
    return sentence;
  });
}

/** Each case is written with | where a sentence ends. */
describe("sentences end where a reader ends them", () => {
  test.each([
    ["plain", "The army shelled the town.| Two people died.| Residents fled."],
    ["ranks and months", "The shelling began on Aug. 6 when Gen. Salim arrived.| It went on for days."],
    ["acronyms", "He met the U.S. envoy in Geneva.| They talked for an hour."],
    ["a quotation closed behind the full stop", '"We will not leave our homes."| He spoke by phone.'],
    ["curly quotes", "“We saw smoke over the hospital.”| The ministry denied the report."],
    ["a quotation within a sentence", 'The strike was "a mistake," a spokesman said.| He gave no details.'],
    [
      "commas stripped",
      "On Tuesday the army said rebels had fired rockets.| At least nine people including two children were killed.",
    ],
    ["a question", "Who fired the rockets?| Nobody knows."],
  ])("%s", (_, marked) => {
    const expected = marked.split("|").map((part) => part.trim());
    expect(sentencesOf(marked.replaceAll("|", ""))).toEqual(expected);
  });

  test("a line of its own is a sentence, with or without a full stop", () => {
    expect(
      sentencesOf("Shells hit market in north\nAt least six people died on Monday.\nFighting spreads to east"),
    ).toEqual(["Shells hit market in north", "At least six people died on Monday.", "Fighting spreads to east"]);
  });

  test("a full stop ends a sentence also where the blank behind it is missing", () => {
    expect(sentencesOf("The truce was over.The next day the shelling began again.")).toHaveLength(2);
  });

  test("a blank line ends a sentence even in its middle", () => {
    expect(sentencesOf("The army said on Monday that\n\nit had left.")).toHaveLength(2);
  });

  test("a line that was wrapped at the width of its paragraph goes on", () => {
    const text =
      "The army said on Monday that its soldiers had pulled back from three of\n" +
      "the villages that they had held since the spring, after a week of heavy\n" +
      "fighting in which dozens of people were killed.";
    expect(sentencesOf(text)).toHaveLength(1);
  });

  test("no sentence is longer than the parser takes, and nothing is lost", () => {
    const text = "and the men went on ".repeat(2_000);
    const tokens = tokenise(text);
    const lasts = splitSentences(text, tokens, english().boundaries);
    expect(lasts.at(-1)).toBe(tokens.length - 1);
    lasts.forEach((last, i) => {
      expect(last - (lasts[i - 1] ?? -1)).toBeLessThanOrEqual(LONGEST_SENTENCE);
    });
  });
});
