import { describe, expect, it } from "vitest";
import { resolveCoreference } from "../../src/language/coreference.ts";
import type { Name, NameKind } from "../../src/language/document.ts";
import { enhance } from "../../src/language/enhance.ts";
import { hashText } from "../../src/language/hash.ts";
import { wordOf } from "../../src/language/view.ts";
import { treeFrom } from "./tree-from.ts";

/** Given names: 1 a man's, 2 a woman's. */
const SETS = new Map([
  [hashText("omar"), 1],
  [hashText("amna"), 2],
]);

/** Links as "word → word"; names are given as "kind: first last" by token numbers. */
function links(lines: readonly string[], names: readonly string[]): string[] {
  const tree = treeFrom(...lines);
  const found = names.map((written): Name => {
    const [kind = "", first = "", last = first] = written.split(/:? /);
    return { kind: kind as NameKind, first: Number(first), last: Number(last) };
  });
  const antecedents = resolveCoreference(tree, found, enhance(tree), SETS);
  return [...antecedents].flatMap((to, from) => (to < 0 ? [] : [`${wordOf(tree, from)} → ${wordOf(tree, to)}`]));
}

const SAID_OMAR = "Omar/PROPN/3/nsubj Haddad/PROPN/1/flat spoke/VERB/0/root=speak";
const SAID_AMNA = "Amna/PROPN/3/nsubj Osman/PROPN/1/flat spoke/VERB/0/root=speak";

