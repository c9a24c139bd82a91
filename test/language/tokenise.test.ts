import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenise } from "../../src/language/tokenise.ts";

const wordsOf = (text: string): string[] => {
  const { starts, ends } = tokenise(text);
  return Array.from(starts, (start, i) => text.slice(start, ends[i]));
};

describe("words are cut by the conventions of UD English", () => {
  test.each([
    ["clitics", "They don't know it's Amal's.", "They do n't know it 's Amal 's ."],
    ["curly clitics", "He didn’t say they’ll go.", "He did n’t say they ’ll go ."],
    ["cannot", "We cannot stay.", "We can not stay ."],
    ["plural possessive", "the rebels' base", "the rebels ' base"],
    ["hyphens stand alone", "the rebel-held quarter", "the rebel - held quarter"],
    ["prefixes stay", "anti-tank fire in mid-July", "anti-tank fire in mid-July"],
    ["articles of Arabic names", "al-Nusra and Al-Qaeda", "al - Nusra and Al - Qaeda"],
    ["apostrophes in names", "Da'esh left Sana'a", "Da'esh left Sana'a"],
    ["abbreviated ranks", "Gen. Salim met Lt. Col. Idris.", "Gen. Salim met Lt. Col. Idris ."],
    ["months", "on Aug. 6, 2016", "on Aug. 6 , 2016"],
    ["initials", "J. R. Hadi and the U.S. envoy", "J. R. Hadi and the U.S. envoy"],
    ["a dash behind an acronym", "U.S.-led raids", "U.S. - led raids"],
    ["units on their number", "a 122mm shell fell 5km away at 7:30pm", "a 122 mm shell fell 5 km away at 7:30 pm"],
    ["models", "Su-24 jets and T-72s", "Su - 24 jets and T - 72s"],
    ["numbers", "1,200 of 3.5 million at 10:30", "1,200 of 3.5 million at 10:30"],
    ["ordinals and decades", "the 4th time since the 1990s", "the 4th time since the 1990s"],
    ["dates", "on 9/11 and 24/7, 12/11/2016", "on 9/11 and 24/7 , 12/11/2016"],
    ["money and shares", "$5m, 40% and £3", "$ 5 m , 40 % and £ 3"],
    ["ranges", "killed 10-12 men", "killed 10 - 12 men"],
    ["addresses", "see www.example.org/a?b=1, or a.b@example.org.", "see www.example.org/a?b=1 , or a.b@example.org ."],
    ["a quotation closed behind its full stop", '"We left." He ran.', '" We left . " He ran .'],
    ["dots", "wait ... what?!", "wait ... what ?!"],
    ["I is no initial", "So did I. They left.", "So did I . They left ."],
    ["no as a word", "The answer was no. They left.", "The answer was no . They left ."],
    ["No. before a number", "brigade No. 5", "brigade No. 5"],
    ["lower-case homographs", "they sat. The sun set.", "they sat . The sun set ."],
    ["a missing blank", "It was over.The next day", "It was over . The next day"],
  ])("%s", (_, text, expected) => {
    expect(wordsOf(text).join(" ")).toBe(expected);
  });
});

/** Strings in which odd signs are as frequent as letters. */
const hostile = fc.array(
  fc.oneof(
    fc.constantFrom("a", "Ab", "n't", "'", "’s", ".", "...", "-", "1,2", " ", "\n", "\u0000", "\u200f", "\u202e"),
    fc.constantFrom("\ud800", "\udc00", "😀", "👩‍👩‍👧", "é", "e\u0301", "العربية", "http://", "@", "&", "#", "\u00ad"),
    fc.string({ unit: "binary" }),
  ),
  { maxLength: 60 },
);

describe("whatever the text is", () => {
  test("words are in order, do not overlap, and hold all that is not blank", () => {
    fc.assert(
      fc.property(hostile, (parts) => {
        const text = parts.join("");
        const { length, starts, ends } = tokenise(text);
        let end = 0;
        for (let i = 0; i < length; i++) {
          expect(starts[i]).toBeGreaterThanOrEqual(end);
          expect(ends[i]).toBeGreaterThan(starts[i]!);
          expect(
            text
              .slice(end, starts[i])
              .trim()
              .replaceAll(/[\u0085\u200b]/g, ""),
          ).toBe("");
          end = ends[i]!;
        }
        expect(
          text
            .slice(end)
            .trim()
            .replaceAll(/[\u0085\u200b]/g, ""),
        ).toBe("");
      }),
    );
  });

  test("a word of a million letters is one word", () => {
    expect(tokenise("x".repeat(1_000_000)).length).toBe(1);
    expect(tokenise("9".repeat(1_000_000)).length).toBe(1);
    expect(tokenise(".".repeat(1_000_000)).length).toBe(1);
  });
});
