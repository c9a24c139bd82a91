import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { loadModel } from "../../src/language/load-model.ts";
import { parse } from "../../src/language/parse.ts";
import { wordOf } from "../../src/language/view.ts";

const model = loadModel(readFileSync(resolve(import.meta.dirname, "../../models/english.bin")));

/** `dependent relation head` of the words asked for. */
const arcsOf = (text: string, ...words: readonly string[]): readonly string[] => {
  const doc = parse(text, model);
  return words.map((word) => {
    const token = Array.from({ length: doc.length }, (_, i) => i).find((i) => wordOf(doc, i) === word)!;
    return `${word} ${doc.relations[token]} ${wordOf(doc, doc.heads[token]!)}`;
  });
};

describe("tolls with a part", () => {
  it.each([
    ["Medics said at least 14 farmers, including six women, were killed by shells.", "farmers", "women", "killed"],
    ["Eleven others, including five nurses, were wounded by shells.", "others", "nurses", "wounded"],
    [
      "The monitor said 45 traders, including 10 boys and 7 girls, had been killed since Friday.",
      "traders",
      "boys",
      "killed",
    ],
  ])("%s", (text, total, part, verb) => {
    expect(arcsOf(text, total, part)).toEqual([`${total} nsubj:pass ${verb}`, `${part} nmod ${total}`]);
  });

  it.each([
    "The shells killed nine farmers, including two boys.",
    "The shells killed nine farmers in the village, including two boys.",
  ])("hangs a part at the end of the sentence on its total: %s", (text) => {
    expect(arcsOf(text, "farmers", "boys")).toEqual(["farmers obj killed", "boys nmod farmers"]);
  });

  it("makes no subject of a phrase with a preposition or of a time", () => {
    expect(arcsOf("In the town, two women have died.", "town", "women")).toEqual(["town obl died", "women nsubj died"]);
    expect(arcsOf("Last week two women have died.", "women")).toEqual(["women nsubj died"]);
  });
});

describe("numbers behind a verb", () => {
  it("are its object where the tree hung them on a word before it", () => {
    expect(arcsOf("The raid killed five and wounded at least 17.", "17")).toEqual(["17 obj wounded"]);
    expect(arcsOf("The raid wounded 17.", "17")).toEqual(["17 obj wounded"]);
    expect(arcsOf("Eleven killed, 22 injured in a raid.", "22")).toEqual(["22 nsubj:pass injured"]);
    expect(arcsOf("The raid killed eleven and left 22 wounded soldiers.", "22")).toEqual(["22 nummod soldiers"]);
    expect(arcsOf("He was born in 1970.", "1970")).toEqual(["1970 obl born"]);
  });
});
