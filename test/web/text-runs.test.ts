import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spanOf, textRuns } from "../../src/web/views/article/text-runs.ts";

const TEXT = "Share this. Shelling killed four people in Saraqib.";
const span = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });
const runs = textRuns(TEXT, {
  claims: [
    { id: "killed", span: span("Shelling killed four people in Saraqib") },
    { id: "shelling", span: span("Shelling") },
  ],
  labels: [],
  furniture: [{ span: span("Share this.") }],
  at: span("four"),
});

describe("an article's text in runs", () => {
  it("gives words that two claims hold to the smaller one first", () => {
    expect(runs.find(({ text }) => text === "Shelling")?.claims).toEqual(["shelling", "killed"]);
    expect(runs.find(({ text }) => text === "four")?.claims).toEqual(["killed"]);
  });

  it("marks furniture and the words that the address points at, and nothing beside", () => {
    expect(runs.filter(({ isFurniture }) => isFurniture).map(({ text }) => text)).toEqual(["Share this."]);
    expect(runs.filter(({ isMarked }) => isMarked).map(({ text }) => text)).toEqual(["four"]);
  });

  it("loses no letter, wherever things begin and end, also outside of the text", () => {
    const some = fc
      .tuple(fc.integer({ min: 0, max: 70 }), fc.integer({ min: 0, max: 30 }))
      .map(([start, length]) => ({ span: { start, end: start + length } }));
    fc.assert(
      fc.property(fc.array(some), fc.array(some), fc.array(some), (claims, labels, furniture) => {
        const cut = textRuns(TEXT, {
          claims: claims.map((one, i) => ({ ...one, id: `${i}` })),
          labels,
          furniture,
          at: null,
        });
        expect(cut.map(({ text }) => text).join("")).toBe(TEXT);
        expect(cut.every(({ start, text }) => TEXT.startsWith(text, start))).toBe(true);
      }),
    );
  });

  it.each([
    ["12-40", { start: 12, end: 40 }],
    ["12", null],
    ["a-b", null],
    [null, null],
  ])("reads %j of the address", (text, expected) => {
    expect(spanOf(text)).toEqual(expected);
  });
});
