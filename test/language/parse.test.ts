import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Document } from "../../src/language/document.ts";
import { parse } from "../../src/language/parse.ts";
import { tagOf, wordOf } from "../../src/language/view.ts";
import { english } from "./english.ts";

const read = (text: string): Document => parse(text, english());
const find = (doc: Document, word: string): number => {
  for (let token = 0; token < doc.length; token++) if (wordOf(doc, token) === word) return token;
  throw new Error(`no word ${word}`);
};

describe("who did what", () => {
  // text, dependent, relation, head (null: the root)
  test.each([
    ["Government forces shelled the market on Sunday.", "forces", "nsubj", "shelled"],
    ["Government forces shelled the market on Sunday.", "market", "obj", "shelled"],
    ["Government forces shelled the market on Sunday.", "shelled", "root", null],
    ["At least 12 people were killed in the attack.", "people", "nsubj:pass", "killed"],
    ["At least 12 people were killed in the attack.", "12", "nummod", "people"],
    ["Four women were wounded by rebel fire.", "fire", "obl", "wounded"],
    ["The army did not enter the village.", "not", "advmod", "enter"],
    ["The ministry said that rebels had fired rockets.", "fired", "ccomp", "said"],
    ["The ministry said that rebels had fired rockets.", "ministry", "nsubj", "said"],
    ["The siege was broken, activists said.", "broken", "ccomp", "said"],
    ["Fighters who left the town returned on Friday.", "left", "acl:relcl", "Fighters"],
    ["Rebels seized the bridge and burned two trucks.", "burned", "conj", "seized"],
    ["The army said IS had seized the bridge.", "IS", "nsubj", "seized"],
    ["IS attacked the base near the town.", "IS", "nsubj", "attacked"],
    ["THE BRIDGE IS CLOSED", "IS", "aux", "CLOSED"],
    ["THE BRIDGE IS CLOSED", "BRIDGE", "nsubj", "CLOSED"],
  ])("%s %s", (text, dependent, relation, head) => {
    const doc = read(text);
    const token = find(doc, dependent);
    const above = doc.heads[token]!;
    expect(doc.relations[token]!.startsWith(relation) ? relation : doc.relations[token]).toBe(relation);
    expect(above < 0 ? null : wordOf(doc, above)).toBe(head);
  });

  test("tags, lemmas and features", () => {
    const doc = read("Two soldiers were seen carrying the wounded children.");
    const soldiers = find(doc, "soldiers");
    const seen = find(doc, "seen");
    expect([tagOf(doc, soldiers), doc.lemmas[soldiers], doc.features(soldiers).number]).toEqual([
      "NOUN",
      "soldier",
      "Plur",
    ]);
    expect([tagOf(doc, seen), doc.lemmas[seen], doc.features(seen).voice]).toEqual(["VERB", "see", "Pass"]);
    expect(doc.lemmas[find(doc, "children")]).toBe("child");
    expect(doc.lemmas[find(doc, "were")]).toBe("be");
  });
});

/** What holds for every document. */
function expectSound(doc: Document, text: string): void {
  expect(doc.text).toBe(text);
  let end = 0;
  for (let token = 0; token < doc.length; token++) {
    expect(doc.starts[token]).toBeGreaterThanOrEqual(end);
    expect(doc.ends[token]).toBeGreaterThan(doc.starts[token]!);
    end = doc.ends[token]!;
  }
  expect(end).toBeLessThanOrEqual(text.length);
  let next = 0;
  doc.sentences.forEach((sentence, place) => {
    expect(sentence.first).toBe(next);
    next = sentence.last + 1;
    let roots = 0;
    for (let token = sentence.first; token <= sentence.last; token++) {
      expect(doc.sentenceOf[token]).toBe(place);
      const head = doc.heads[token]!;
      if (head < 0) roots++;
      else {
        expect(head).toBeGreaterThanOrEqual(sentence.first);
        expect(head).toBeLessThanOrEqual(sentence.last);
      }
      let steps = 0;
      for (let up = token; up >= 0; up = doc.heads[up]!) expect(steps++).toBeLessThanOrEqual(sentence.last);
    }
    expect(roots).toBe(1);
  });
  expect(next).toBe(doc.length);
}

describe("hostile texts give sound documents", () => {
  test.each([
    ["empty", ""],
    ["blanks only", " \n\t "],
    ["NUL", "The\u0000army\u0000 left\u0000."],
    ["lone surrogates", "The \ud83d army \udc00 left."],
    ["emoji", "The army 🇸🇾 left 👩‍👩‍👧 the town 😀."],
    ["right-to-left marks", "\u200fThe \u202earmy\u202c of الأسد left."],
    ["one long word", "x".repeat(1_000_000)],
    ["ten thousand words without a full stop", "men and ".repeat(5_000)],
    ["ten thousand marks", "!?".repeat(5_000)],
    ["capitals", "AT LEAST NINE KILLED AS SHELLS HIT MARKET"],
  ])("%s", (_, text) => {
    expectSound(read(text), text);
  });

  test("any string", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.lorem(), fc.constantFrom("\n\n", ". ", "\ud800")), {
          maxLength: 12,
        }),
        (parts) => {
          const text = parts.join(" ");
          expectSound(read(text), text);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("a text is read alike again, whatever was read between", () => {
    const text = "Rebels fired at least 20 rockets at the town, the army said.";
    const once = read(text);
    for (let i = 0; i < 50; i++) read(`Word${i} other${i * 7} names${i * 13} came.`);
    const again = read(text);
    expect([...again.heads]).toEqual([...once.heads]);
    expect(again.relations).toEqual(once.relations);
  });
});

describe("headlines in title case", () => {
  test.each([
    ["Rebels Seize Northern Border Town After Heavy Fighting", "Seize", "Rebels"],
    ["ARMY KILLS NINE REBELS NEAR NORTHERN BORDER TOWN", "KILLS", "ARMY"],
  ])("are read as sentences: %s", (text, verb, subject) => {
    const doc = read(text);
    expect(tagOf(doc, find(doc, verb))).toBe("VERB");
    expect(wordOf(doc, doc.heads[find(doc, subject)]!)).toBe(verb);
  });

  test("keep the names in them", () => {
    const doc = read("Army Retakes Northern Town Outside Aleppo From Rebels");
    expect(doc.names.map(({ first }) => wordOf(doc, first))).toContain("Aleppo");
  });
});

describe("runs that are no language", () => {
  const relations = (text: string) => [...new Set(read(text).relations)].sort();

  test.each([["7 ".repeat(30)], ["a,".repeat(200)], [". ) ( "], ["\0".repeat(20)]])("are flat: %j", (text) => {
    expect(relations(text).filter((each) => !["dep", "punct", "root"].includes(each))).toEqual([]);
  });

  test.each([
    ["He saw us at the end of it."],
    ["It was so."],
    [
      "On 3 May at 5 am he met an old man by the sea and told him to go on to the top of the hill as he had a map of it and no one else did.",
    ],
  ])("are not those with words: %s", (text) => {
    expect(relations(text)).toContain("nsubj");
  });
});
