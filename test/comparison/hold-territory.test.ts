import { describe, expect, it } from "vitest";
import { holdTerritory, territoryConflicts } from "../../src/comparison/hold-territory.ts";
import { inputOf, type Report } from "./build.ts";

const taken = (
  id: string,
  outlet: string,
  day: string,
  who: string,
  type: "capture" | "control" | "withdrawal" = "capture",
): Report => ({
  id,
  outlet,
  published: day,
  text: `Units of ${who} changed the lines at Saraqib.`,
  claims: [
    {
      words: "changed the lines at Saraqib",
      type,
      actors: [`${who}=${who.toLowerCase()}`],
      places: ["Saraqib=saraqib"],
    },
  ],
});

describe("territory", () => {
  it("ends a holding where the same voice lets another take the place", () => {
    const holdings = holdTerritory(
      inputOf([taken("a1", "Wire", "2016-01-05", "Reds"), taken("a2", "Wire", "2016-03-01", "Blues")]),
    );
    expect(holdings.map(({ party, from, to }) => [party, from, to])).toEqual([
      ["reds", "2016-01-05", "2016-03-01"],
      ["blues", "2016-03-01", null],
    ]);
    expect(territoryConflicts(holdings)).toEqual([]);
  });

  it("keeps what two voices say side by side, as a conflict", () => {
    const holdings = holdTerritory(
      inputOf([taken("a1", "Wire", "2016-01-05", "Reds"), taken("a2", "Gazette", "2016-01-06", "Blues", "control")]),
    );
    expect(territoryConflicts(holdings)).toEqual([
      { left: 0, right: 1, reason: "reds by the word of Wire, blues by the word of Gazette" },
    ]);
  });

  it("ends a holding by a withdrawal of its holder, and a siege by whoever breaks it", () => {
    const siege: Report = {
      id: "b1",
      outlet: "Wire",
      published: "2016-08-08",
      text: "The army besieged Aleppo in July. Fighters broke the siege of Aleppo on Saturday. The siege of Idlib will end.",
      claims: [
        {
          words: "besieged Aleppo in July",
          type: "siege",
          actors: ["The army=army"],
          places: ["Aleppo=aleppo"],
          day: "in July=2016-07-17",
        },
        {
          words: "broke the siege of Aleppo on Saturday",
          type: "siege-broken",
          places: ["Aleppo=aleppo"],
          day: "on Saturday=2016-08-06",
        },
        { words: "The siege of Idlib will end", type: "siege-broken", modality: "forecast", places: ["Idlib=idlib"] },
      ],
    };
    expect(holdTerritory(inputOf([siege]))).toMatchObject([
      { place: "aleppo", state: "besieged", party: "army", from: "2016-07-17", to: "2016-08-06" },
    ]);
    const left = holdTerritory(
      inputOf([
        taken("c1", "Wire", "2016-01-05", "Reds"),
        taken("c2", "Wire", "2016-02-05", "Blues", "withdrawal"),
        taken("c3", "Wire", "2016-03-05", "Reds", "withdrawal"),
      ]),
    );
    expect(left).toMatchObject([{ party: "reds", from: "2016-01-05", to: "2016-03-05" }]);
  });

  it("leaves out what is denied and what has no day or place", () => {
    expect(
      holdTerritory(
        inputOf([
          {
            id: "d1",
            text: "They did not take Idlib. They hold a hill.",
            claims: [
              { words: "did not take Idlib", type: "capture", polarity: "denied", places: ["Idlib=idlib"] },
              { words: "hold a hill", type: "control" },
            ],
          },
        ]),
      ),
    ).toEqual([]);
  });
});
