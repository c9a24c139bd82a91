import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { findEvents } from "../../src/comparison/find-events.ts";
import { groupSources } from "../../src/comparison/group-sources.ts";
import type { Event, SourceGroup } from "../../src/model/event.ts";
import { compareLedger } from "../../src/operations/compare-ledger.ts";
import { eventInputOf, loadTexts } from "../../src/operations/event-input.ts";
import { canonicalJson } from "../../src/storage/canonical-json.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { lookup } from "../comparison/build.ts";
import { all, DATABASES, withLedger } from "../storage/ledgers.ts";
import { type Given, madeJudgement, madeReading } from "../storage/made-readings.ts";

const gazetteer = { place: lookup };

const BODY = [
  "Rescue teams worked through the night under the broken walls of the covered market near the river bank.",
  "Doctors in the only open clinic asked for blood, and drivers carried the wounded along the northern road.",
  "Traders said that they had stacked flour and cooking gas behind the shutters before the roofs came down.",
].join(" ");

const report = fc
  .record({
    place: fc.constantFrom("Saraqib", "Ramouseh", "Idlib"),
    type: fc.constantFrom("airstrike", "shelling", "capture", "offensive"),
    published: fc.constantFrom(null, "2016-08-01", "2016-08-02", "2016-08-09"),
    dead: fc.constantFrom(7, 12),
    copied: fc.boolean(),
    outlet: fc.constantFrom("Harbour Wire", "Plain Dealer", null),
  })
  .map(({ place, type, published, dead, copied, outlet }) => ({
    published,
    outlet,
    sentences: [
      { words: `Planes and guns were heard over ${place} all day.`, type, place },
      { words: `At least ${dead} people were killed in ${place}.`, type: "killed", place, number: [dead, "people"] },
      ...(copied ? [{ words: BODY, type: "assessment" }] : []),
    ],
  }));
type Report = Omit<Given, "name">;

const readingOf = (given: Report, i: number) =>
  madeReading({ ...given, name: `${i}.txt`, url: `https://example.org/${i}` });

