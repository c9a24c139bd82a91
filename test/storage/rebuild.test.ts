import { afterAll, describe, expect, it } from "vitest";
import { reattach } from "../../src/comparison/reattach.ts";
import { all, DATABASES, withLedger } from "./ledgers.ts";
import { BRIDGE, MADE, MARKET, madeJudgement, madePass, madeReading, madeVersion, TALKS } from "./made-readings.ts";

const NEWER = { ...MADE, rules: "r2" };
const reading = madeReading({ name: "a.txt", sentences: [BRIDGE, MARKET, TALKS], outlet: "Dell Courier" });
const { article } = reading.versions[0]!;
const nothingElse = { kept: 0, changed: 0, added: 0, dropped: 0 };

describe.each(DATABASES)("rebuilding in $kind", (database) => {
  afterAll(database.sweep);

  it("tells kept, changed, added and dropped claims of a new pass", () =>
    withLedger(database, async (ledger) => {
      const old = { ...reading, versions: [madeVersion(article, [BRIDGE, MARKET])] };
      await ledger.putReading(old);
      const elsewhere = { ...BRIDGE, place: "bridge" };
      const fresh = madeVersion(article, [elsewhere, TALKS]);
      const put = await ledger.putReading({ ...reading, made: NEWER, versions: [fresh] });
      expect(put).toEqual({
        standing: "rebuilt",
        articles: { added: 0 },
        versions: { added: 0, dropped: 0 },
        claims: { kept: 1, changed: 1, added: 1, dropped: 1 },
        labels: { added: 0, dropped: 0 },
      });
      expect((await all(ledger.claims())).map(({ claim }) => claim)).toEqual(fresh.claims);
      expect(await all(ledger.claims({ place: "kestrel-ford" }))).toEqual([]);
      expect(await all(ledger.articles())).toMatchObject([{ claims: 2, made: NEWER }]);
    }));

  it("puts a pass over a version without its bytes, with the same counts", () =>
    withLedger(database, async (ledger) => {
      await ledger.putReading(reading);
      const { claims, labels } = madeVersion(article, [MARKET]);
      const pass = { article: article.id, version: article.version, made: NEWER, claims, labels };
      expect(await ledger.putPass(pass)).toEqual({ kept: 1, changed: 0, added: 0, dropped: 2 });
      expect(await ledger.putPass(pass)).toEqual({ ...nothingElse, kept: 1 });
      expect(await all(ledger.labels())).toEqual([]);
      expect(await ledger.hasPass(madePass(reading.versions[0]!))).toBe(false);
      expect(await ledger.hasPass(madePass(reading.versions[0]!, NEWER))).toBe(true);
      await expect(ledger.putPass({ ...pass, version: "none" })).rejects.toMatchObject({ trouble: "not-found" });
    }));

  it.each([
    ["engine", { ...MADE, engine: "e2" }],
    ["rules", { ...MADE, rules: "r2" }],
    ["knowledge", { ...MADE, knowledge: "k2" }],
  ])("lists versions made with other %s as stale, and no others", (_, made) =>
    withLedger(database, async (ledger) => {
      const other = madeReading({ name: "b.txt", sentences: [TALKS], made });
      await ledger.putReading(reading);
      await ledger.putReading(other);
      const stale = {
        article: article.id,
        version: article.version,
        report: reading.report,
        name: "a.txt",
        made: MADE,
      };
      expect(await all(ledger.stale(made))).toEqual([stale]);
      expect(await all(ledger.stale(MADE))).toHaveLength(1);
    }),
  );

  it("drops the version that a newer reader cuts no more, and keeps its judgement as orphaned", () =>
    withLedger(database, async (ledger) => {
      await ledger.putReading(reading);
      await ledger.addJudgement(madeJudgement(reading.versions[0]!, "j1"));
      const cutAnew = madeReading({ name: "a.txt", sentences: [BRIDGE], outlet: "Dell Courier", made: NEWER });
      const versions = cutAnew.versions.map((version) => ({
        ...version,
        article: { ...version.article, id: article.id },
      }));
      const put = await ledger.putReading({ ...reading, made: NEWER, versions });
      expect(put).toMatchObject({
        standing: "rebuilt",
        versions: { added: 1, dropped: 1 },
        claims: { added: 1, dropped: 3 },
      });
      expect(await ledger.stats()).toMatchObject({ reports: 1, versions: 1, claims: 1 });
      const [kept] = await all(ledger.judgements());
      const claims = (await all(ledger.claims())).map(({ claim }) => claim);
      expect(reattach(kept!.judgement!.anchor, claims)).toBeNull();
      expect(reattach(kept!.judgement!.anchor, reading.versions[0]!.claims)).not.toBeNull();

      expect(await ledger.putReading(reading)).toMatchObject({ standing: "rebuilt", claims: { added: 3, dropped: 1 } });
      expect(await all(ledger.articles())).toMatchObject([{ version: article.version, claims: 3 }]);
    }));

  it("leaves a version stale that another reading still gives", () =>
    withLedger(database, async (ledger) => {
      const url = "https://courier.example/x";
      const pages = [
        madeReading({ name: "one", sentences: [BRIDGE], url, page: "<p>1" }),
        madeReading({ name: "two", sentences: [BRIDGE], url, page: "<p>2" }),
      ].sort((a, b) => (a.report < b.report ? -1 : 1));
      for (const page of pages) await ledger.putReading(page);
      const [least, other] = pages;
      expect(await ledger.putReading({ ...least!, versions: [] })).toMatchObject({ claims: nothingElse });
      expect(await all(ledger.stale(MADE))).toMatchObject([{ report: other!.report, name: other!.name }]);
      await ledger.putReading(other!);
      expect(await all(ledger.stale(MADE))).toEqual([]);
    }));
});
