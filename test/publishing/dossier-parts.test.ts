import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, fromOrdinal } from "../../src/model/day.ts";
import { fieldOutcome, rankByContest } from "../../src/model/field-outcome.ts";
import { chooseTellings, sectionsOf } from "../../src/publishing/dossier/choose-events.ts";
import { foldAccounts } from "../../src/publishing/dossier/fold-accounts.ts";
import { frameAround } from "../../src/publishing/dossier/map-frame.ts";
import { numberScale } from "../../src/publishing/dossier/nice-ticks.ts";
import { outlinesOf } from "../../src/publishing/dossier/outline.ts";
import { placeLabels } from "../../src/publishing/dossier/place-labels.ts";
import { quoteSentence } from "../../src/publishing/dossier/quote-sentence.ts";
import { readingsOf } from "../../src/publishing/dossier/readings.ts";
import { ringPath } from "../../src/publishing/dossier/ring-path.ts";
import { sentenceSpan } from "../../src/publishing/dossier/sentence-span.ts";
import { timeScale } from "../../src/publishing/dossier/time-scale.ts";
import { counted, stanceWords } from "../../src/publishing/dossier/wording.ts";
import { markupOf } from "../../src/publishing/html.ts";
import { aleppoDossier } from "./aleppo-dossier.ts";
import { article, days, event } from "./dossier-fixture.ts";

const eventNamed = (title: string) => aleppoDossier().events.find((one) => one.title.startsWith(title))!;

describe("wording", () => {
  it("sets off thousands and knows one from many", () => {
    expect(counted(1, "event")).toBe("1 event");
    expect(counted(14204, "event")).toBe("14,204 events");
  });

  it("puts a denial on what happened, not on names and days", () => {
    const denied = { polarity: "denied", modality: "hedged" } as const;
    expect(stanceWords("what", denied)).toEqual(["denied", "reportedly"]);
    expect(stanceWords("place", denied)).toEqual([]);
  });
});

describe("sentenceSpan", () => {
  const text = "First one. Then “the siege was broken.” So he said!\nA heading\nLast line without an end";
  const around = (words: string, sentences: readonly { start: number; end: number }[] = []) => {
    const start = text.indexOf(words);
    const { start: from, end } = sentenceSpan(text, sentences, { start, end: start + words.length });
    return text.slice(from, end);
  };
  it.each([
    ["First", "First one."],
    ["siege", "Then “the siege was broken.”"],
    ["broken.”", "Then “the siege was broken.”"],
    ["So", "So he said!"],
    ["heading", "A heading"],
    ["an end", "Last line without an end"],
    ["one. Then", "First one. Then “the siege was broken.”"],
  ])("guesses the sentence of %j", (words, sentence) => expect(around(words)).toBe(sentence));

  it("prefers a known sentence that covers the span", () => {
    expect(around("siege", [{ start: 0, end: 40 }])).toBe(text.slice(0, 40));
    expect(around("heading", [{ start: 0, end: 40 }])).toBe("A heading");
  });

  it("always covers the span and stays in the text", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 900 }), fc.nat(), fc.nat(), (any, a, b) => {
        const [start, end] = [a % (any.length + 1), b % (any.length + 1)].sort((x, y) => x - y) as [number, number];
        const sentence = sentenceSpan(any, [], { start, end });
        expect(sentence.start).toBeGreaterThanOrEqual(0);
        expect(sentence.end).toBeLessThanOrEqual(any.length);
        if (any.slice(start, end).trim() !== "") {
          expect(any.slice(sentence.start, sentence.end)).toContain(any.slice(start, end).trim());
        }
      }),
    );
  });
});

describe("quoteSentence", () => {
  it("marks what lies in the sentence and shortens very long ones around the mark", () => {
    const text = `${"word ".repeat(200)}here it is ${"word ".repeat(200)}`;
    const start = text.indexOf("here");
    const quoted = markupOf(quoteSentence(text, { start: 0, end: text.length }, [{ start, end: start + 10 }]));
    expect(quoted).toContain("<mark>here it is</mark>");
    expect(quoted).toMatch(/^… .* …$/);
    expect(quoted.length).toBeLessThan(700);
  });

  it("copes with marks that overlap, touch or leave the sentence", () => {
    const marks = [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
      { start: 8, end: 99 },
      { start: 40, end: 50 },
    ];
    expect(markupOf(quoteSentence("abcdefghij", { start: 1, end: 10 }, marks))).toBe(
      "<mark>bcd</mark><mark>ef</mark>gh<mark>ij</mark>",
    );
  });
});

