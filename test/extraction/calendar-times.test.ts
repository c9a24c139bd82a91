import { describe, expect, it } from "vitest";
import { claim } from "./engine.ts";

describe("months of other calendars", () => {
  it.each([
    ["A bomb killed nine people in Baghdad on 10 Muharram 1437.", "on 10 Muharram 1437"],
    ["Rebels killed two men on 15 Nisan 2016.", "on 15 Nisan 2016"],
    ["Nine people were killed in the town during the holy month of Ramadan.", "during the holy month of Ramadan"],
    ["Nine people were killed in the town on the 22nd of Bahman.", "on the 22nd of Bahman"],
    // A person of that name, and another word.
    ["A bomb killed Abdullah Ramadan and two guards.", null],
    ["Shells killed two men in Safar.", null],
  ])("%s", (text, time) => {
    expect(claim(text, "killed").time?.name ?? null).toBe(time);
  });
});
