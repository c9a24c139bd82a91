import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { inPackage } from "../../src/operations/package-root.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { freshLedger, readInto } from "./fresh-ledger.ts";

let engine: Engine;
let samples: readonly string[];
beforeAll(async () => {
  engine = await loadEngine();
  samples = (await findReports([inPackage("samples")])).map(({ path }) => path);
});

const dumpOf = async (ledger: Ledger): Promise<string> =>
  (await collect(ledger.dump())).map(({ kind, json }) => `${kind} ${json}`).join("\n");

describe("the canonical export", () => {
  it("is the same byte for byte for any order of reading, in any number of goes", async () => {
    const whole = await freshLedger();
    await readInto(whole, engine, ...samples);
    const expected = await dumpOf(whole);
    expect(expected.length).toBeGreaterThan(10_000);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...samples], { minLength: samples.length }),
        fc.integer({ min: 1, max: 5 }),
        async (shuffled, goes) => {
          const ledger = await freshLedger();
          const size = Math.ceil(shuffled.length / goes);
          for (let at = 0; at < shuffled.length; at += size) {
            await readInto(ledger, engine, ...shuffled.slice(at, at + size));
          }
          expect(await dumpOf(ledger)).toBe(expected);
        },
      ),
      { numRuns: 5 },
    );
  });

  it("does not change when everything is read a second time", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, inPackage("samples"));
    const [before, stats] = [await dumpOf(ledger), await ledger.stats()];
    const again = await readInto(ledger, engine, join(inPackage("samples")));
    expect(new Set(again.map(({ standing }) => standing))).toEqual(new Set(["known"]));
    expect(await dumpOf(ledger)).toBe(before);
    expect(await ledger.stats()).toEqual(stats);
  });
});
