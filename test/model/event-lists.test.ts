import { describe, expect, it } from "vitest";
import { denialsOf } from "../../src/model/event-denials.ts";
import { gapsOf } from "../../src/model/event-gaps.ts";
import { mannersOf } from "../../src/model/event-manner.ts";
import { eventsOf, type Report } from "../comparison/build.ts";

const broken: Report = {
  id: "r1",
  outlet: "Meridian",
  published: "2016-08-06",
  text: "Fighters broke the siege of Aleppo on Saturday.",
  claims: [
    {
      words: "Fighters broke the siege of Aleppo on Saturday",
      type: "siege-broken",
      actors: ["Fighters"],
      places: ["Aleppo=aleppo"],
      day: "Saturday=2016-08-06",
    },
  ],
};
const denied: Report = {
  id: "r2",
  outlet: "Damask",
  published: "2016-08-06",
  text: "The siege of Aleppo was not broken on Saturday, an officer said.",
  claims: [
    {
      words: "The siege of Aleppo was not broken on Saturday",
      type: "siege-broken",
      polarity: "denied",
      voices: ["an officer"],
      places: ["Aleppo=aleppo"],
      day: "Saturday=2016-08-06",
    },
  ],
};

const strike = (id: string, text: string, claim: Partial<Report["claims"][number]>): Report => ({
  id,
  outlet: `outlet ${id}`,
  published: "2016-08-06",
  text,
  claims: [
    {
      words: text.slice(0, -1),
      type: "killed",
      places: ["Saraqib=saraqib"],
      day: "Saturday=2016-08-06",
      numbers: [{ words: "24 people", of: "people", min: 24, max: 24 }],
      ...claim,
    },
  ],
});
const active = strike("r3", "The army killed 24 people in Saraqib on Saturday.", { actors: ["The army=army"] });
const passive = strike("r4", "In Saraqib 24 people were killed by the army on Saturday.", {
  actors: ["the army=army"],
});
const left = strike("r5", "In Saraqib 24 people were killed on Saturday.", {});

describe("who denies whom", () => {
  it("names the account that denies and the one that is denied, each with its words", () => {
    const [event, ...rest] = eventsOf(broken, denied);
    expect(rest).toEqual([]);
    const [one, ...others] = denialsOf(event!);
    expect(others).toEqual([]);
    expect(event!.accounts[one!.by]!.outlet).toBe("Damask");
    expect(event!.accounts[one!.of]!.outlet).toBe("Meridian");
    expect(one!.denies.words).toContain("not broken");
    expect(one!.denied.words).toContain("Fighters broke");
  });

  it("is empty where accounts differ without a denial, and where one speaks alone", () => {
    expect(eventsOf(active, left).flatMap(denialsOf)).toEqual([]);
    expect(eventsOf(denied).flatMap(denialsOf)).toEqual([]);
  });
});

describe("what is left out by one and told by most", () => {
  it("lists the agent that only one article leaves out", () => {
    const [event, ...rest] = eventsOf(active, passive, left);
    expect(rest).toEqual([]);
    expect(gapsOf(event!)).toEqual([{ article: "r5", field: "actor", told: 2, others: 2, words: "The army" }]);
  });

  it("says nothing of two articles, of what only some tell, and of reprints", () => {
    expect(eventsOf(active, left).flatMap(gapsOf)).toEqual([]);
    const reprint = { ...active, id: "r6", group: 3 };
    expect(eventsOf(active, reprint, left).flatMap(gapsOf)).toEqual([]);
  });
});

describe("the manner of telling", () => {
  it.each([
    ["active", active],
    ["passive", { ...passive, claims: passive.claims.map((claim) => ({ ...claim, targets: ["24 people"] })) }],
    ["agent-left-out", left],
  ] as const)("is %s", (manner, report) => {
    expect(eventsOf(report).flatMap(mannersOf)).toMatchObject([{ manner }]);
  });

  it("is told of no denial", () => {
    const no = { ...left, claims: left.claims.map((claim) => ({ ...claim, polarity: "denied" as const })) };
    expect(eventsOf(no).flatMap(mannersOf)).toEqual([]);
  });
});
