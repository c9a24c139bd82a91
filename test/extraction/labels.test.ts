import { describe, expect, it } from "vitest";
import { read } from "./engine.ts";

describe("labels", () => {
  it.each([
    ["The terrorists fled.", ["terrorists"]],
    ["The extremist group Hamas fired rockets.", ["extremist"]],
    ["A violent storm hit the coast.", []],
    ["The radical reform failed.", []],
  ])("%s", (text, words) => {
    expect(read(text).labels.map(({ span }) => text.slice(span.start, span.end))).toEqual(words);
  });

  it("puts a label on the name beside it", () => {
    expect(read("The militant group Hezbollah withdrew.").labels[0]?.party?.name).toBe("Hezbollah");
  });

  it("sees distance", () => {
    expect(read('Officials met the so-called "moderate" rebels.').labels[0]?.distanced).toBe(true);
  });
});
