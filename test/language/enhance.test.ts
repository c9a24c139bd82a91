import { describe, expect, it } from "vitest";
import { enhance } from "../../src/language/enhance.ts";
import { wordOf } from "../../src/language/view.ts";
import { treeFrom } from "./tree-from.ts";

const arcs = (line: string): string[] => {
  const tree = treeFrom(line);
  return enhance(tree)
    .map(({ head, dependent, relation }) => `${relation}(${wordOf(tree, head)}, ${wordOf(tree, dependent)})`)
    .sort();
};

describe("enhanced arcs", () => {
  it.each([
    [
      "subjects shared by conjoined verbs",
      "Rebels/NOUN/2/nsubj/Plur seized/VERB/0/root towns/NOUN/2/obj and/CCONJ/5/cc burned/VERB/2/conj crops/NOUN/5/obj",
      ["nsubj(burned, Rebels)"],
    ],
    [
      "no subject for a verb with its own",
      "Rebels/NOUN/2/nsubj seized/VERB/0/root towns/NOUN/2/obj and/CCONJ/6/cc soldiers/NOUN/6/nsubj fled/VERB/2/conj",
      [],
    ],
    [
      "a passive stays passive behind and",
      "Crops/NOUN/3/nsubj:pass were/AUX/3/aux:pass seized/VERB/0/root/Past and/CCONJ/5/cc burned/VERB/3/conj/Past",
      ["nsubj:pass(burned, Crops)"],
    ],
    [
      "the subject of an infinitive",
      "Rebels/NOUN/2/nsubj tried/VERB/0/root=try to/PART/4/mark flee/VERB/2/xcomp/Inf",
      ["nsubj:xsubj(flee, Rebels)"],
    ],
    [
      "the object that an order is given to",
      "He/PRON/2/nsubj ordered/VERB/0/root=order them/PRON/2/obj to/PART/5/mark leave/VERB/2/xcomp/Inf",
      ["nsubj:xsubj(leave, them)"],
    ],
    [
      "a promise binds who makes it",
      "He/PRON/2/nsubj promised/VERB/0/root=promise them/PRON/2/obj to/PART/5/mark leave/VERB/2/xcomp/Inf",
      ["nsubj:xsubj(leave, He)"],
    ],
    [
      "whom one calls on",
      "He/PRON/2/nsubj called/VERB/0/root=call on/ADP/4/case both/DET/2/obl to/PART/6/mark stop/VERB/2/advcl/Inf",
      ["nsubj:xsubj(stop, both)"],
    ],
    [
      "who is accused did it",
      "They/PRON/2/nsubj accused/VERB/0/root=accuse him/PRON/2/obj of/SCONJ/5/mark bombing/VERB/2/advcl/Ing it/PRON/5/obj",
      ["nsubj:xsubj(bombing, him)"],
    ],
    [
      "a participle after the sentence",
      "Shells/NOUN/2/nsubj fell/VERB/0/root ,/PUNCT/4/punct killing/VERB/2/advcl/Ing two/NUM/4/obj",
      ["nsubj:xsubj(killing, Shells)"],
    ],
    [
      "a participle on a noun",
      "groups/NOUN/0/root/Plur backed/VERB/1/acl/Past by/ADP/4/case Ankara/PROPN/2/obl",
      ["nsubj:pass(backed, groups)", "obl:agent(backed, Ankara)"],
    ],
    [
      "by bus is no agent",
      "They/PRON/3/nsubj:pass were/AUX/3/aux:pass taken/VERB/0/root/Past by/ADP/5/case bus/NOUN/3/obl",
      [],
    ],
    [
      "a relative pronoun stands for its noun",
      "men/NOUN/0/root who/PRON/3/nsubj fled/VERB/1/acl:relcl",
      ["nsubj(fled, men)", "ref(men, who)"],
    ],
    [
      "and does so for the verb behind and",
      "men/NOUN/0/root who/PRON/3/nsubj fled/VERB/1/acl:relcl and/CCONJ/5/cc hid/VERB/3/conj",
      ["nsubj(fled, men)", "nsubj(hid, men)", "ref(men, who)"],
    ],
    [
      "as an object",
      "towns/NOUN/0/root which/PRON/4/obj they/PRON/4/nsubj hold/VERB/1/acl:relcl",
      ["obj(hold, towns)", "ref(towns, which)"],
    ],
    ["without a pronoun", "towns/NOUN/0/root they/PRON/3/nsubj hold/VERB/1/acl:relcl", ["obj(hold, towns)"]],
    ["without a pronoun, as a time", "day/NOUN/0/root they/PRON/3/nsubj left/VERB/1/acl:relcl", ["obl(left, day)"]],
    [
      "where the tree took it for a complement",
      "They/PRON/2/nsubj met/VERB/0/root men/NOUN/2/obj ,/PUNCT/6/punct who/PRON/6/nsubj fled/VERB/2/ccomp",
      ["nsubj(fled, men)", "ref(men, who)"],
    ],
    [
      "where the tree joins a participle to a noun",
      "Shells/NOUN/2/nsubj fell/VERB/0/root killing/VERB/2/advcl/Ing men/NOUN/3/obj and/CCONJ/6/cc hurting/VERB/4/conj/Ing two/NUM/6/obj",
      ["nsubj(hurting, Shells)", "nsubj:xsubj(killing, Shells)"],
    ],
    [
      "where the tree hangs an infinitive on the object",
      "He/PRON/2/nsubj asked/VERB/0/root=ask men/NOUN/2/obj to/PART/5/mark leave/VERB/3/acl/Inf",
      ["nsubj:xsubj(leave, men)"],
    ],
    [
      "an infinitive that tells what a noun is for has none",
      "orders/NOUN/0/root to/PART/3/mark leave/VERB/1/acl/Inf",
      [],
    ],
    ["a question is no relative", "They/PRON/2/nsubj asked/VERB/0/root who/PRON/4/nsubj fled/VERB/2/ccomp", []],
  ])("%s", (_, line, wanted) => {
    expect(arcs(line)).toEqual(wanted);
  });

  it("ends on a chain of a thousand conjuncts", () => {
    const chain = Array.from({ length: 1000 }, (_, i) => `ran/VERB/${i + 1}/conj`).join(" ");
    expect(() => arcs(`ran/VERB/0/root ${chain}`)).not.toThrow();
  });
});
