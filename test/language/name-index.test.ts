import { describe, expect, it } from "vitest";
import type { NameKind, Tree } from "../../src/language/document.ts";
import { compileNameLists } from "../../src/language/names/compile-name-lists.ts";
import { foldName } from "../../src/language/names/fold.ts";
import { indexNames, matchNames } from "../../src/language/names/name-index.ts";
import { treeFrom } from "./tree-from.ts";

const LISTS = [
  {
    kind: "armed-group" as NameKind,
    names: ["Jabhat al-Nusra", "Hayat Tahrir al-Sham", "IS", "People's Army", "Northern rebels", "RSF"],
  },
  { kind: "place" as NameKind, names: ["Sana'a", "Khan Tuman", "New Aleppo", "Aleppo", "Reading", "Jordan"] },
  { kind: "organisation" as NameKind, names: ["Interior Ministry", "RSF"] },
  { kind: "weapon" as NameKind, names: ["T-72", "barrel bomb"] },
  { kind: "demonym" as NameKind, names: ["Syrian", "Burmese"] },
];

/** Words as the engine cuts them, capitals as proper nouns. */
const tree = (line: string): Tree =>
  treeFrom(
    line
      .split(" ")
      .map((word) => `${word}/${/^\p{Lu}/u.test(word) ? "PROPN" : "X"}/0/dep`)
      .join(" "),
  );

const found = (line: string): string[] => {
  const read = tree(line);
  return matchNames(read, indexNames(LISTS)).map(
    ({ first, last, kind }) => `${kind}: ${read.text.slice(read.starts[first], read.ends[last])}`,
  );
};

describe("names by list", () => {
  it.each([
    ["across hyphens and articles", "Fighters of Jabhat al - Nusra fled", ["armed-group: Jabhat al - Nusra"]],
    ["with another article", "Fighters of Hayat Tahrir ash - Sham fled", ["armed-group: Hayat Tahrir ash - Sham"]],
    ["without the apostrophe", "raids on Sanaa went on", ["place: Sanaa"]],
    ["over a genitive inside", "the People 's Army fled", ["armed-group: People 's Army"]],
    ["the longest first", "in New Aleppo and Aleppo", ["place: New Aleppo", "place: Aleppo"]],
    ["in capitals", "SHELLS HIT KHAN TUMAN", ["place: KHAN TUMAN"]],
    ["acronyms letter by letter", "IS is what it is", ["armed-group: IS"]],
    ["the later list's kind", "the RSF said", ["organisation: RSF"]],
    [
      "plurals of weapons, in small letters",
      "two barrel bombs and T - 72 tanks",
      ["weapon: barrel bombs", "weapon: T - 72"],
    ],
    ["plurals of peoples", "Syrians and Burmese fled", ["demonym: Syrians", "demonym: Burmese"]],
    ["no common words in small letters", "he was reading aloud", []],
    ["no description", "the Northern rebels said", []],
    ["no ministry in small letters", "the Interior ministry said", []],
    ["nothing over a comma", "in Khan , Tuman said", []],
    ["nothing inside a word", "the Aleppoan said", []],
  ])("%s", (_, line, wanted) => {
    expect(found(line)).toEqual(wanted);
  });

  it("asks more of the first word of a sentence", () => {
    const read = treeFrom("Reading/VERB/0/root it/PRON/1/obj", "Jordan/PROPN/2/nsubj agreed/VERB/0/root");
    expect(matchNames(read, indexNames(LISTS)).map(({ first }) => first)).toEqual([2]);
  });

  it("is linear in long runs of names", () => {
    const line = Array.from({ length: 20_000 }, () => "Khan").join(" ");
    expect(found(line)).toEqual([]);
  });

  it("folds names alike however they are written", () => {
    expect(foldName("Jabhat an-Nusra")).toBe(foldName("JABHAT AL-NUSRA"));
    expect(foldName("Deir ez-Zor")).not.toBe(foldName("Deir Zor"));
    expect(foldName("Médecins Sans Frontières")).toBe("medecinssansfrontieres");
  });
});

describe("files of name lists", () => {
  it("takes lists and passes over words for training", () => {
    const files = [
      { name: "a.yaml", data: { kind: "weapon", names: ["T-72", 72] } },
      { name: "b.yaml", data: { words: { title: ["mr"] } } },
    ];
    expect(compileNameLists(files)).toEqual([{ kind: "weapon", names: ["T-72", "72"] }]);
  });

  it.each([
    [{ kind: "spaceship", names: [] }, /b\.yaml.*kind/s],
    [{ kind: "place" }, /b\.yaml.*names/s],
    [null, /b\.yaml/],
  ])("says which file is wrong and where: %j", (data, message) => {
    expect(() => compileNameLists([{ name: "b.yaml", data }])).toThrow(message);
  });
});
