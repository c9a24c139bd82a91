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

describe("a place without a name", () => {
  it.each([
    ["Rebels seized the town of Zardana. Shells killed two men in the town.", ["Zardana"]],
    ["Fighting shook the city of Orla and the town of Zardana. Shells killed two men in the city.", ["Orla"]],
    ["Syrian jets bombed Zardana. Thousands of people have died across the country.", ["Syria"]],
    ["Shells killed two men in a village.", []],
  ])("%s", (text, places) => {
    expect(names(claim(text, "killed").places)).toEqual(places);
  });

  it("keeps what a town lies near or belongs to out of the claim", () => {
    expect(names(claim("Shells killed two men in the city of Orla near Zardana.", "killed").places)).toEqual(["Orla"]);
    expect(names(claim("Shells killed two men near Zardana.", "killed").places)).toEqual(["Zardana"]);
    expect(names(claim("Shells killed two men in Syrias Orla province.", "killed").places)).toEqual(["Orla province"]);
  });
});

describe("the day of a claim", () => {
  const day = (text: string, type: Parameters<typeof claim>[1]) => claim(text, type).time?.name ?? null;

  it.each([
    ["killed", "Nine men were killed and two were hurt on Friday when jets bombed Orla.", "on Friday"],
    ["killed", "Nine men have been killed since the war began in 2011.", "since the war began in 2011"],
    ["airstrike", "Mondays raid on the convoy was the second.", "Monday"],
    ["capture", "The army attacked on Friday in a bid to capture the town of Orla.", null],
    ["denial", "The army denied that it had bombed Orla on Friday.", null],
    ["threat", "The general threatened to bomb Orla on Friday.", null],
  ] as const)("%s: %s", (type, text, expected) => {
    expect(day(text, type)).toBe(expected);
  });

  it("goes on longer in a report that tells of no other day", () => {
    const story = (end: string) =>
      `Jets bombed Orla on Friday. The mayor spoke. Two houses burned. Nine men were killed. ${end}`;
    expect(day(story("The town is quiet."), "killed")).toBe("on Friday");
    expect(day(story("Rebels left on Sunday."), "killed")).toBe(null);
  });

  it("is not set by an aside", () => {
    expect(day("The group, which attacked Orla on Friday, left. It has killed nine men.", "killed")).toBe(null);
  });
});
