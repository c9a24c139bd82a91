import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { chainRow, checkRow } from "../../src/storage/judgement-chain.ts";
import { all, DATABASES, withLedger } from "./ledgers.ts";
import { BRIDGE, MARKET, madeJudgement, madeReading } from "./made-readings.ts";

const reading = madeReading({ name: "a.txt", sentences: [BRIDGE] });
const other = madeReading({ name: "b.txt", sentences: [MARKET] });
const judgement = (id: string) => madeJudgement(reading.versions[0]!, id);

describe.each(DATABASES)("judgements in $kind", (database) => {
  afterAll(database.sweep);

  it("stand in a chain in their order, once each", () =>
    withLedger(database, async (ledger) => {
      await ledger.putReading(reading);
      await Promise.all(["j1", "j2", "j3"].map((id) => ledger.addJudgement(judgement(id))));
      const again = await ledger.addJudgement(judgement("j2"));
      const kept = await all(ledger.judgements());
      expect(kept.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
      expect(kept.map(({ judgement }) => judgement?.id).sort()).toEqual(["j1", "j2", "j3"]);
      expect(kept).toContainEqual(again);
      expect(await ledger.checkJudgements()).toEqual([]);
      expect(await ledger.stats()).toMatchObject({ judgements: 3 });
    }));

  it("are never overwritten", () =>
    withLedger(database, async (ledger) => {
      await ledger.addJudgement(judgement("j1"));
      await expect(ledger.addJudgement({ ...judgement("j1"), why: "second thoughts" })).rejects.toMatchObject({
        trouble: "conflict",
      });
      expect(await all(ledger.judgements())).toMatchObject([{ judgement: judgement("j1") }]);
    }));

  it("are found by the version of either claim", () =>
    withLedger(database, async (ledger) => {
      const both = {
        ...judgement("j2"),
        verdict: "same-event" as const,
        other: madeJudgement(other.versions[0]!, "").anchor,
      };
      await ledger.addJudgement(judgement("j1"));
      await ledger.addJudgement(both);
      const ids = async (version: string) =>
        (await all(ledger.judgements({ versions: [version] }))).map(({ judgement }) => judgement?.id);
      expect(await ids(reading.versions[0]!.article.version)).toEqual(["j1", "j2"]);
      expect(await ids(other.versions[0]!.article.version)).toEqual(["j2"]);
      expect(await ids("none")).toEqual([]);
    }));
});

describe("the chain of judgements", () => {
  const rows: ReturnType<typeof chainRow>[] = [];
  for (const id of ["j1", "j2", "j3", "j4"]) rows.push(chainRow(rows.at(-1) ?? null, judgement(id), `salt ${id}`));
  const check = (chain: typeof rows) => chain.flatMap((row, i) => checkRow(chain[i - 1] ?? null, row));

  it("holds, and still holds when a judgement was redacted", () => {
    expect(check(rows)).toEqual([]);
    expect(check(rows.map((row, i) => (i === 1 ? { ...row, salt: null, body: null } : row)))).toEqual([]);
  });

  it("finds a row that is missing, moved or half redacted", () => {
    expect(check(rows.filter((_, i) => i !== 1))).toMatchObject([{ sequence: 3, message: "judgement 2 is missing" }]);
    expect(check(rows.map((row, i) => (i === 1 ? { ...rows[2]!, sequence: 2 } : row)))).not.toEqual([]);
    expect(check(rows.map((row, i) => (i === 1 ? { ...row, salt: null } : row)))).toMatchObject([{ sequence: 2 }]);
  });

  it("finds one changed character in any column, and names its row", () => {
    const columns = ["id", "version", "other_version", "verdict", "digest", "hash", "salt", "body"] as const;
    fc.assert(
      fc.property(fc.nat(rows.length - 1), fc.constantFrom(...columns), fc.nat(), (at, column, spot) => {
        const changed = rows.map((row, i) => {
          if (i !== at) return row;
          const old = row[column] ?? "x";
          const place = spot % old.length;
          const put = old[place] === "0" ? "1" : "0";
          return { ...row, [column]: old.slice(0, place) + put + old.slice(place + 1) };
        });
        expect(check(changed).map(({ sequence }) => sequence)).toContain(at + 1);
      }),
    );
  });
});
