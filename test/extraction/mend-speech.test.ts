import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendSpeech } from "../../src/extraction/mend-speech.ts";
import { indexNames } from "../../src/extraction/name-index.ts";
import type { Document } from "../../src/language/document.ts";
import { parse } from "../../src/language/parse.ts";
import { wordOf } from "../../src/language/view.ts";
import { engine } from "./engine.ts";

const mended = (text: string): Document => {
  const doc = parse(text, engine.model);
  return mendSpeech({ doc, lexicon: engine.lexicon, names: indexNames(doc, engine.lexicon) });
};

/** "dependent relation head" of a word in a tree. */
const arc = (doc: Document, word: string): string => {
  const token = Array.from({ length: doc.length }, (_, at) => at).find((at) => wordOf(doc, at) === word)!;
  const head = doc.heads[token]!;
  return `${doc.relations[token]} ${head < 0 ? "" : wordOf(doc, head)}`.trim();
};

describe("trees around verbs of speech", () => {
  it.each([
    ["Warplanes hit a school and a house in the town rebels said.", "rebels", "nsubj said"],
    ["Warplanes hit a school and a house in the town rebels said.", "house", "conj school"],
    ["Two people were killed in the town said the mayor.", "mayor", "nsubj said"],
    ["Residents reached by phone said the army had left.", "Residents", "nsubj said"],
    ["The envoy urged the rebels to leave and shelled the town.", "shelled", "conj urged"],
    ["Rebels accused the army of shelling the town and killing ten people.", "shelling", "advcl accused"],
    ["The ministry said rebels had left the town and denied that it was shelled.", "denied", "conj said"],
    // nothing to mend
    ["The mayor said the army had left.", "mayor", "nsubj said"],
    ["Rebels left the town and shelled the hill.", "shelled", "conj left"],
  ])("%s %s", (text, word, expected) => {
    expect(arc(mended(text), word)).toBe(expected);
  });

  it("leaves a tree whatever the words are", () => {
    const words = "said told added denied that the and rebels army town , in of killed accused shelling to".split(" ");
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 14 }), (picked) => {
        const doc = mended(`${picked.join(" ")}.`);
        for (let token = 0; token < doc.length; token++) {
          let at = token;
          for (let steps = 0; at >= 0; at = doc.heads[at]!, steps++) expect(steps).toBeLessThanOrEqual(doc.length);
        }
      }),
      { numRuns: 60 },
    );
  });
});
