import type { Reading } from "../../src/storage/ledger.ts";
import { BRIDGE, MARKET, madeReading, TALKS } from "./made-readings.ts";

/** How many claims each of the readings gives. */
export const CLAIMS_EACH = 20;

/** Readings number `from` up to `to`, each other than the rest and large enough to be caught halfway. */
export function* manyReadings(from: number, to: number): Generator<readonly [number, Reading]> {
  for (let i = from; i < to; i++) {
    const sentences = Array.from({ length: CLAIMS_EACH }, (_, k) => {
      const sentence = [BRIDGE, MARKET, TALKS][k % 3]!;
      return { ...sentence, words: `Report ${i}, line ${k}. ${sentence.words}` };
    });
    yield [i, madeReading({ name: `${i}.txt`, sentences })];
  }
}
