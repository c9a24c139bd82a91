import { afterAll, describe, expect, it } from "vitest";
import type { Copy, Event, SourceGroup } from "../../src/model/event.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { all, DATABASES, withLedger } from "./ledgers.ts";
import { BRIDGE, MARKET, madeEvent, madeReading, TALKS } from "./made-readings.ts";

const readings = [
  madeReading({ name: "a.txt", sentences: [BRIDGE], outlet: "Dell Courier" }),
  madeReading({ name: "b.txt", sentences: [MARKET] }),
  madeReading({ name: "c.txt", sentences: [TALKS] }),
];
const [bridge, market, talks] = readings.map((reading) => madeEvent(reading.versions[0]!)) as [Event, Event, Event];
/** Puts events in the place of those that are gone. */
const put = (ledger: Ledger, events: readonly Event[], gone: readonly Event[] = []) =>
  ledger.compare((work) => work.putEvents({ gone: gone.map(({ id }) => id), put: events, linked: [] }));
/** `second` told as a part of `first`. */
const merge = (first: Event, second: Event): Event => ({
  ...first,
  claims: [...first.claims, ...second.claims],
  accounts: [...first.accounts, ...second.accounts],
});

describe.each(DATABASES)("comparison in $kind", (database) => {
  afterAll(database.sweep);

  it("keeps events with their accounts, and gives them back as they were", () =>
    withLedger(database, async (ledger) => {
      for (const reading of readings) await ledger.putReading(reading);
      expect(await put(ledger, [talks, market, bridge])).toEqual({ added: 3, kept: 0, dropped: 0 });
      expect(await all(ledger.events())).toEqual([bridge, market, talks]);
      expect(await ledger.event(market.id)).toEqual(market);
      expect((await ledger.claim(bridge.claims[0]!))?.event).toBe(bridge.id);
      expect((await all(ledger.claims({ events: [market.id] }))).map(({ quote }) => quote)).toEqual([MARKET.words]);
      expect(await put(ledger, [bridge, market], [talks])).toEqual({ added: 0, kept: 2, dropped: 1 });
      expect(await all(ledger.events())).toEqual([bridge, market]);
    }));

  it("replaces the links of an event and leaves the rest", () =>
    withLedger(database, async (ledger) => {
      for (const reading of readings) await ledger.putReading(reading);
      await put(ledger, [bridge, market]);
      const links = [{ kind: "part-of" as const, event: market.id, reason: "told together" }];
      const { accounts: _, ...bare } = { ...bridge, links };
      await ledger.compare((work) => work.putEvents({ gone: [], put: [], linked: [bare] }));
      expect(await all(ledger.events())).toEqual([{ ...bridge, links }, market]);
    }));

  it("keeps source groups with their copies, in the order of publication, under numbers that stay", () =>
    withLedger(database, async (ledger) => {
      const [first, second, third] = readings.map((reading) => reading.versions[0]!.article.id) as [
        string,
        string,
        string,
      ];
      const copy: Copy = {
        kind: "reprint",
        source: first,
        copy: second,
        directed: true,
        share: 0.8,
        passages: [{ source: { start: 0, end: 9 }, copy: { start: 2, end: 11 }, words: 2 }],
        reason: "80 % of the shorter text stands in both",
      };
      for (const reading of readings) await ledger.putReading(reading);
      await ledger.compare(async (work) => {
        await work.putCopies({ article: second, day: "2024-11-30" }, [
          { article: second, earlier: first, joins: true, copy },
        ]);
        const number = await work.putGroup(null, [{ article: second, day: "2024-11-30" }]);
        await work.putGroup(null, [{ article: third, day: "9999" }]);
        await work.putGroup(number, [{ article: first, day: "2024-11-29" }]);
      });
      const pair: SourceGroup = { number: 1, articles: [first, second], reason: copy.reason, copies: [copy] };
      const alone: SourceGroup = {
        number: 2,
        articles: [third],
        reason: "no other article shares its text",
        copies: [],
      };
      expect(await all(ledger.sourceGroups())).toEqual([pair, alone]);
      expect(await all(ledger.sourceGroups({ articles: [third] }))).toEqual([alone]);
    }));

  it.each<readonly [string, Parameters<import("../../src/storage/ledger.ts").Ledger["events"]>[0], readonly Event[]]>([
    ["id", { ids: [market.id, "none"] }, [market]],
    ["place", { place: "kestrel-ford" }, [bridge]],
    ["party", { actor: "militants" }, [bridge]],
    ["a place that is a party", { place: "militants" }, []],
    ["days", { from: "2024-11-29", to: "2024-12-30" }, [market]],
    ["family", { family: "harm" }, []],
    ["independent sources", { independent: 2 }, []],
    ["what one of its claims says", { claims: { place: "Upper Dell", types: ["shelling"] } }, [market]],
    ["claims that only two together would meet", { claims: { place: "Upper Dell", types: ["capture"] } }, []],
    ["words of a claim and days", { claims: { text: "bridge" }, from: "2024-11-01", to: "2024-11-30" }, [bridge]],
    ["limit", { limit: 1 }, [bridge]],
  ])("finds events by %s", (_, query, expected) =>
    withLedger(database, async (ledger) => {
      for (const reading of readings) await ledger.putReading(reading);
      await put(ledger, [bridge, market, talks]);
      expect(await all(ledger.events(query))).toEqual(expected);
    }),
  );

  it("redirects the ids of events that merged, over several comparisons, and takes it back when they split", () =>
    withLedger(database, async (ledger) => {
      for (const reading of readings) await ledger.putReading(reading);
      const three = [bridge, market, talks];
      await put(ledger, three);
      await put(ledger, [merge(bridge, market)], [bridge, market]);
      expect((await ledger.event(market.id))?.id).toBe(bridge.id);
      await put(ledger, [merge(talks, merge(bridge, market))], [bridge, talks]);
      expect((await ledger.event(market.id))?.id).toBe(talks.id);
      expect((await ledger.event(bridge.id))?.id).toBe(talks.id);
      await put(ledger, three, [talks]);
      expect((await ledger.event(market.id))?.id).toBe(market.id);
      await put(ledger, [], [market, talks]);
      expect(await ledger.event(market.id)).toBeNull();
      expect(await ledger.event("never was")).toBeNull();
    }));

  it("leads an id whose claim is gone to the event that has most of its other claims", () =>
    withLedger(database, async (ledger) => {
      for (const reading of readings) await ledger.putReading(reading);
      await put(ledger, [merge(bridge, market)]);
      await put(ledger, [market], [bridge]);
      expect((await ledger.event(bridge.id))?.id).toBe(market.id);
    }));

  it("has a fingerprint that changes with what comparison depends on, and with nothing else", () =>
    withLedger(database, async (ledger) => {
      const marks = [await ledger.fingerprint()];
      const next = async (changes: boolean) => {
        const mark = await ledger.fingerprint();
        expect(marks.includes(mark)).toBe(!changes);
        marks.push(mark);
      };
      await ledger.putReading(readings[0]!);
      await next(true);
      await ledger.putReading(readings[0]!);
      await next(false);
      await ledger.putReading({ ...readings[0]!, made: { ...readings[0]!.made, knowledge: "k2" } });
      await next(true);
      await put(ledger, [bridge]);
      await next(false);
    }));
});
