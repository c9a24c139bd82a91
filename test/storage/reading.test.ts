import { afterAll, describe, expect, it } from "vitest";
import { all, DATABASES, withLedger } from "./ledgers.ts";
import { BRIDGE, MADE, MARKET, madePass, madeReading, TALKS } from "./made-readings.ts";

const first = madeReading({
  name: "a.txt",
  sentences: [BRIDGE, MARKET],
  outlet: "Dell Courier",
  published: "2024-12-01",
});
const second = madeReading({ name: "b.txt", sentences: [TALKS] });

describe.each(DATABASES)("reading into $kind", (database) => {
  afterAll(database.sweep);

  it("keeps all that a report gave, and gives it back as it was", () =>
    withLedger(database, async (ledger) => {
      expect(await ledger.hasReading(first.report, "a.txt")).toBe(false);
      expect(await ledger.putReading(first)).toEqual({
        standing: "added",
        articles: { added: 1 },
        versions: { added: 1, dropped: 0 },
        claims: { kept: 0, changed: 0, added: 2, dropped: 0 },
        labels: { added: 1, dropped: 0 },
      });
      const [version] = first.versions;
      expect(await ledger.hasReading(first.report, "a.txt")).toBe(true);
      expect(await ledger.hasReading(first.report, "other.txt")).toBe(false);
      expect(await ledger.hasPass(madePass(version!))).toBe(true);
      expect(await all(ledger.articles())).toEqual([
        { ...version!.article, pass: madePass(version!), made: MADE, claims: 2, redacted: false },
      ]);
      const claims = await all(ledger.claims());
      expect(claims.map(({ claim }) => claim)).toEqual(version!.claims);
      expect(claims.map(({ quote }) => quote)).toEqual([BRIDGE.words, MARKET.words]);
      expect(claims[0]).toMatchObject({ label: "a", outlet: "Dell Courier", published: "2024-12-01", event: null });
      expect(await all(ledger.labels())).toMatchObject([{ quote: "militants", use: version!.labels[0] }]);
      expect(await ledger.report(first.report)).toEqual({
        id: first.report,
        bytes: first.bytes,
        size: first.bytes.length,
        readings: [{ name: "a.txt", hints: { outlet: "Dell Courier" }, received: first.received, notices: [] }],
      });
      expect(await ledger.stats()).toMatchObject({
        reports: 1,
        articles: 1,
        versions: 1,
        claims: 2,
        quantities: 1,
        labels: 1,
      });
    }));

  it("changes nothing when the same report is read twice", () =>
    withLedger(database, async (ledger) => {
      await ledger.putReading(first);
      await ledger.putReading(second);
      const before = await all(ledger.dump());
      const mark = await ledger.fingerprint();
      const again = await ledger.putReading({ ...first, received: "2027-01-01T00:00:00Z" });
      expect(again).toEqual({
        standing: "known",
        articles: { added: 0 },
        versions: { added: 0, dropped: 0 },
        claims: { kept: 0, changed: 0, added: 0, dropped: 0 },
        labels: { added: 0, dropped: 0 },
      });
      expect(await all(ledger.dump())).toEqual(before);
      expect(await ledger.fingerprint()).toBe(mark);
    }));

  it("takes only one of two readings at the same time", () =>
    withLedger(database, async (ledger) => {
      const standings = await Promise.all([1, 2, 3].map(() => ledger.putReading(first)));
      expect(standings.map(({ standing }) => standing).sort()).toEqual(["added", "known", "known"]);
      expect(await ledger.stats()).toMatchObject({ reports: 1, versions: 1, claims: 2 });
    }));

  it("writes nothing of a reading that fails", () =>
    withLedger(database, async (ledger) => {
      const [version] = first.versions;
      const twice = { ...first, versions: [{ ...version!, claims: [version!.claims[0]!, version!.claims[0]!] }] };
      await expect(ledger.putReading(twice)).rejects.toThrow();
      expect(await ledger.stats()).toMatchObject({ reports: 0, articles: 0, versions: 0, claims: 0 });
      expect((await ledger.putReading(first)).standing).toBe("added");
    }));

  it("refuses a text that the database would cut, with a message", () =>
    withLedger(database, async (ledger) => {
      const broken = madeReading({ name: "nul.txt", sentences: [{ words: "One \0 two.", type: "clash" }] });
      await expect(ledger.putReading(broken)).rejects.toMatchObject({ name: "LedgerError", trouble: "bad-data" });
    }));

  it("keeps a report that gave no article", () =>
    withLedger(database, async (ledger) => {
      const notices = [
        { rule: "reading/no-body", severity: "failure", message: "nothing to read", span: null } as const,
      ];
      await ledger.putReading({ ...first, versions: [], notices });
      expect(await ledger.hasReading(first.report, "a.txt")).toBe(true);
      expect((await ledger.report(first.report))?.readings[0]?.notices).toEqual(notices);
    }));

  it("takes the values of a version from the least reading, whichever came first", () =>
    withLedger(database, async (ledger) => {
      const url = "https://courier.example/bridge";
      const given = { sentences: [BRIDGE], outlet: "Dell Courier", url };
      const pages = [
        madeReading({ ...given, name: "one.html", page: "<p>1", published: "2024-12-01" }),
        madeReading({ ...given, name: "two.html", page: "<p>2", published: "2024-12-02" }),
      ];
      const least = [...pages].sort((a, b) => (a.report < b.report ? -1 : 1))[0]!;
      for (const page of pages) await ledger.putReading(page);
      expect(await all(ledger.articles())).toMatchObject([
        { report: least.report, published: least.versions[0]!.article.published },
      ]);
      expect(await ledger.stats()).toMatchObject({ reports: 2, articles: 1, versions: 1, claims: 1 });
    }));
});