/** What does not depend on the order in which things came. */
const canonical = (events: readonly Event[], groups: readonly SourceGroup[]): string => {
  const oldest = new Map(groups.map(({ number, articles }) => [number, articles[0]]));
  return canonicalJson({
    groups: groups.map(({ number: _, ...group }) => group).sort((a, b) => (a.articles[0]! < b.articles[0]! ? -1 : 1)),
    events: [...events]
      .map((event) => ({
        ...event,
        accounts: event.accounts.map((account) => ({ ...account, group: oldest.get(account.group) })),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  });
};

const kept = async (ledger: Ledger): Promise<string> =>
  canonical(await all(ledger.events()), await all(ledger.sourceGroups()));

/** The same from one comparison of everything. */
const whole = async (ledger: Ledger): Promise<string> => {
  const texts = await loadTexts(ledger);
  const groups = groupSources(texts.articles);
  return canonical(findEvents(await eventInputOf(ledger, texts, groups, gazetteer)), groups);
};

/** The sums of the ledger, which must be those of counting everything. */
const sums = async (ledger: Ledger): Promise<unknown> => {
  const [claims, counted] = [await ledger.sumClaims({}, "d"), await ledger.countClaimsBy({}, "d")];
  const sorted = <T>(list: readonly T[]): readonly T[] =>
    [...list].sort((a, b) => (canonicalJson(a) < canonicalJson(b) ? -1 : 1));
  expect({ ...claims, types: sorted(claims.types), places: sorted(claims.places), outlets: 0, periods: 0 }).toEqual({
    ...counted,
    types: sorted(counted.types),
    places: sorted(counted.places),
    outlets: 0,
    periods: 0,
  });
  return (await ledger.sumEvents({}, "d")).events;
};

describe.each(DATABASES)("comparing in $kind", (database) => {
  afterAll(database.sweep);

  it("gives what comparing everything at once gives, for any order and any batches, as articles come and change", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(report, { minLength: 3, maxLength: 7 }),
        fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
        fc.integer({ min: 1, max: 3 }),
        async (given, order, batch) => {
          const readings = (given as readonly Report[])
            .map((one, i) => ({ reading: readingOf(one, i), at: order[i]! }))
            .sort((a, b) => a.at - b.at)
            .map(({ reading }) => reading);
          await withLedger(database, async (ledger) => {
            for (const [i, reading] of readings.entries()) {
              await ledger.putReading(reading);
              if ((i + 1) % batch === 0) await compareLedger(ledger, gazetteer);
            }
            await compareLedger(ledger, gazetteer);
            expect(await kept(ledger)).toBe(await whole(ledger));
            // An article is read anew and says something else.
            const first = readings[0]!;
            const changed = first.versions.map((version) => ({ ...version, claims: version.claims.slice(1) }));
            await ledger.putReading({ ...first, made: { ...first.made, rules: "r2" }, versions: changed });
            await compareLedger(ledger, gazetteer);
            expect(await kept(ledger)).toBe(await whole(ledger));
            expect(await sums(ledger)).toBe((await all(ledger.events())).length);
            // All are seen in another version before anything is compared.
            for (const [i, one] of (given as readonly Report[]).entries()) {
              const more = { words: "Nobody could say who had come.", type: "assessment" } as const;
              await ledger.putReading(
                readingOf({ ...one, published: "2016-08-09", sentences: [...one.sentences, more] }, i),
              );
            }
            await compareLedger(ledger, gazetteer);
            const told = (await all(ledger.events())).flatMap(({ claims }) => claims);
            expect(new Set(told).size).toBe(told.length);
          });
        },
      ),
      { numRuns: database.kind === "sqlite" ? 12 : 3 },
    );
  });

  it("keeps what a person joined and parted through every later comparison, until it is taken back", () =>
    withLedger(database, async (ledger) => {
      const strike = (name: string, place: string, published: string) =>
        madeReading({
          name,
          published,
          url: `https://example.org/${name}`,
          sentences: [{ words: `Planes bombed ${place} again on the same day.`, type: "airstrike", place }],
        });
      const readings = [strike("a", "Idlib", "2016-08-01"), strike("b", "Saraqib", "2016-08-01")];
      for (const reading of readings) await ledger.putReading(reading);
      await compareLedger(ledger, gazetteer);
      const count = async (): Promise<number> => (await all(ledger.events())).length;
      expect(await count()).toBe(2);
      const [left, right] = readings.map((reading) => madeJudgement(reading.versions[0]!, ""));
      const { who, when, why } = left!;
      const joined = { who, when, why, anchor: left!.anchor, other: right!.anchor };
      await ledger.addJudgement({ ...joined, id: "j1", verdict: "same-event" });
      await compareLedger(ledger, gazetteer);
      expect(await count()).toBe(1);
      await ledger.putReading(strike("c", "Ramouseh", "2016-08-09"));
      await compareLedger(ledger, gazetteer);
      await ledger.compare((work) => work.restart("other code"));
      await compareLedger(ledger, gazetteer);
      expect(await count()).toBe(2);
      expect(await kept(ledger)).toBe(await whole(ledger));
      const { anchor } = joined;
      await ledger.addJudgement({ id: "j2", verdict: "withdrawn", judgement: "j1", anchor, who, when, why });
      await compareLedger(ledger, gazetteer);
      expect(await count()).toBe(3);
      expect(await kept(ledger)).toBe(await whole(ledger));
    }));

  it("passes over a judgement whose claim is gone, and heeds it again when the claim is back", () =>
    withLedger(database, async (ledger) => {
      const [left, right] = ["Idlib", "Saraqib"].map((place, i) =>
        readingOf(
          { published: "2016-08-01", sentences: [{ words: `Planes bombed ${place}.`, type: "airstrike", place }] },
          i,
        ),
      );
      for (const reading of [left!, right!]) await ledger.putReading(reading);
      const [one, other] = [left!, right!].map((reading) => madeJudgement(reading.versions[0]!, "j1"));
      const { id, who, when, why, anchor } = one!;
      await ledger.addJudgement({ id, who, when, why, anchor, verdict: "same-event", other: other!.anchor });
      const count = async (): Promise<number> => {
        await compareLedger(ledger, gazetteer);
        expect(await kept(ledger)).toBe(await whole(ledger));
        return (await all(ledger.events())).length;
      };
      expect(await count()).toBe(1);
      const silent = left!.versions.map((version) => ({ ...version, claims: [] }));
      await ledger.putReading({ ...left!, made: { ...left!.made, rules: "r2" }, versions: silent });
      expect(await count()).toBe(1);
      await ledger.putReading({ ...left!, made: { ...left!.made, rules: "r3" } });
      expect(await count()).toBe(1);
      expect((await all(ledger.events()))[0]!.claims).toHaveLength(2);
    }));

  it("takes a heap of copies for one source and one event, whichever of them comes first", () =>
    withLedger(database, async (ledger) => {
      const copies = Array.from({ length: 12 }, (_, i) =>
        readingOf(
          {
            outlet: `Outlet ${i}`,
            published: `2016-08-${String(12 - i).padStart(2, "0")}`,
            sentences: [
              { words: "Shells killed 12 people in Idlib on the first day.", type: "killed", place: "Idlib" },
              { words: BODY, type: "assessment" },
            ],
          },
          i,
        ),
      );
      for (const [i, reading] of copies.entries()) {
        await ledger.putReading(reading);
        if (i % 5 === 0) await compareLedger(ledger, gazetteer);
      }
      await compareLedger(ledger, gazetteer);
      expect((await all(ledger.sourceGroups())).map(({ articles }) => articles.length)).toEqual([12]);
      expect((await all(ledger.events())).map(({ independent, accounts }) => [independent, accounts.length])).toEqual([
        [1, 12],
      ]);
      expect(await kept(ledger)).toBe(await whole(ledger));
    }));

  it("compares once, and again after something came in or where other code compared", () =>
    withLedger(database, async (ledger) => {
      const [story, other] = [0, 1].map((i) =>
        readingOf({ sentences: [{ words: `Guns were heard ${i} times.`, type: "shelling" }] }, i),
      );
      await ledger.putReading(story!);
      expect(await compareLedger(ledger, gazetteer)).toEqual({ added: 1, kept: 0, dropped: 0 });
      expect(await compareLedger(ledger, gazetteer)).toBeNull();
      await ledger.compare((work) => work.restart("older code"));
      expect(await compareLedger(ledger, gazetteer)).toEqual({ added: 0, kept: 1, dropped: 0 });
      await ledger.putReading(other!);
      expect(await compareLedger(ledger, gazetteer)).not.toBeNull();
    }));

  it("begins anew after a redaction, and keeps no word of what was taken out", () =>
    withLedger(database, async (ledger) => {
      const reading = readingOf({ sentences: [{ words: "Guns were heard in Idlib.", type: "shelling" }] }, 0);
      await ledger.putReading(reading);
      await compareLedger(ledger, gazetteer);
      const id = reading.versions[0]!.article.id;
      const by = { who: "an editor", when: "2026-02-01T00:00:00Z", why: "asked" };
      await ledger.redact({ ...by, subject: { kind: "article", id } });
      await compareLedger(ledger, gazetteer);
      expect(await all(ledger.events())).toEqual([]);
      expect(await kept(ledger)).toBe(await whole(ledger));
    }));
});
