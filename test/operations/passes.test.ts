import { expect, it } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { mapInOrder } from "../../src/operations/map-in-order.ts";
import { readReports } from "../../src/operations/read-reports.ts";
import { folderOf, freshLedger } from "./fresh-ledger.ts";

const REPORTS = Object.fromEntries(
  ["Saraqib", "Idlib", "Hama", "Homs", "Raqqa"].map((town, i) => [
    `${town}.txt`,
    `Rebels shelled a market in ${town} on Monday, killing at least ${12 + i} people, activists said. The army denied it.\n`,
  ]),
);

it("gives the same ledger with two threads as with one", async () => {
  const engine = await loadEngine();
  const read = async (threads: number) => {
    const ledger = await freshLedger();
    const options = { hints: {}, now: () => "2026-01-02T03:04:05Z", threads };
    const outcomes = await collect(readReports(ledger, engine, await findReports([folderOf(REPORTS)]), options));
    return { outcomes, dump: await collect(ledger.dump()) };
  };
  const [one, two] = [await read(1), await read(2)];
  expect(one.dump.length).toBeGreaterThan(10);
  expect(two).toEqual(one);
});

it("works on several items at once and gives results in the order of the items", async () => {
  let [running, most] = [0, 0];
  const items = async function* () {
    yield* [30, 1, 20, 1, 1];
  };
  const results = await collect(
    mapInOrder(items(), 3, async (milliseconds) => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, milliseconds));
      running--;
      return milliseconds;
    }),
  );
  expect(results).toEqual([30, 1, 20, 1, 1]);
  expect(most).toBe(3);
});

it("ends what it began before it tells of a failure", async () => {
  const ended: number[] = [];
  const items = async function* () {
    yield* [1, 2, 3];
  };
  const work = async (item: number): Promise<number> => {
    await new Promise((done) => setTimeout(done, item * 5));
    ended.push(item);
    if (item === 1) throw new Error("no");
    return item;
  };
  await expect(collect(mapInOrder(items(), 3, work))).rejects.toThrow("no");
  expect(ended).toEqual([1, 2, 3]);
});
