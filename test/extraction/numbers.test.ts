import { describe, expect, it } from "vitest";
import { claimsOf } from "./engine.ts";

const quantities = (text: string) =>
  claimsOf(text)
    .flatMap((each) => each.quantities)
    .map(({ of, min, max }) => `${of} ${min ?? ""}..${max ?? ""}`);

describe("numbers that count", () => {
  it.each([
    ["The strike killed at least 12 civilians.", "civilians 12.."],
    ["More than 50 soldiers were killed.", "soldiers 51.."],
    ["Up to 20 fighters were killed.", "fighters ..20"],
    ["Nearly 300 people were killed.", "people ..300"],
    ["About 40 militants were killed.", "militants 40..40"],
    ["Between 10 and 15 fighters were killed.", "fighters 10..15"],
    ["Dozens of civilians were killed.", "civilians 24.."],
    ["The raid killed three women.", "women 3..3"],
    ["Two hundred rebels were killed.", "rebels 200..200"],
    ["The army killed 1,200 rebels.", "rebels 1200..1200"],
    ["The bombardment displaced twenty five families.", "families 25..25"],
  ])("%s → %s", (sentence, wanted) => {
    expect(quantities(sentence)).toContain(wanted);
  });

  it("binds a part to its total", () => {
    const text = "The raid killed at least 30 people, including eight children.";
    const [total, part] = claimsOf(text).find(({ type }) => type === "killed")!.quantities;
    expect(part?.partOf).toEqual(total?.span);
    expect(total?.partOf).toBeNull();
  });

  it("reckons a share of a total", () => {
    const text = "Some 200 people, half of them children, were displaced.";
    expect(quantities(text)).toContain("children 100..100");
  });
});

describe("a number out of a number", () => {
  it.each([
    ["The raid destroyed at least 18 of 31 vehicles.", ["vehicles 18.."]],
    ["The army shot down 24 of the 31 drones.", ["drones 24..24"]],
    ["The raid killed 12 people in 31 villages.", ["people 12..12"]],
  ])("%s", (text, wanted) => {
    expect([...new Set(quantities(text))]).toEqual(wanted);
  });

  it("takes lives and deaths for people", () => {
    expect(quantities("The raid claimed 15 lives.")).toContain("people 15..15");
  });
});

describe("numbers that count nothing", () => {
  it.each([
    ["an ordinal", "The 47th Brigade killed a commander."],
    ["an age", "A 12-year-old boy was killed."],
    ["a calibre", "The army used 122 mm artillery against the town."],
    ["a year", "Rebels captured the town in 2014."],
    ["a day of the month", "The convoy was attacked on 14 March."],
    ["a distance", "Troops captured a hill 20 km south of the town."],
    ["a duration", "The battle killed civilians after three days."],
  ])("%s", (_, sentence) => {
    expect(quantities(sentence)).toEqual([]);
  });
});