describe("accounts", () => {
  it("folds copies of one text with the same voice, and nothing else", () => {
    const folded = foldAccounts(eventNamed("siege broken"));
    expect(folded.map(({ account, copies }) => [account.outlet, copies.map(({ outlet }) => outlet)])).toEqual([
      ["Levant Courier", []],
      ["Damascus Herald", []],
      ["Orient Wire", ["Border Post"]],
      ["Orient Wire", []],
      ["أصوات حلب", []],
    ]);
  });

  it("gives one letter to accounts that all agree with each other", () => {
    const toll = eventNamed("killed · Ramouseh");
    const readings = readingsOf(toll, "killed", foldAccounts(toll));
    expect(readings.map(({ letter, accounts }) => [letter, accounts.map(({ account }) => account.outlet)])).toEqual([
      ["a", ["Levant Courier", "Damascus Herald", "أصوات حلب"]],
      ["b", ["Orient Wire"]],
    ]);
  });

  it("lets a difference weigh more than agreement, and silence least", () => {
    const of = (...outcomes: ("agree" | "differ" | "only-one-says" | "not-comparable")[]) =>
      fieldOutcome(
        { differences: outcomes.map((outcome, i) => ({ field: "killed", left: 0, right: i, outcome, reason: "" })) },
        "killed",
      );
    expect(of("agree", "differ", "only-one-says")).toBe("differ");
    expect(of("agree", "not-comparable")).toBe("not-comparable");
    expect(of("only-one-says", "agree")).toBe("agree");
    expect(of()).toBeNull();
  });
});

describe("chooseTellings", () => {
  const { events } = aleppoDossier();
  it("spends tables on the most contested and leaves the rest out when the budget is gone", () => {
    const tellings = chooseTellings(events, { table: 2, single: 1, line: 3 });
    const told = (telling: string) => [...tellings.values()].filter((one) => one === telling).length;
    expect([told("table"), told("single"), told("line"), told("left-out")]).toEqual([2, 1, 3, 4]);
    for (const { id } of rankByContest(events).slice(0, 2)) expect(tellings.get(id)).toBe("table");
  });

  it("does not depend on the order of the events", () => {
    expect(chooseTellings([...events].reverse())).toEqual(chooseTellings(events));
  });

  it("puts events under months, longer ones under their year, undated ones last", () => {
    const wide = { ...events[0]!, id: "wide", days: days("2016-01-01", "2016-12-31") };
    const wider = { ...events[0]!, id: "wider", days: days("2014-11-07", "2016-11-06") };
    expect(sectionsOf([...events, wide, wider]).map(({ title }) => title)).toEqual([
      "2014 and later years",
      "2016, month not told",
      "August 2016",
      "November 2024",
      "No day known",
    ]);
  });
});

describe("scales", () => {
  it("begins at nought, holds every number, and turns logarithmic where numbers lie far apart", () => {
    expect(numberScale([4, 38, 41]).kind).toBe("linear");
    expect(numberScale([4, 700]).kind).toBe("logarithmic");
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }), (numbers) => {
        const scale = numberScale(numbers);
        const sorted = [0, ...numbers].sort((a, b) => a - b).map((n) => scale.at(n));
        expect(sorted).toEqual([...sorted].sort((a, b) => a - b));
        expect(Math.min(...sorted)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...sorted)).toBeLessThanOrEqual(100);
        expect(scale.ticks.length).toBeLessThanOrEqual(9);
      }),
    );
  });

  it("breaks the axis of time over years without events", () => {
    const { stretches, ticks } = timeScale([days("2016-08-06", "2016-08-08"), days("2024-11-27", "2024-11-29")]);
    expect(stretches.map(({ from, to }) => [from, to])).toEqual([
      ["2016-08-06", "2016-08-09"],
      ["2024-11-27", "2024-11-30"],
    ]);
    expect(ticks.filter(({ minor }) => !minor).map(({ label }) => label)).toEqual([
      "6 August 2016",
      "27 November 2024",
    ]);
  });

  it("never runs backwards in time", () => {
    const ordinal = fc.integer({ min: 0, max: 25_000 });
    fc.assert(
      fc.property(fc.array(fc.tuple(ordinal, fc.nat(40)), { minLength: 1, maxLength: 12 }), (given) => {
        const scale = timeScale(given.map(([at, length]) => days(fromOrdinal(at), fromOrdinal(at + length))));
        const at = [...given.map(([from]) => from), 0, 12_345, 26_000].sort((a, b) => a - b);
        const drawn = at.map((day) => scale.at(fromOrdinal(day)));
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
        for (const tick of scale.ticks) expect(tick.at >= 0 && tick.at <= 100).toBe(true);
        expect(scale.stretches.at(-1)!.right).toBeCloseTo(100);
        expect(
          scale.at(addDays(fromOrdinal(Math.max(...given.map(([from, length]) => from + length))), 1)),
        ).toBeCloseTo(100);
      }),
    );
  });
});