describe("antecedents", () => {
  it.each([
    [
      "a man's pronoun passes a woman over",
      [SAID_OMAR, SAID_AMNA, "He/PRON/2/nsubj left/VERB/0/root=leave"],
      ["person: 0 1", "person: 3 4"],
      ["He → Omar"],
    ],
    [
      "a woman's pronoun passes a man over",
      [SAID_AMNA, SAID_OMAR, "She/PRON/2/nsubj left/VERB/0/root=leave"],
      ["person: 0 1", "person: 3 4"],
      ["She → Amna"],
    ],
    [
      "a family name alone",
      [SAID_OMAR, "Haddad/PROPN/2/nsubj left/VERB/0/root=leave"],
      ["person: 0 1", "person: 3"],
      ["Haddad → Omar"],
    ],
    [
      "another person of that family is no short form",
      [SAID_OMAR, "Amna/PROPN/3/nsubj Haddad/PROPN/1/flat left/VERB/0/root=leave"],
      ["person: 0 1", "person: 3 4"],
      [],
    ],
    [
      "an acronym in brackets, and again",
      [
        "Free/PROPN/2/compound Army/PROPN/6/nsubj (/PUNCT/4/punct FA/PROPN/2/appos )/PUNCT/4/punct fled/VERB/0/root=flee",
        "FA/PROPN/2/nsubj returned/VERB/0/root=return",
      ],
      ["armed-group: 0 1", "armed-group: 3", "armed-group: 6"],
      ["FA → Army", "FA → Army"],
    ],
    [
      "an acronym of the initials",
      ["Free/PROPN/2/compound Army/PROPN/3/nsubj fled/VERB/0/root=flee", "FA/PROPN/2/nsubj came/VERB/0/root=come"],
      ["armed-group: 0 1", "armed-group: 3"],
      ["FA → Army"],
    ],
    [
      "a place is no short form of another",
      ["New/PROPN/2/amod Aleppo/PROPN/3/nsubj fell/VERB/0/root=fall", "Aleppo/PROPN/2/nsubj held/VERB/0/root=hold"],
      ["place: 0 1", "place: 3"],
      [],
    ],
    [
      "the group is the armed group told of",
      ["Hamas/PROPN/2/nsubj agreed/VERB/0/root=agree", "The/DET/2/det group/NOUN/3/nsubj left/VERB/0/root=leave"],
      ["armed-group: 0"],
      ["group → Hamas"],
    ],
    [
      "a group with a modifier of its own is another one",
      [
        "Hamas/PROPN/2/nsubj agreed/VERB/0/root=agree",
        "The/DET/3/det rival/ADJ/3/amod group/NOUN/4/nsubj left/VERB/0/root=leave",
      ],
      ["armed-group: 0"],
      [],
    ],
    [
      "a group is a new one",
      ["Hamas/PROPN/2/nsubj agreed/VERB/0/root=agree", "A/DET/2/det group/NOUN/3/nsubj left/VERB/0/root=leave"],
      ["armed-group: 0"],
      [],
    ],
    [
      "the same noun comes back",
      [
        "A/DET/2/det doctor/NOUN/3/nsubj spoke/VERB/0/root=speak",
        "The/DET/2/det doctor/NOUN/3/nsubj left/VERB/0/root=leave",
      ],
      [],
      ["doctor → doctor"],
    ],
    [
      "a noun inside a name",
      [
        "They/PRON/2/nsubj cut/VERB/0/root Castello/PROPN/4/compound Road/PROPN/2/obj",
        "The/DET/2/det road/NOUN/3/nsubj reopened/VERB/0/root=reopen",
      ],
      ["place: 2 3"],
      ["road → Road"],
    ],
    [
      "a general word for a thing",
      [
        "A/DET/2/det tanker/NOUN/3/nsubj burned/VERB/0/root=burn",
        "The/DET/2/det vessel/NOUN/3/nsubj sank/VERB/0/root=sink",
      ],
      [],
      ["vessel → tanker"],
    ],
    [
      "the two are those joined by and",
      [
        "Chad/PROPN/4/nsubj and/CCONJ/3/cc Sudan/PROPN/1/conj agreed/VERB/0/root=agree",
        "The/DET/3/det two/NUM/3/nummod countries/NOUN/4/nsubj/Plur=country met/VERB/0/root=meet",
      ],
      ["place: 0", "place: 2"],
      ["countries → Chad"],
    ],
    [
      "what speaks is no thing",
      [
        "The/DET/2/det army/NOUN/3/nsubj bombed/VERB/0/root=bomb a/DET/5/det bridge/NOUN/3/obj",
        "It/PRON/2/nsubj denied/VERB/0/root=deny that/PRON/2/obj",
      ],
      [],
      ["It → army"],
    ],
    [
      "they are many",
      [
        "The/DET/2/det rebels/NOUN/3/nsubj/Plur=rebel fled/VERB/0/root=flee Aleppo/PROPN/3/obj",
        "They/PRON/2/nsubj returned/VERB/0/root=return",
      ],
      ["place: 3"],
      ["They → rebels"],
    ],
    [
      "two joined by and are many",
      [
        "Omar/PROPN/4/nsubj and/CCONJ/3/cc Amna/PROPN/1/conj fled/VERB/0/root=flee",
        "They/PRON/2/nsubj returned/VERB/0/root=return",
      ],
      ["person: 0", "person: 2"],
      ["They → Omar"],
    ],
    [
      "its own leader does not own itself",
      ["Hamas/PROPN/2/nsubj met/VERB/0/root=meet", "Its/PRON/2/nmod:poss group/NOUN/3/nsubj spoke/VERB/0/root=speak"],
      ["armed-group: 0"],
      ["Its → Hamas"],
    ],
    [
      "an object is not its subject",
      [SAID_OMAR, "A/DET/2/det guard/NOUN/3/nsubj shot/VERB/0/root=shoot him/PRON/3/obj"],
      ["person: 0 1"],
      ["him → Omar"],
    ],
    [
      "but himself is",
      [SAID_OMAR, "A/DET/2/det guard/NOUN/3/nsubj shot/VERB/0/root=shoot himself/PRON/3/obj"],
      ["person: 0 1"],
      ["himself → guard"],
    ],
    [
      "it that stands for nothing",
      ["Hamas/PROPN/2/nsubj agreed/VERB/0/root=agree", "It/PRON/3/expl is/AUX/3/cop clear/ADJ/0/root"],
      ["armed-group: 0"],
      [],
    ],
    [
      "a spokesman is who the apposition says",
      [
        "A/DET/2/det spokesman/NOUN/6/nsubj ,/PUNCT/4/punct Omar/PROPN/2/appos Haddad/PROPN/4/flat spoke/VERB/0/root=speak",
        "He/PRON/2/nsubj left/VERB/0/root=leave",
      ],
      ["person: 3 4"],
      ["He → Omar"],
    ],
  ])("%s", (_, lines, names, wanted) => {
    expect(links(lines, names)).toEqual(wanted);
  });

  it("does not reach back for ever", () => {
    const between = Array.from({ length: 30 }, () => "Rain/NOUN/2/nsubj fell/VERB/0/root=fall");
    expect(links([SAID_OMAR, ...between, "He/PRON/2/nsubj left/VERB/0/root=leave"], ["person: 0 1"])).toEqual([]);
  });
});
