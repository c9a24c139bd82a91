import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadModel } from "../../src/language/load-model.ts";
import { parse } from "../../src/language/parse.ts";
import { wordOf } from "../../src/language/view.ts";

const model = loadModel(readFileSync(resolve(import.meta.dirname, "../../models/english.bin")));

/** Where words stand in a text. */
const spanIn = (text: string, words: string) => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});

const sentencesOf = (text: string, skipped: readonly string[], alone: readonly string[]): readonly string[] => {
  const layout = {
    skipped: skipped.map((words) => spanIn(text, words)),
    alone: alone.map((words) => spanIn(text, words)),
  };
  const doc = parse(text, model, layout);
  return doc.sentences.map(({ first, last }) =>
    Array.from({ length: last - first + 1 }, (_, i) => wordOf(doc, first + i)).join(" "),
  );
};

describe("the layout of a text", () => {
  it("leaves a dateline out of the sentence that follows it", () => {
    const text = "GOMA (Lake Wire) - Rebels shelled the harbour.";
    expect(sentencesOf(text, ["GOMA (Lake Wire) - "], [])).toEqual(["Rebels shelled the harbour ."]);
  });

  it("ends a headline that has lost its line", () => {
    const text = "Rebels shell harbour Rebels shelled the harbour on Monday.";
    expect(sentencesOf(text, [], ["Rebels shell harbour"])).toEqual([
      "Rebels shell harbour",
      "Rebels shelled the harbour on Monday .",
    ]);
  });

  it("does not join what stands before and behind a skipped run", () => {
    const text = "The army advanced Get short link Rebels fell back";
    expect(sentencesOf(text, ["Get short link"], [])).toEqual(["The army advanced", "Rebels fell back"]);
  });

  it("may skip everything", () => {
    expect(sentencesOf("Menu", ["Menu"], [])).toEqual([]);
  });

  it("never gives a token inside a skipped run, for any spans", () => {
    const text = "On Monday, rebels shelled the harbour; two people died. The army did not comment.";
    const span = fc
      .tuple(fc.nat(text.length), fc.nat(text.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 4 }), fc.array(span, { maxLength: 4 }), (skipped, alone) => {
        const doc = parse(text, model, { skipped, alone });
        for (let token = 0; token < doc.length; token++) {
          for (const { start, end } of skipped) {
            expect(start < end && doc.starts[token]! < end && start < doc.ends[token]!).toBe(false);
          }
        }
        expect(doc.sentences.map(({ first, last }) => last - first + 1).reduce((a, b) => a + b, 0)).toBe(doc.length);
      }),
      { numRuns: 40 },
    );
  });
});
