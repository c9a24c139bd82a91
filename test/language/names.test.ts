import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { load as parseYaml } from "js-yaml";
import { describe, expect, it } from "vitest";
import { loadModel } from "../../src/language/load-model.ts";
import { withNameLists } from "../../src/language/name-lists.ts";
import { compileNameLists } from "../../src/language/names/compile-name-lists.ts";
import { parse } from "../../src/language/parse.ts";

const FOLDER = new URL("../../knowledge/language/", import.meta.url);
const files = readdirSync(FOLDER).map((name) => ({
  name,
  data: parseYaml(readFileSync(new URL(name, FOLDER), "utf8")) as unknown,
}));
const bare = loadModel(readFileSync(new URL("../../models/english.bin", import.meta.url)));
const model = withNameLists(bare, compileNameLists(files));

const names = (text: string, by = model): string[] => {
  const doc = parse(text, by);
  return doc.names.map(({ first, last, kind }) => `${kind}: ${text.slice(doc.starts[first], doc.ends[last])}`);
};

describe("names", () => {
  it.each([
    [
      "Fighters of Hayat Tahrir al-Sham entered the town of Kafr Takharim on Monday, a spokesman for the United Nations said.",
      ["armed-group: Hayat Tahrir al-Sham", "place: Kafr Takharim", "organisation: United Nations"],
    ],
    [
      "Syrian soldiers in T-72 tanks fled, witness Mahmoud Haddad told Reuters.",
      ["demonym: Syrian", "weapon: T-72", "person: Mahmoud Haddad", "organisation: Reuters"],
    ],
    ["The rain fell on the hills all night and nobody came.", []],
  ])("%s", (text, wanted) => {
    expect(names(text)).toEqual(wanted);
  });

  it("finds names that no list holds", () => {
    expect(names("The army said that Lieutenant Orhan Velkov was killed near the village of Dortlan.", bare)).toEqual([
      "person: Orhan Velkov",
      "place: Dortlan",
    ]);
  });

  it("finds names that a user's list adds, and leaves the model as it was", () => {
    const text = "Men of the quiet lantern left the valley.";
    const more = withNameLists(model, [{ kind: "armed-group", names: ["quiet lantern"] }]);
    expect(names(text, more)).toEqual(["armed-group: quiet lantern"]);
    expect(names(text)).toEqual([]);
  });

  it("keeps names in order, apart and inside one sentence, whatever the text", () => {
    const word = fc.oneof(
      fc.constantFrom("Hamas", "al-Qaeda", "Aleppo", "the", "(HTS)", "he", "said", ".", "\n\n", "IS", "’s", "-"),
      fc.string({ unit: "binary", maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 60 }), (words) => {
        const doc = parse(words.join(" "), model);
        let before = -1;
        for (const { first, last } of doc.names) {
          expect(first).toBeGreaterThan(before);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(doc.sentenceOf[first]).toBe(doc.sentenceOf[last]);
          before = last;
        }
        for (const { head, dependent } of doc.extra) expect(doc.sentenceOf[head]).toBe(doc.sentenceOf[dependent]);
        for (let token = 0; token < doc.length; token++) {
          expect(doc.antecedents[token]).toBeLessThan(doc.length);
          expect(doc.antecedents[token]).not.toBe(token);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ["nothing", ""],
    ["one word without an end", "A".repeat(200_000)],
    ["a name told a thousand times", "Hamas, ".repeat(1_000)],
    ["pronouns alone", "it they he she its ".repeat(200)],
    ["halves of characters", "\ud800 Aleppo \udc00 Hamas\u0000"],
  ])("reads %s", (_, text) => {
    expect(() => parse(text, model)).not.toThrow();
  });
});
