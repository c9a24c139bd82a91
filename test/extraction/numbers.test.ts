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

describe("a number told of a toll in the sentences before", () => {
  const partOfBefore = (text: string) => {
    const quantities = claimsOf(text).flatMap((each) => each.quantities);
    const [total, part] = [quantities[0]!, quantities.at(-1)!];
    return part.partOf !== null && part.partOf.start === total.span.start;
  };

  it.each([
    [true, "At least 60 people died in the blast. Most of the casualties were soldiers, but 12 civilians also died."],
    [true, "The raid killed 60 people. While the majority of the dead were rebels, nine children were killed as well."],
    [false, "At least 60 people died in the blast. Twelve civilians were killed in another town."],
    [false, "The raid killed 20 people. Most of the dead were rebels, and 35 were killed a day later."],
  ])("%s: %s", (wanted, text) => {
    expect(partOfBefore(text)).toBe(wanted);
  });
});

describe("the size of a force", () => {
  const sizes = (text: string) =>
    claimsOf(text)
      .filter(({ type }) => type === "strength")
      .map(({ quantities, actors }) => `${actors[0]?.name} ${quantities[0]?.min}..${quantities[0]?.max}`);

  it.each([
    ["The number of militants in the valley is put at 600.", ["militants 600..600"]],
    [
      "Accounts differ about the number of rebels, with the figures given varying between 900 and 4,000.",
      ["rebels 900..4000"],
    ],
    ["The number of villages shelled varies between 5 and 9.", []],
    ["The number of rebels is growing, and the army sent 12 trucks.", []],
  ])("%s", (text, wanted) => {
    expect(sizes(text)).toEqual(wanted);
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
