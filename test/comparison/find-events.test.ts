import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEvents } from "../../src/comparison/find-events.ts";
import { build, eventsOf, inputOf, lookup, type Report, type Told, wordsOf } from "./build.ts";

/** Three rival reports of one breach of a siege, and one that quotes both sides. */
const BREACH: readonly Report[] = [
  {
    id: "a1",
    outlet: "Rebel Wire",
    published: "2016-08-07",
    text: "Rebel fighters broke the siege of Aleppo on Saturday. They took the artillery college in Ramouseh.",
    claims: [
      {
        words: "broke the siege of Aleppo on Saturday",
        type: "siege-broken",
        actors: ["Rebel fighters"],
        places: ["Aleppo=aleppo"],
        day: "on Saturday=2016-08-06",
      },
      {
        words: "took the artillery college in Ramouseh",
        type: "capture",
        actors: ["Rebel fighters"],
        places: ["Ramouseh=ramouseh"],
        day: "on Saturday=2016-08-06",
      },
    ],
  },
  {
    id: "a2",
    outlet: "Capital Gazette",
    published: "2016-08-07",
    text: "The siege of Aleppo was not broken on Saturday, the state agency said. The army withdrew from Ramouseh to new lines.",
    claims: [
      {
        words: "The siege of Aleppo was not broken on Saturday",
        type: "siege-broken",
        polarity: "denied",
        voices: ["the state agency=state-agency"],
        places: ["Aleppo=aleppo"],
        day: "on Saturday=2016-08-06",
      },
      {
        words: "The army withdrew from Ramouseh",
        type: "withdrawal",
        actors: ["The army=syrian-army"],
        places: ["Ramouseh=ramouseh"],
        day: "on Saturday=2016-08-06",
      },
    ],
  },
];

