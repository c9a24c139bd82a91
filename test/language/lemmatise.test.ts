import { describe, expect, test } from "vitest";
import { lemmaClass, lemmatise } from "../../src/language/lemmatise.ts";
import { english } from "./english.ts";

describe("lemmas", () => {
  test.each([
    ["children", "NOUN|Number=Plur", "child"],
    ["cities", "NOUN|Number=Plur", "city"],
    ["forces", "NOUN|Number=Plur", "force"],
    ["killed", "VERB|Tense=Past|VerbForm=Part|Voice=Pass", "kill"],
    ["hit", "VERB|Mood=Ind|Tense=Past|VerbForm=Fin", "hit"],
    ["seized", "VERB|Mood=Ind|Tense=Past|VerbForm=Fin", "seize"],
    ["said", "VERB|Mood=Ind|Tense=Past|VerbForm=Fin", "say"],
    ["denies", "VERB|Mood=Ind|Number=Sing|Tense=Pres|VerbForm=Fin", "deny"],
    ["bombing", "VERB|VerbForm=Ger", "bomb"],
    ["was", "AUX|Mood=Ind|Tense=Past|VerbForm=Fin", "be"],
    ["n't", "PART", "not"],
    ["’s", "PART", "'s"],
    ["Aleppo", "PROPN|Number=Sing", "Aleppo"],
    ["They", "PRON|Number=Plur", "they"],
  ])("%s", (form, label, lemma) => {
    expect(lemmatise(english().lemmas, form, lemmaClass(label))).toBe(lemma);
  });

  test("a form longer than any word stays as it is", () => {
    expect(lemmatise(english().lemmas, "X".repeat(100), "NOUN")).toBe("X".repeat(100));
  });
});
