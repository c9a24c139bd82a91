import { describe, expect, it } from "vitest";
import { describeDeals } from "../../src/comparison/describe-deals.ts";
import { findEvents } from "../../src/comparison/find-events.ts";
import { meetForecasts } from "../../src/comparison/meet-forecasts.ts";
import { inputOf, type Report } from "./build.ts";

const FORESEEN: Report = {
  id: "f1",
  published: "2016-11-06",
  text: "There will be no other offensive on Aleppo. Idlib will fall to Reds. It will rain bombs.",
  claims: [
    {
      words: "no other offensive on Aleppo",
      type: "offensive",
      polarity: "denied",
      modality: "forecast",
      places: ["Aleppo=aleppo"],
    },
    {
      words: "Idlib will fall to Reds",
      type: "capture",
      modality: "forecast",
      actors: ["Reds=reds"],
      places: ["Idlib=idlib"],
    },
    { words: "It will rain bombs", type: "airstrike", modality: "forecast" },
  ],
};
const told = (id: string, published: string, who: string): Report => ({
  id,
  published,
  text: `${who} launched an offensive on Aleppo. ${who} bombed a bridge.`,
  claims: [
    {
      words: "launched an offensive on Aleppo",
      type: "offensive",
      actors: [`${who}=${who.toLowerCase()}`],
      places: ["Aleppo=aleppo"],
    },
    { words: "bombed a bridge", type: "airstrike", actors: [`${who}=${who.toLowerCase()}`] },
  ],
});

describe("forecasts", () => {
  it("holds them against what is told later, and leaves open what nothing bears on", () => {
    const input = inputOf([FORESEEN, told("f0", "2016-08-01", "Reds"), told("f2", "2024-11-28", "Blues")]);
    const forecasts = meetForecasts(findEvents(input), input);
    expect(forecasts.map(({ outcome, met }) => [outcome, met.length])).toEqual(
      expect.arrayContaining([
        ["contradicted", 1],
        ["open", 0],
        ["open", 0],
      ]),
    );
    const met = forecasts.find(({ outcome }) => outcome === "contradicted")!;
    expect(met.said).toBe("2016-11-06");
    expect(met.met[0]!.reason).toBe("told otherwise later: offensive · Aleppo");
  });

  it.each([
    ["2016-11-02", "open"],
    ["2016-11-06", "borne-out"],
    ["2016-11-20", "borne-out"],
    ["2016-12-20", "open"],
  ])("holds what was foreseen on 6 November for November against what happened on %s: %s", (day, outcome) => {
    const foreseen: Report = {
      id: "f3",
      published: "2016-11-06",
      text: "Reds will capture Idlib in November.",
      claims: [
        {
          words: "Reds will capture Idlib in November",
          type: "capture",
          modality: "forecast",
          actors: ["Reds=reds"],
          places: ["Idlib=idlib"],
          day: "in November=2016-11-01/2016-11-30",
        },
      ],
    };
    const came: Report = {
      id: "f4",
      published: "2016-12-24",
      text: "Reds captured Idlib that day.",
      claims: [
        {
          words: "Reds captured Idlib that day",
          type: "capture",
          actors: ["Reds=reds"],
          places: ["Idlib=idlib"],
          day: `that day=${day}`,
        },
      ],
    };
    const input = inputOf([foreseen, came]);
    expect(meetForecasts(findEvents(input), input).map((one) => one.outcome)).toEqual([outcome]);
  });
});

describe("deals", () => {
  it("tells the parties, who is left out, and who alleges which breach", () => {
    const input = inputOf([
      {
        id: "d1",
        published: "2016-05-31",
        text: "Washington and Moscow agreed a truce in February. Nusra was excluded from it. An envoy says that Washington broke the truce.",
        claims: [
          {
            words: "Washington and Moscow agreed a truce in February",
            type: "agreement",
            actors: ["Washington=us", "Moscow=russia"],
            day: "in February=2016-02-01/2016-02-29",
          },
          { words: "Nusra was excluded from it", type: "agreement", polarity: "denied", targets: ["Nusra=nusra"] },
          { words: "Washington broke the truce", type: "breach", voices: ["An envoy"], actors: ["Washington=us"] },
        ],
      },
    ]);
    const events = findEvents(input);
    expect(describeDeals(events, input.claims)).toMatchObject([
      {
        parties: ["russia", "us"],
        leftOut: ["nusra"],
        terms: [],
        breaches: [{ accused: ["us"], alleged: [["An envoy"]] }],
      },
    ]);
  });
});
