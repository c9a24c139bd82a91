import { afterAll, describe, expect, it } from "vitest";
import type { Event, SourceGroup } from "../../src/model/event.ts";
import { all, DATABASES, withLedger } from "./ledgers.ts";
import { BRIDGE, MARKET, madeEvent, madeReading, TALKS } from "./made-readings.ts";

const readings = [
  madeReading({ name: "a.txt", sentences: [BRIDGE], outlet: "Dell Courier" }),
  madeReading({ name: "b.txt", sentences: [MARKET] }),
  madeReading({ name: "c.txt", sentences: [TALKS] }),
];
const [bridge, market, talks] = readings.map((reading) => madeEvent(reading.versions[0]!)) as [Event, Event, Event];
const groups: readonly SourceGroup[] = [
  {
    number: 1,
    articles: [readings[1]!.versions[0]!.article.id, readings[0]!.versions[0]!.article.id],
    reason: "same text",
    copies: [],
  },
  { number: 2, articles: [readings[2]!.versions[0]!.article.id], reason: "alone", copies: [] },
];
/** `second` told as a part of `first`. */
const merge = (first: Event, second: Event): Event => ({
  ...first,
  claims: [...first.claims, ...second.claims],
  accounts: [...first.accounts, ...second.accounts],
});

describe.each(DATABASES)("comparison in $kind", (database) => {
  afterAll(database.sweep);

  it("keeps events with their accounts and source groups, and gives them back as they were", () =>
    withLedger(database, async (ledger) => {
      for (const reading of readings) await ledger.putReading(reading);
      expect(await ledger.comparedFingerprint()).toBeNull();
      const of = await ledger.fingerprint();
      const put = await ledger.putComparison({ events: [talks, market, bridge], groups, of });
      expect(put).toEqual({ added: 3, kept: 0, dropped: 0 });
      expect(await all(ledger.events())).toEqual([bridge, market, talks]);
      expect(await ledger.event(market.id)).toEqual(market);
      expect(await all(ledger.sourceGroups())).toEqual(groups);
      expect(await ledger.comparedFingerprint()).toBe(of);
      expect((await ledger.claim(bridge.claims[0]!))?.event).toBe(bridge.id);
      expect((await all(ledger.claims({ events: [market.id] }))).map(({ quote }) => quote)).toEqual([MARKET.words]);
      expect(await ledger.putComparison({ events: [bridge, market], groups, of })).toEqual({
        added: 0,
        kept: 2,
        dropped: 1,
      });
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
      await ledger.putComparison({ events: [bridge, market, talks], groups, of: "x" });
      expect(await all(ledger.events(query))).toEqual(expected);
    }),
  );

  it("redirects the ids of events that merged, over several comparisons, and takes it back when they split", () =>
    withLedger(database, async (ledger) => {
      for (const reading of readings) await ledger.putReading(reading);
      const put = (events: readonly Event[]) => ledger.putComparison({ events, groups, of: "x" });
      await put([bridge, market, talks]);
      await put([merge(bridge, market), talks]);
      expect((await ledger.event(market.id))?.id).toBe(bridge.id);
      await put([merge(talks, merge(bridge, market))]);
      expect((await ledger.event(market.id))?.id).toBe(talks.id);
      expect((await ledger.event(bridge.id))?.id).toBe(talks.id);
      await put([bridge, market, talks]);
      expect((await ledger.event(market.id))?.id).toBe(market.id);
      await put([bridge]);
      expect(await ledger.event(market.id)).toBeNull();
      expect(await ledger.event("never was")).toBeNull();
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
      await ledger.putComparison({ events: [bridge], groups: [], of: "x" });
      await next(false);
    }));
});
