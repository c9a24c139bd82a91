import { describe, expect, it } from "vitest";
import { judgeCredibility } from "../../src/comparison/judge-credibility.ts";
import type { Modality, Polarity } from "../../src/model/claim-types.ts";
import type { Account } from "../../src/model/event.ts";

const account = (
  group: number,
  chain: readonly string[],
  polarity: Polarity = "affirmed",
  modality: Modality = "asserted",
  words = "shelled",
): Account => ({
  article: `a${group}`,
  version: `v${group}`,
  outlet: null,
  published: null,
  chain,
  group,
  claims: ["c"],
  fields: {
    what: [
      {
        words,
        claim: "c",
        span: { start: 0, end: 1 },
        key: "shelling",
        range: null,
        counted: null,
        polarity,
        modality,
      },
    ],
  },
});

const UTTERANCE = "we shelled the hill because they shelled our town first";

describe("credibility", () => {
  it.each([
    ["one source cannot be judged", [account(1, [])], "6"],
    [
      "two outlets that quote one monitor are one source",
      [account(1, ["the monitor"]), account(2, ["The Monitor"])],
      "6",
    ],
    ["an article and the voice it quotes are one source", [account(1, []), account(1, ["the monitor"])], "6"],
    ["reprints are one source", [account(1, []), account(1, [])], "6"],
    [
      "one utterance under two names is one source",
      [
        account(1, ["a diplomat"], "affirmed", "asserted", UTTERANCE),
        account(2, ["an envoy"], "affirmed", "asserted", UTTERANCE),
      ],
      "6",
    ],
    ["two sources that agree", [account(1, ["the monitor"]), account(2, ["the army"])], "2"],
    ["three sources that agree", [account(1, []), account(2, []), account(3, ["the army"])], "1"],
    ["told with reserve confirms nothing", [account(1, []), account(2, [], "affirmed", "hedged")], "6"],
    ["only with reserve", [account(1, [], "affirmed", "hedged")], "6"],
    ["one against one", [account(1, []), account(2, [], "denied")], "4"],
    ["two against one", [account(1, []), account(2, []), account(3, [], "denied")], "3"],
    ["one against two", [account(1, []), account(2, [], "denied"), account(3, [], "denied")], "5"],
    ["denied by all", [account(1, [], "denied"), account(2, [], "denied")], "2"],
  ] as const)("%s", (_, accounts, grade) => {
    expect(judgeCredibility(accounts, []).grade).toBe(grade);
  });
});