describe("events across articles", () => {
  it("lays broken beside not broken and capture beside withdrawal", () => {
    const events = eventsOf(...BREACH);
    expect(wordsOf(events, BREACH).map((words) => [...words].sort())).toEqual(
      expect.arrayContaining([
        ["The siege of Aleppo was not broken on Saturday", "broke the siege of Aleppo on Saturday"],
        ["The army withdrew from Ramouseh", "took the artillery college in Ramouseh"],
      ]),
    );
    expect(events).toHaveLength(2);
    const breach = events.find((event) => event.types[0] === "siege-broken")!;
    expect(breach.title).toBe("siege broken · Aleppo · 6 August 2016");
    expect(breach.independent).toBe(2);
    expect(breach.credibility.grade).toBe("4");
    expect(breach.differences.find((one) => one.field === "what")).toMatchObject({
      outcome: "differ",
      reason: "broken against not broken: Rebel Wire against the state agency",
    });
    const loss = events.find((event) => event.types.includes("withdrawal"))!;
    expect(loss.differences.find((one) => one.field === "what")?.outcome).toBe("agree");
  });

  it("keeps apart what shares only a city", () => {
    const offensive = (id: string, published: string, day: string): Report => ({
      id,
      published,
      text: "Fighters launched an offensive on Aleppo on Friday.",
      claims: [
        {
          words: "launched an offensive on Aleppo on Friday",
          type: "offensive",
          actors: ["Fighters=nusra"],
          places: ["Aleppo=aleppo"],
          day: `on Friday=${day}`,
        },
      ],
    });
    expect(
      eventsOf(
        offensive("b1", "2016-08-01", "2016-07-31"),
        offensive("b2", "2016-10-29", "2016-10-28"),
        offensive("b3", "2024-11-30", "2024-11-27"),
      ),
    ).toHaveLength(3);
  });

  it.each([
    ["the same day alone", { places: [], day: "on Friday=2016-10-28" }],
    ["the same city alone", { places: ["Aleppo=aleppo"], day: undefined }],
  ])("does not merge on %s", (_, clue) => {
    const report = (id: string, text: string): Report => ({
      id,
      published: null,
      text,
      claims: [
        { words: text.slice(0, -1), type: "airstrike", places: clue.places, ...(clue.day ? { day: clue.day } : {}) },
      ],
    });
    expect(
      eventsOf(
        report("c1", "Jets roared over Aleppo on Friday."),
        report("c2", "A drone dived on Friday at Aleppo depots."),
      ),
    ).toHaveLength(2);
  });

  describe("an article without any day beside a dated one", () => {
    const strike = (id: string, published: string | null, text: string, more: Partial<Told> = {}): Report => ({
      id,
      published,
      text,
      claims: [
        {
          words: text.slice(0, -1),
          type: "airstrike",
          places: ["Saraqib=saraqib"],
          ...(published === null ? {} : { day: `Tuesday=${published}` }),
          ...more,
        },
      ],
    });
    const dated = strike(
      "u1",
      "2016-08-02",
      "Jets hit the vegetable market of Saraqib at noon on Tuesday, burying traders under collapsed stalls.",
    );
    const killed = (id: string, published: string | null, toll: number, place = "Saraqib=saraqib"): Report => {
      const report = strike(
        id,
        published,
        `A raid in ${place.split("=")[0]}${published === null ? "" : " on Tuesday"} killed ${toll} people.`,
        { places: [place] },
      );
      const words = `${toll} people`;
      return {
        ...report,
        claims: [
          ...report.claims,
          { words: `killed ${words}`, type: "killed", numbers: [{ words, of: "people", min: toll, max: toll }] },
        ],
      };
    };

    it.each([
      [
        "place and much wording",
        [
          dated,
          strike(
            "u2",
            null,
            "Burying traders under collapsed stalls, jets hit the vegetable market of Saraqib at noon.",
          ),
        ],
        1,
      ],
      ["place and number", [killed("u3", "2016-08-02", 17), killed("u4", null, 17)], 1],
      [
        "the place alone",
        [dated, strike("u5", null, "Helicopters dropped barrels on Saraqib again, activists reported overnight.")],
        2,
      ],
      ["place and another number", [killed("u6", "2016-08-02", 17), killed("u7", null, 9)], 2],
      ["place and a number too small to tell", [killed("u8", "2016-08-02", 2), killed("u9", null, 2)], 2],
      ["a number alone", [killed("u10", "2016-08-02", 17), killed("u11", null, 17, "Idlib=idlib")], 2],
    ])("%s", (_, reports, events) => {
      expect(eventsOf(...reports)).toHaveLength(events);
      expect(eventsOf(...reports.toReversed())).toHaveLength(events);
    });

    it("does not bring together what its own days keep apart", () => {
      const events = eventsOf(killed("v1", "2016-08-02", 17), killed("v2", null, 17), killed("v3", "2016-10-11", 17));
      for (const { accounts } of events) {
        const days = new Set(accounts.flatMap(({ published }) => published ?? []));
        expect(days.size).toBeLessThanOrEqual(1);
      }
      expect(events).toHaveLength(2);
    });
  });

  it("joins the dead of one report with the shelling of another by place, day and number", () => {
    const events = eventsOf(
      {
        id: "d1",
        published: "2016-08-03",
        text: "Shelling of Saraqib on Tuesday killed 17 people.",
        claims: [
          {
            words: "Shelling of Saraqib on Tuesday",
            type: "shelling",
            places: ["Saraqib=saraqib"],
            day: "on Tuesday=2016-08-02",
          },
          {
            words: "killed 17 people",
            type: "killed",
            day: "on Tuesday=2016-08-02",
            numbers: [{ words: "17 people", of: "people", min: 17, max: 17 }],
          },
        ],
      },
      {
        id: "d2",
        published: "2016-08-03",
        text: "Seventeen residents of Saraqib died on Tuesday.",
        claims: [
          {
            words: "Seventeen residents of Saraqib died on Tuesday",
            type: "killed",
            places: ["Saraqib=saraqib"],
            day: "on Tuesday=2016-08-02",
            numbers: [{ words: "Seventeen residents", of: "residents", min: 17, max: 17 }],
          },
        ],
      },
    );
    expect(events.map((event) => event.types)).toEqual([["shelling", "killed"]]);
  });

  it("never lets one good pair chain two events that exclude each other", () => {
    const strike = (id: string, where: string, day: string | null): Report => ({
      id,
      published: "2016-08-03",
      text: `Jets bombed a market in ${where} on Monday and 12 people died.`,
      claims: [
        {
          words: "bombed a market",
          type: "airstrike",
          places: [`${where}=${where.toLowerCase()}`],
          ...(day ? { day: `on Monday=${day}` } : {}),
        },
      ],
    });
    const events = eventsOf(
      strike("e1", "Saraqib", "2016-08-01"),
      strike("e2", "Saraqib", null),
      strike("e3", "Saraqib", "2016-07-25"),
    );
    expect(events).toHaveLength(2);
  });
});

