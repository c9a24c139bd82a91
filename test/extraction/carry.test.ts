import { describe, expect, it } from "vitest";
import { claim, names } from "./engine.ts";

describe("the place of a claim that names none", () => {
  it("is that of the fighting told just before it", () => {
    const text = "Rebels shelled the town of Zardana on Monday. Two women were wounded.";
    expect(names(claim(text, "injured").places)).toEqual(["Zardana"]);
  });

  it.each([
    "Rebels shelled the town of Zardana on Monday. The war has killed more than 300,000 people.",
    "Rebels shelled the town of Zardana on Monday. More than 300,000 people have been killed since 2011.",
  ])("is not carried to what is told of the whole war: %s", (text) => {
    expect(claim(text, "killed").places).toEqual([]);
  });
});

describe("a place with its owner", () => {
  it.each([
    ["Shells killed two men in Yemen's western province of Hodeida.", ["Hodeida"]],
    ["Shells killed two men in Ukraine's Kharkiv region.", ["Kharkiv region"]],
    ["Shells killed two men in Yemen.", ["Yemen"]],
  ])("%s", (text, places) => {
    expect(names(claim(text, "killed").places)).toEqual(places);
  });
});
