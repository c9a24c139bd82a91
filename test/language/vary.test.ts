import { describe, expect, test } from "vitest";
import type { GoldSentence } from "../../training/read-conllu.ts";
import { VARIANTS, vary } from "../../training/vary.ts";

/** A sentence from "form/TAG/head/relation" with heads counted from 1, 0 for the root. */
function sentence(written: string): GoldSentence {
  const words = written.split(" ").map((item) => {
    const [form, upos, head, relation] = item.split("/") as [string, string, string, string];
    return { form, upos, head: Number(head) - 1, relation, lemma: "_", features: "_", extra: "_", spaceAfter: true };
  });
  return { id: "", document: "", text: "", words };
}

const show = ({ words }: GoldSentence): string =>
  words.map(({ form, upos, head, relation }) => `${form}/${upos}/${head + 1}/${relation}`).join(" ");

const first = sentence(
  "Rebels/NOUN/5/nsubj ,/PUNCT/3/punct tired/ADJ/1/acl ,/PUNCT/3/punct left/VERB/0/root ./PUNCT/5/punct",
);
const second = sentence("The/DET/2/det army/NOUN/3/nsubj stayed/VERB/0/root there/ADV/3/advmod ./PUNCT/3/punct");

describe("copies of a sentence as news comes to us", () => {
  test.each([
    ["no-commas", "Rebels/NOUN/3/nsubj tired/ADJ/1/acl left/VERB/0/root ./PUNCT/3/punct"],
    ["no-stop", "Rebels/NOUN/5/nsubj ,/PUNCT/3/punct tired/ADJ/1/acl ,/PUNCT/3/punct left/VERB/0/root"],
    ["lower", "rebels/NOUN/5/nsubj ,/PUNCT/3/punct tired/ADJ/1/acl ,/PUNCT/3/punct left/VERB/0/root ./PUNCT/5/punct"],
    ["upper", "REBELS/NOUN/5/nsubj ,/PUNCT/3/punct TIRED/ADJ/1/acl ,/PUNCT/3/punct LEFT/VERB/0/root ./PUNCT/5/punct"],
    ["title", "Rebels/NOUN/5/nsubj ,/PUNCT/3/punct Tired/ADJ/1/acl ,/PUNCT/3/punct Left/VERB/0/root"],
    [
      "chain",
      "Rebels/NOUN/5/nsubj ,/PUNCT/3/punct tired/ADJ/1/acl ,/PUNCT/3/punct left/VERB/0/root and/CCONJ/9/cc " +
        "the/DET/8/det army/NOUN/9/nsubj stayed/VERB/5/conj there/ADV/9/advmod ./PUNCT/5/punct",
    ],
  ] as const)("%s", (variant, expected) => {
    expect(show(vary(first, variant, second)!)).toBe(expected);
  });

  test("there is none where nothing would change", () => {
    expect(vary(second, "no-commas", first)).toBeNull();
  });

  test("the sentence given stays as it was", () => {
    const before = show(first);
    for (const variant of VARIANTS) vary(first, variant, second);
    expect(show(first)).toBe(before);
  });
});