describe("tellings inside one article", () => {
  it("puts harm to its cause, a part to its total, and a second telling to the first", () => {
    const report: Report = {
      id: "f1",
      published: "2024-11-30",
      text:
        "An offensive on Aleppo was launched on Wednesday. It cost at least 255 lives, a monitor says. " +
        "Most were fighters. Twenty-four civilians died as well. Farther south, gunners shelled a hostel in Saraqib, " +
        "killing four students.",
      claims: [
        {
          words: "An offensive on Aleppo was launched on Wednesday",
          type: "offensive",
          places: ["Aleppo=aleppo"],
          day: "on Wednesday=2024-11-27",
        },
        {
          words: "It cost at least 255 lives",
          type: "killed",
          voices: ["a monitor=monitor"],
          numbers: [{ words: "at least 255 lives", of: "lives", min: 255, max: null, bound: "at-least" }],
        },
        {
          words: "Twenty-four civilians died as well",
          type: "killed",
          targets: ["civilians"],
          numbers: [
            {
              words: "Twenty-four civilians",
              of: "civilians",
              min: 24,
              max: 24,
              status: "civilian",
              partOf: "at least 255 lives",
            },
          ],
        },
        {
          words: "gunners shelled a hostel in Saraqib",
          type: "shelling",
          actors: ["gunners"],
          places: ["Saraqib=saraqib"],
        },
        {
          words: "killing four students",
          type: "killed",
          places: ["Saraqib=saraqib"],
          numbers: [{ words: "four students", of: "students", min: 4, max: 4, status: "civilian" }],
        },
      ],
    };
    const events = eventsOf(report);
    expect(wordsOf(events, [report])).toEqual([
      [
        "An offensive on Aleppo was launched on Wednesday",
        "It cost at least 255 lives",
        "Twenty-four civilians died as well",
      ],
      ["gunners shelled a hostel in Saraqib", "killing four students"],
    ]);
    expect(events[0]!.faults).toEqual([]);
    expect(events[0]!.differences.find((one) => one.field === "killed")).toMatchObject({
      outcome: "not-comparable",
      reason: "24 civilians are a part of 255 or more in all",
    });
  });

  it("tells a part that exceeds its total", () => {
    const events = eventsOf({
      id: "g1",
      text: "The raid killed 10 people, among them 14 children.",
      claims: [
        { words: "The raid", type: "airstrike" },
        {
          words: "killed 10 people, among them 14 children",
          type: "killed",
          numbers: [
            { words: "10 people", of: "people", min: 10, max: 10 },
            { words: "14 children", of: "children", min: 14, max: 14, status: "civilian", partOf: "10 people" },
          ],
        },
      ],
    });
    expect(events[0]!.faults).toMatchObject([
      { account: 0, reason: "14 children are said to be part of 10, which is fewer" },
    ]);
  });

  it("keeps two strikes on two towns apart", () => {
    expect(
      eventsOf({
        id: "h1",
        text: "Jets struck Saraqib on Monday. Jets struck Khan Tuman on Monday.",
        claims: [
          { words: "Jets struck Saraqib", type: "airstrike", places: ["Saraqib=saraqib"], day: "on Monday=2016-08-01" },
          {
            words: "Jets struck Khan Tuman",
            type: "airstrike",
            places: ["Khan Tuman=khan tuman"],
            day: "on Monday=2016-08-01",
          },
        ],
      }),
    ).toHaveLength(2);
  });

  it("leaves out what is only foreseen or told of no event, and keeps a wish with its request", () => {
    const report: Report = {
      id: "i1",
      text: "The general asks to bomb Aleppo again. The attack will fail. The town is rebel-held. It was the worst day.",
      claims: [
        { words: "The general asks", type: "request", actors: ["The general"] },
        { words: "bomb Aleppo again", type: "airstrike", modality: "demanded", places: ["Aleppo=aleppo"] },
        { words: "The attack will fail", type: "offensive", modality: "forecast" },
        { words: "rebel-held", type: "control" },
        { words: "It was the worst day", type: "assessment" },
      ],
    };
    const events = eventsOf(report);
    expect(wordsOf(events, [report])).toEqual([["The general asks", "bomb Aleppo again"]]);
    expect(events[0]!.types).toEqual(["request"]);
  });
});

describe("what a person decided", () => {
  it("splits and merges against the reckoning", () => {
    const merged = inputOf(BREACH, (claims) => [
      { kind: "same-event", left: claims[0]!.id, right: claims[1]!.id },
      { kind: "not-same-event", left: claims[0]!.id, right: claims[2]!.id },
    ]);
    const events = findEvents(merged);
    const of = (i: number) => events.findIndex((event) => event.claims.includes(merged.claims[i]!.id));
    expect(of(0)).toBe(of(1));
    expect(of(0)).not.toBe(of(2));
  });

  it("keeps two claims apart that a person has set apart, even where another judgement joins them by a third", () => {
    const input = inputOf(BREACH, (claims) => [
      { kind: "not-same-event", left: claims[0]!.id, right: claims[1]!.id },
      { kind: "same-event", left: claims[0]!.id, right: claims[3]!.id },
      { kind: "same-event", left: claims[1]!.id, right: claims[3]!.id },
    ]);
    const events = findEvents(input);
    const of = (i: number) => events.findIndex((event) => event.claims.includes(input.claims[i]!.id));
    expect(of(0)).not.toBe(of(1));
  });

  it("bears a judgement on a claim that is gone", () => {
    const input = inputOf(BREACH, (claims) => [{ kind: "same-event", left: claims[0]!.id, right: "gone" }]);
    expect(findEvents(input)).toEqual(findEvents(inputOf(BREACH)));
  });
});

