import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { admitTelling, dismissTelling } from "../../src/comparison/admit-telling.ts";
import { type FiledTelling, fileTellings } from "../../src/comparison/filed-telling.ts";
import { decidedIn, tellingsOf } from "../../src/comparison/find-events.ts";
import { type Edge, findEdges } from "../../src/comparison/join-edges.ts";
import { byAge } from "../../src/comparison/telling.ts";
import { inputOf, lookup, type Report } from "./build.ts";
import { memoryIndex } from "./memory-index.ts";

const PLACES = ["Aleppo", "Saraqib", "Ramouseh", "Idlib"];
const DAYS = ["2016-08-01", "2016-08-02", "2016-08-04", "2016-08-20"];
const TYPES = ["airstrike", "shelling", "killed", "capture", "siege-broken"] as const;

const drafts = fc.record({
  place: fc.constantFrom(...PLACES),
  day: fc.option(fc.constantFrom(...DAYS), { nil: null }),
  published: fc.option(fc.constantFrom(...DAYS), { nil: null }),
  type: fc.constantFrom(...TYPES),
  dead: fc.constantFrom(3, 7, 12, 25),
  group: fc.constantFrom(1, 2, 3),
});
type Draft = Omit<typeof drafts extends fc.Arbitrary<infer T> ? T : never, "dead"> & { readonly dead: number };

const report = ({ place, day, published, type, dead, group }: Draft, i: number): Report => ({
  id: `r${i}`,
  published,
  group,
  text: `In ${place} that day something took place. A count says ${dead} people died.`,
  claims: [
    {
      words: `In ${place} that day something took place`,
      type,
      places: [`${place}=${place.toLowerCase()}`],
      ...(day ? { day: `that day=${day}` } : {}),
    },
    {
      words: `${dead} people died`,
      type: "killed",
      numbers: [{ words: `${dead} people`, of: "people", min: dead, max: dead }],
    },
  ],
});

const filedOf = (reports: readonly Report[]): readonly FiledTelling[] => {
  const input = inputOf(reports);
  return fileTellings(tellingsOf(input), decidedIn(input), input);
};

/** The edges that all tellings have when they are looked at as a whole. */
const wholeEdges = (filed: readonly FiledTelling[]): readonly Edge[] => {
  const heads = new Map<string, FiledTelling>();
  for (const one of filed) {
    const head = heads.get(one.twin);
    if (head === undefined || byAge(one.telling, head.telling) < 0) heads.set(one.twin, one);
  }
  const key = ({ a, b }: Edge): string => `${a} ${b}`;
  return [...findEdges([...heads.values()], { place: lookup })].sort((x, y) => (key(x) < key(y) ? -1 : 1));
};

describe("an index of tellings", () => {
  it("holds the same edges in whatever order tellings come and go", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(drafts, { minLength: 2, maxLength: 9 }),
        fc.infiniteStream(fc.nat()),
        async (list, order) => {
          const filed = filedOf(list.map(report));
          const shuffled = [...filed].map((one) => ({ one, at: order.next().value })).sort((a, b) => a.at - b.at);
          const index = memoryIndex();
          for (const { one } of shuffled) await admitTelling(one, index, { place: lookup });
          expect(index.allEdges()).toEqual(wholeEdges(filed));
          const [gone, left] = [shuffled.slice(0, 3), shuffled.slice(3)];
          for (const { one } of gone) await dismissTelling(one, index, { place: lookup });
          expect(index.allEdges()).toEqual(wholeEdges(left.map(({ one }) => one)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it("holds the same edges in a crowded block, where neighbours push each other apart", async () => {
    const crowd = Array.from({ length: 150 }, (_, i): Report => {
      const [place, day, dead] = ["Aleppo", DAYS[i % 2]!, 3 + ((i * 7) % 40)] as const;
      return {
        ...report({ place, day, published: day, type: "airstrike", dead, group: 1 }, i),
        text: `In ${place} that day something took place near number${i} street${i % 13}. A count says ${dead} people died.`,
        group: i,
      };
    });
    const filed = filedOf(crowd);
    const index = memoryIndex();
    for (const one of [...filed].reverse()) await admitTelling(one, index, { place: lookup });
    const whole = wholeEdges(filed);
    expect(whole.length).toBeLessThan((filed.length * (filed.length - 1)) / 2);
    expect(index.allEdges()).toEqual(whole);
    const gone = filed.filter((_, i) => i % 10 === 3);
    for (const one of gone) await dismissTelling(one, index, { place: lookup });
    expect(index.allEdges()).toEqual(wholeEdges(filed.filter((one) => !gone.includes(one))));
  });
});
