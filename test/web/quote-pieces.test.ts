import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotePieces } from "../../src/web/parts/quote-pieces.ts";

const SENTENCE = { text: "At least 24 people died.", span: { start: 100, end: 124 } };
const marked = (marks: readonly { start: number; end: number }[]): readonly string[] =>
  quotePieces(SENTENCE, marks)
    .filter(({ isMarked }) => isMarked)
    .map(({ text }) => text);

describe("a sentence with marked words", () => {
  it.each([
    ["nothing", [], []],
    ["words inside", [{ start: 109, end: 111 }], ["24"]],
    [
      "words at both ends",
      [
        { start: 100, end: 102 },
        { start: 119, end: 124 },
      ],
      ["At", "died."],
    ],
    [
      "words that overlap, as one run each",
      [
        { start: 103, end: 111 },
        { start: 109, end: 118 },
      ],
      ["least 24", " people"],
    ],
    [
      "words of another sentence",
      [
        { start: 20, end: 30 },
        { start: 130, end: 140 },
      ],
      [],
    ],
    ["words that reach over its end", [{ start: 119, end: 300 }], ["died."]],
  ])("marks %s", (_, marks, expected) => {
    expect(marked(marks)).toEqual(expected);
  });

  it("loses no letter, whatever is marked", () => {
    const span = fc.tuple(fc.integer({ min: 80, max: 150 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 5 }), (spans) => {
        const marks = spans.map(([start, length]) => ({ start, end: start + length }));
        expect(
          quotePieces(SENTENCE, marks)
            .map(({ text }) => text)
            .join(""),
        ).toBe(SENTENCE.text);
      }),
    );
  });
});
