import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventPlaceFeatures, placeCandidates } from "../../src/language/event-places/event-place-features.ts";
import { loadEventPlaces, packEventPlaces } from "../../src/language/event-places/event-place-model.ts";
import { findEventPlaces } from "../../src/language/event-places/find-event-places.ts";
import { parse } from "../../src/language/parse.ts";
import { wordOf } from "../../src/language/view.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";

const engine = await loadEngine();
const model = engine.lexicon.eventPlaces!;

/** The places of the event that the word tells, as written. */
const placesOf = (text: string, word: string): readonly string[] => {
  const doc = parse(text, engine.model);
  const event = Array.from({ length: doc.length }, (_, token) => token).find((token) => wordOf(doc, token) === word)!;
  return findEventPlaces(doc, event, model).map(({ first, last }) => text.slice(doc.starts[first], doc.ends[last]));
};

describe("findEventPlaces", () => {
  it.each<[string, string, readonly string[]]>([
    ["A bomb killed nine people in Homs on Sunday.", "killed", ["Homs"]],
    ["Rebels captured Saraqib late on Friday, a monitor in Geneva said.", "captured", ["Saraqib"]],
    ["In Mosul, gunmen shot two teachers on their way home.", "shot", ["Mosul"]],
    ["Warplanes bombed a market in Idlib and a school in Hama.", "bombed", ["Idlib", "Hama"]],
    // Who acts, who speaks and where they come from is no place of the event.
    ["Turkey said that three soldiers were killed.", "killed", []],
    ["The minister of Egypt praised those who died.", "died", []],
    ["Two people were killed.", "killed", []],
  ])("%s", (text, word, places) => {
    expect(placesOf(text, word)).toEqual(places);
  });

  it("takes any words without breaking, and gives a list of features for each candidate", () => {
    const words = fc.array(
      fc.constantFrom("Homs", "killed", "in", "the", ",", ".", "Aleppo", "al-Bab", "‘", "—", "army"),
      {
        minLength: 1,
        maxLength: 15,
      },
    );
    fc.assert(
      fc.property(words, (list) => {
        const doc = parse(list.join(" "), engine.model);
        for (let token = 0; token < doc.length; token++) {
          const candidates = placeCandidates(doc, doc.sentenceOf[token]!);
          expect(eventPlaceFeatures(doc, token, candidates)).toHaveLength(candidates.length);
          for (const { probability, first, last } of findEventPlaces(doc, token, model)) {
            expect(probability).toBeGreaterThanOrEqual(model.threshold);
            expect(first).toBeLessThanOrEqual(last);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("comes back from its file as it was", () => {
    expect(loadEventPlaces(packEventPlaces(model))).toEqual(model);
  });
});
