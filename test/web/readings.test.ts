import { describe, expect, it } from "vitest";
import type { AccountField, Outcome } from "../../src/model/event.ts";
import type { AccountRow } from "../../src/server/api/events.ts";
import { lettersOf, readingsOf } from "../../src/web/views/event/readings.ts";

const account = (index: number, killed: string | null): AccountRow => ({
  index,
  voice: `voice ${index}`,
  chain: [],
  outlet: null,
  published: null,
  article: "a",
  label: "a",
  title: null,
  group: 1,
  update: false,
  copyOf: null,
  claims: [],
  cells:
    killed === null
      ? {}
      : {
          killed: [
            {
              words: killed,
              claim: `c${index}`,
              article: "a",
              span: { start: 0, end: 1 },
              sentence: { text: killed, span: { start: 0, end: killed.length } },
              key: killed,
              known: null,
              polarity: "affirmed",
              modality: "asserted",
              range: null,
              counted: null,
            },
          ],
        },
});
const pair = (left: number, right: number, outcome: Outcome, field: AccountField = "killed") => ({
  field,
  left,
  right,
  outcome,
});
const letters = (accounts: readonly AccountRow[], pairs: readonly ReturnType<typeof pair>[]) =>
  readingsOf(accounts, pairs, "killed").map(
    ({ letter, accounts: all }) => `${letter}: ${all.map(({ index }) => index)}`,
  );

describe("readings of a field", () => {
  it("are shared by accounts that agree, and by those that say the very same", () => {
    const accounts = [account(0, "24"), account(1, "at least 20"), account(2, "30"), account(3, "30")];
    expect(letters(accounts, [pair(0, 1, "agree"), pair(0, 2, "differ"), pair(1, 2, "differ")])).toEqual([
      "a: 0,1",
      "b: 2,3",
    ]);
  });

  it("are not joined through a third that agrees with both", () => {
    const accounts = [account(0, "more than 40"), account(1, "about 50"), account(2, "up to 50")];
    expect(letters(accounts, [pair(0, 1, "agree"), pair(2, 1, "agree"), pair(0, 2, "differ")])).toEqual([
      "a: 0,1",
      "b: 2",
    ]);
  });

  it("do not hold the silent, and take no word of another field", () => {
    const accounts = [account(0, "24"), account(1, null), account(2, "30")];
    expect(letters(accounts, [pair(0, 2, "agree", "place"), pair(0, 2, "differ")])).toEqual(["a: 0", "b: 2"]);
  });

  it("have no letters where there is only one", () => {
    expect(lettersOf(readingsOf([account(0, "24")], [], "killed")).size).toBe(0);
    const two = readingsOf([account(0, "24"), account(4, "30")], [], "killed");
    expect([...lettersOf(two)]).toEqual([
      [0, "a"],
      [4, "b"],
    ]);
  });
});
