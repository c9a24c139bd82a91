import { describe, expect, it } from "vitest";
import { readDecision } from "../../src/operations/decision.ts";

const decided = { who: "A. Reader", when: "2026-02-01T00:00:00.000Z", why: "read twice", claim: "abc" };

describe("a decision from outside", () => {
  it.each([
    { ...decided, verdict: "accepted" },
    { ...decided, verdict: "graded", grade: { source: "F", information: "6" } },
    { ...decided, verdict: "same-event", other: "def" },
  ])("is read: %#", (given) => {
    expect(readDecision(given)).toEqual(given);
  });

  it.each<[string, unknown, RegExp]>([
    ["no verdict", { ...decided, verdict: "" }, /no verdict "".*accepted, corrected/],
    ["nothing at all", null, /no verdict/],
    ["nobody", { ...decided, verdict: "accepted", who: "  " }, /--who/],
    ["one claim of two", { ...decided, verdict: "same-event" }, /needs another claim or event/],
    [
      "a grade without a number",
      { ...decided, verdict: "graded", grade: { source: "B", information: "" } },
      /as in B2/,
    ],
    ["an unknown field", { ...decided, verdict: "corrected", correction: { field: "x", value: "y" } }, /polarity/],
    ["words that it does not take", { ...decided, verdict: "accepted", grade: "B2" }, /"accepted" needs/],
  ])("is refused with a message for %s", (_, given, message) => {
    expect(() => readDecision(given)).toThrow(message);
  });
});
