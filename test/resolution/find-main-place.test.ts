import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findMainPlace } from "../../src/resolution/find-main-place.ts";
import { gazetteer } from "./own-gazetteer.ts";

describe("findMainPlace", () => {
  it.each<[string | null, string, string | null]>([
    [
      null,
      "Shells fell on Salaheddine and Bustan al-Qasr in Aleppo, said a doctor in Gaziantep.",
      "sy-aleppo-governorate",
    ],
    [null, "Raids hit Binnish and Saraqib. A day before, they had hit Douma near Damascus.", "sy-idlib-governorate"],
    ["Bomb in Homs kills six", "In Damascus, the state agency spoke of a car in a busy street.", "sy-homs-governorate"],
    ["Syrias Raqqa under fire", "Monitors spoke of forty raids.", "sy-raqqa-governorate"],
    // A border and a capital abroad do not decide while a governorate is named.
    [
      null,
      "MOSCOW. Near the Turkish border, ten fighters died north of Raqqa, the ministry in Moscow said.",
      "sy-raqqa-governorate",
    ],
    [null, "Talks went on in Moscow.", "ru"],
    [null, "Nobody said where.", null],
    [null, "", null],
  ])("%s / %s: %s", (title, text, id) => {
    expect(findMainPlace(title, text, gazetteer).id).toBe(id);
  });

  it("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { id, score } = findMainPlace(text, text, gazetteer);
        expect(id === null ? score === 0 : score > 0 && score <= 1).toBe(true);
      }),
    );
  });
});
