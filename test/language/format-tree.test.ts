import { describe, expect, test } from "vitest";
import type { Document } from "../../src/language/document.ts";
import { UPOS } from "../../src/language/document.ts";
import { drawTree } from "../../src/language/draw-tree.ts";
import { formatTree } from "../../src/language/format-tree.ts";

/** A document of one sentence, made by hand: word, tag, head (−1 for the root), relation. */
function documentOf(words: readonly (readonly [string, (typeof UPOS)[number], number, string])[]): Document {
  const text = words.map(([word]) => word).join(" ");
  let at = 0;
  const starts = words.map(([word]) => {
    at += word.length + 1;
    return at - word.length - 1;
  });
  const ends = starts.map((start, i) => start + words[i]![0].length);
  return {
    text,
    length: words.length,
    starts: Uint32Array.from(starts),
    ends: Uint32Array.from(ends),
    tags: Uint8Array.from(words, ([, tag]) => UPOS.indexOf(tag)),
    heads: Int32Array.from(words, ([, , head]) => head),
    relations: words.map(([, , , relation]) => relation),
    lemmas: words.map(([word]) => word.toLowerCase()),
    sentences: [{ first: 0, last: words.length - 1, span: { start: 0, end: text.length } }],
    sentenceOf: new Uint32Array(words.length),
    names: [],
    extra: [{ head: 4, dependent: 1, relation: "nsubj" }],
    antecedents: new Int32Array(words.length).fill(-1),
    features: () => ({}),
  };
}

const doc = documentOf([
  ["The", "DET", 1, "det"],
  ["army", "NOUN", 2, "nsubj"],
  ["came", "VERB", -1, "root"],
  ["and", "CCONJ", 4, "cc"],
  ["left", "VERB", 2, "conj"],
  ["<town>", "NOUN", 4, "obj"],
]);

describe("a tree as text", () => {
  test("has one line a word, in the order of the text", () => {
    expect(formatTree(doc, 0)).toBe(
      [
        "   ┌─ det: The     DET  the",
        "┌─ nsubj: army     NOUN  army  +nsubj of left",
        "root: came         VERB  came",
        "│  ┌─ cc: and      CCONJ  and",
        "└─ conj: left      VERB  left",
        "   └─ obj: <town>  NOUN  <town>",
      ].join("\n"),
    );
  });

  test("asks for a sentence that is there", () => {
    expect(() => formatTree(doc, 1)).toThrow("no sentence 1: the text has 1");
  });
});

describe("a tree as a picture", () => {
  test("is XML with every word, relation and enhanced arc", () => {
    const svg = drawTree(doc, 0);
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" /);
    for (const part of [">army<", ">&lt;town&gt;<", ">nsubj<", ">conj<", ">VERB<"]) expect(svg).toContain(part);
    expect(svg.match(/stroke="#a40"/g)).toHaveLength(2); // one arc and its tip
    expect(svg).not.toContain("NaN");
  });

  test("asks for a sentence that is there", () => {
    expect(() => drawTree(doc, 7)).toThrow("no sentence 7");
  });
});
