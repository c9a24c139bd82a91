import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FiledTelling, fileTellings } from "../../src/comparison/filed-telling.ts";
import { decidedIn, findEvents, tellingsOf } from "../../src/comparison/find-events.ts";
import { type TellingIndex, updateEvents } from "../../src/comparison/update-events.ts";
import type { Event } from "../../src/model/event.ts";
import { inputOf, type Report } from "./build.ts";

const PLACES = ["Aleppo", "Saraqib", "Ramouseh", "Idlib"];
const DAYS = ["2016-08-01", "2016-08-02", "2016-08-04", "2016-08-20"];
const TYPES = ["airstrike", "shelling", "killed", "capture", "siege-broken"] as const;

const report = fc
  .record({
    place: fc.constantFrom(...PLACES),
    day: fc.option(fc.constantFrom(...DAYS), { nil: null }),
    published: fc.option(fc.constantFrom(...DAYS), { nil: null }),
    type: fc.constantFrom(...TYPES),
    dead: fc.constantFrom(3, 7, 12, 25),
    group: fc.constantFrom(1, 2, 3),
  })
  .map(
    ({ place, day, published, type, dead, group }): Omit<Report, "id"> => ({
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
    }),
  );

const indexOf = (filed: readonly FiledTelling[]): TellingIndex => ({
  under: (key) => filed.filter((one) => one.keys.includes(key)),
  holding: (claim) => filed.find((one) => one.telling.claims.some(({ id }) => id === claim)) ?? null,
});

/** Events without links, by id: links belong to a second step. */
const bare = (events: readonly Event[]) =>
  [...events].map((event) => ({ ...event, links: [] })).sort((a, b) => (a.id < b.id ? -1 : 1));

describe("a change in a ledger", () => {
  it("gives what finding all events anew would give, for a new article and for one that goes", () => {
    fc.assert(
      fc.property(fc.array(report, { minLength: 2, maxLength: 9 }), (drafts) => {
        const reports = drafts.map((draft, i) => ({ ...draft, id: `r${i}` }));
        const [before, after] = [inputOf(reports.slice(1)), inputOf(reports)];
        for (const [from, to] of [
          [before, after],
          [after, before],
        ] as const) {
          const filed = fileTellings(tellingsOf(to), decidedIn(to), to);
          const previous = findEvents(from);
          const changed = filed.filter(({ telling }) => telling.article.id === "r0");
          const gone = new Set(from.claims.filter((claim) => claim.version === "r0").map(({ id }) => id));
          const uprooted = previous
            .filter((event) => event.claims.some((id) => gone.has(id)))
            .flatMap(({ claims }) => claims);
          const found = updateEvents(changed, uprooted, indexOf(filed), decidedIn(to), to);
          const replaced = new Set([...found.flatMap(({ claims }) => claims), ...gone]);
          const kept = previous.filter((event) => !event.claims.some((id) => replaced.has(id)));
          expect(bare([...kept, ...found])).toEqual(bare(findEvents(to)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
