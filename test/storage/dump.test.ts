import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { all, DATABASES, withLedger } from "./ledgers.ts";
import { BRIDGE, MARKET, madeJudgement, madeReading, TALKS } from "./made-readings.ts";

const url = "https://courier.example/bridge";
/** Reports that share articles and versions: the same address on three pages, changed text, the same bytes twice. */
const readings = [
  madeReading({ name: "a.txt", sentences: [BRIDGE, MARKET], outlet: "Dell Courier" }),
  madeReading({ name: "b/a.txt", sentences: [BRIDGE, MARKET], outlet: "Dell Courier", published: "2024-12-01" }),
  madeReading({ name: "one.html", sentences: [BRIDGE], url, page: "<p>1", published: "2024-12-01" }),
  madeReading({ name: "two.html", sentences: [BRIDGE], url, page: "<p>2", published: "2024-12-02" }),
  madeReading({ name: "three.html", sentences: [BRIDGE, TALKS], url, page: "<p>3" }),
];
const judgements = ["j1", "j2", "j3"].map((id) => madeJudgement(readings[0]!.versions[0]!, id));
const table = {
  ...readings[4]!,
  name: "table.csv",
  report: "f".repeat(64),
  versions: readings.map((reading) => reading.versions[0]!),
};

const RUNS = { sqlite: 12, postgres: 3 };

describe.each(DATABASES)("the canonical export of $kind", (database) => {
  afterAll(database.sweep);

  it("is the same for any order of reading and judging, in one process or many at once", async () => {
    const steps = [...readings, table, ...judgements];
    const exported = (order: readonly number[], atOnce: boolean) =>
      withLedger(database, async (ledger) => {
        const put = async (i: number): Promise<unknown> => {
          const step = steps[i]!;
          return "verdict" in step ? ledger.addJudgement(step) : ledger.putReading(step);
        };
        if (atOnce) await Promise.all(order.map(put));
        else for (const i of order) await put(i);
        return { rows: await all(ledger.dump()), mark: await ledger.fingerprint() };
      });
    const places = steps.map((_, i) => i);
    const expected = await exported(places, false);
    expect(expected.rows.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["report", "version", "claim", "label", "judgement"]),
    );
    const orders = fc.shuffledSubarray(places, { minLength: places.length });
    const again = fc.array(fc.constantFrom(...places), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(orders, again, fc.boolean(), async (order, repeated, atOnce) => {
        expect(await exported([...order, ...repeated], atOnce)).toEqual(expected);
      }),
      { numRuns: RUNS[database.kind] },
    );
  });
});

describe.runIf(DATABASES.length > 1)("the canonical exports of both databases", () => {
  it("are the same bytes", async () => {
    const dumps = [];
    for (const database of DATABASES) {
      const rows = await withLedger(database, async (ledger) => {
        for (const reading of [...readings, table]) await ledger.putReading(reading);
        for (const judgement of judgements) await ledger.addJudgement(judgement);
        return all(ledger.dump());
      });
      dumps.push(rows);
      await database.sweep();
    }
    expect(dumps[1]).toEqual(dumps[0]);
  });
});