describe("any order of reading", () => {
  it("gives the same events", () => {
    const reports = [
      ...BREACH,
      { ...BREACH[0]!, id: "z3", published: "2016-08-08", group: 1 },
      { ...BREACH[1]!, id: "z4", published: null, outlet: "Other" },
    ];
    const input = inputOf(reports);
    const expected = findEvents(input);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...input.articles], { minLength: input.articles.length }),
        fc.shuffledSubarray([...input.claims], { minLength: input.claims.length }),
        (articles, claims) => {
          expect(findEvents({ ...input, articles, claims })).toEqual(expected);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("names an event after its oldest claim and puts each claim in one event at most", () => {
    const input = inputOf([...BREACH, { ...BREACH[0]!, id: "a0", published: "2016-08-06" }]);
    const events = findEvents(input);
    const all = events.flatMap((event) => event.claims);
    expect(new Set(all).size).toBe(all.length);
    const breach = events.find((event) => event.types[0] === "siege-broken")!;
    expect(breach.id).toBe(build({ ...BREACH[0]!, id: "a0" }).claims[0]!.id);
  });
});

describe("poor input", () => {
  it("bears articles without days, outlets, places and claims", () => {
    const bare: Report = { id: "k1", text: "They fought.", claims: [{ words: "They fought", type: "clash" }] };
    const events = eventsOf(bare, { id: "k2", text: "", claims: [] }, { ...bare, id: "k3" });
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ title: "clash", days: null, credibility: { grade: "6" } });
    expect(findEvents({ articles: [], claims: [], constraints: [], place: lookup })).toEqual([]);
  });

  const fall = (denied: boolean, words: string): Told => ({
    words,
    type: "capture",
    polarity: denied ? "denied" : "affirmed",
    places: ["Ramouseh=ramouseh"],
    day: "on Saturday=2016-08-06",
  });

  it("tells an outlet that contradicts itself in one article", () => {
    const events = eventsOf({
      id: "s1",
      outlet: "Gazette",
      published: "2016-08-07",
      text: "Rebels took Ramouseh on Saturday. Ramouseh did not fall on Saturday.",
      claims: [fall(false, "Rebels took Ramouseh on Saturday"), fall(true, "Ramouseh did not fall on Saturday")],
    });
    expect(events).toHaveLength(1);
    expect(events[0]!.faults).toMatchObject([
      { account: 0, reason: expect.stringMatching(/the same voice says that it happened .* and that it did not/) },
    ]);
    expect(events[0]!.faults[0]!.claims).toHaveLength(2);
    expect(events[0]!.credibility.grade).toBe("6");
  });

  it("lays an outlet's two articles that contradict each other side by side, and finds no fault in either", () => {
    const report = (id: string, denied: boolean, text: string): Report => ({
      id,
      outlet: "Gazette",
      published: "2016-08-07",
      text,
      claims: [fall(denied, text.slice(0, -1))],
    });
    const [event, ...others] = eventsOf(
      report("s2", false, "Rebels took Ramouseh on Saturday."),
      report("s3", true, "Ramouseh did not fall on Saturday."),
    );
    expect(others).toEqual([]);
    expect(event!.accounts.map(({ outlet }) => outlet)).toEqual(["Gazette", "Gazette"]);
    expect(event!.differences.find(({ field }) => field === "what")?.outcome).toBe("differ");
    expect(event!.faults).toEqual([]);
    expect(["1", "2"]).not.toContain(event!.credibility.grade);
  });

  it("keeps what names no place apart where a day is all that it shares", () => {
    const report = (id: string, text: string): Report => ({
      id,
      published: "2016-08-07",
      text,
      claims: [{ words: text.slice(0, -1), type: "airstrike", day: "on Saturday=2016-08-06" }],
    });
    const events = eventsOf(
      report("s4", "Jets bombed a bakery queue on Saturday."),
      report("s5", "Warplanes struck fuel tankers on Saturday."),
      { ...BREACH[0]!, id: "s6" },
    );
    expect(events).toHaveLength(4);
    expect(events.filter(({ places }) => places.length === 0)).toHaveLength(2);
  });

  it("counts a heap of reprints as one source", () => {
    const copies = Array.from({ length: 300 }, (_, i) => ({
      ...BREACH[0]!,
      id: `copy${i}`,
      group: 7,
      outlet: `Outlet ${i}`,
    }));
    const events = eventsOf(...copies);
    expect(events).toHaveLength(2);
    expect(events[0]).toMatchObject({ independent: 1, differences: [], credibility: { grade: "6" } });
  });
});