describe("map", () => {
  const frame = frameAround([{ lat: 36, lon: 37, radius: 50_000 }], 500, 400);

  it("is true to scale in both directions and turns back", () => {
    const metres = 10_000;
    const [x, y] = frame.project([37, 36]);
    const north = frame.project([37, 36 + metres / 111_133]);
    const east = frame.project([37 + metres / (111_133 * Math.cos((36 * Math.PI) / 180)), 36]);
    expect(y - north[1]).toBeCloseTo(metres / frame.metresPerUnit, 1);
    expect(east[0] - x).toBeCloseTo(metres / frame.metresPerUnit, 1);
    expect(frame.unproject(frame.project([36.7, 35.9]))[0]).toBeCloseTo(36.7);
  });

  it("clips borders to the frame and leaves out what lies outside", () => {
    const square = (west: number, south: number, size: number) =>
      [
        [west, south],
        [west + size, south],
        [west + size, south + size],
        [west, south + size],
        [west, south],
      ] as const;
    expect(ringPath(square(10, 10, 1), frame)).toBe("");
    const numbers = [...ringPath(square(30, 30, 12), frame).matchAll(/-?[\d.]+/g)].map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(-12);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(512);
  });

  it("lays no name over another and none out of the frame", () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 25 }), (points) => {
        const labels = placeLabels(
          points.map((at) => ({ at, radius: 5, text: "Somewhere" })),
          frame,
        );
        const lefts = labels.flatMap((label) =>
          label === null
            ? []
            : [
                {
                  y: label.y,
                  x: label.anchor === "start" ? label.x : label.anchor === "end" ? label.x - 71 : label.x - 35.5,
                },
              ],
        );
        for (const [i, a] of lefts.entries()) {
          expect(a.x).toBeGreaterThanOrEqual(0);
          for (const b of lefts.slice(i + 1))
            expect(Math.abs(a.y - b.y) >= 15.9 || Math.abs(a.x - b.x) >= 70).toBe(true);
        }
      }),
    );
  });

  it("takes polygons with names and says where a file is wrong", () => {
    const ring = [
      [36, 35],
      [37, 35],
      [37, 36],
      [36, 35],
    ];
    const feature = (geometry: unknown, name: unknown = "Here") => ({
      type: "FeatureCollection",
      features: [{ type: "Feature", properties: { name }, geometry }],
    });
    expect(outlinesOf(feature({ type: "MultiPolygon", coordinates: [[ring], [ring]] }))[0]!.rings).toHaveLength(2);
    expect(() => outlinesOf(feature({ type: "Point", coordinates: [36, 35] }))).toThrow(/geometry/);
    expect(() => outlinesOf(feature({ type: "Polygon", coordinates: [[[360, 35], ...ring]] }))).toThrow(/coordinates/);
    expect(() => outlinesOf(feature({ type: "Polygon", coordinates: [ring] }, 7))).toThrow(/name/);
  });
});

describe("the fixture", () => {
  it("refuses words that do not stand in the article", () => {
    const given = article("a", "Courier", "2016-08-06", "Nothing of the kind.");
    const telling = { article: given, clause: "Something", type: "clash", group: 1, fields: {} } as const;
    expect(() => event("x", { days: null, places: [], tellings: [telling] })).toThrow(/does not stand/);
  });
});
