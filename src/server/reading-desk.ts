import { sha256 } from "../model/ids.ts";
import { type ReadingOrder, type ReadingStep, type ReadingTools, runReading } from "../operations/reading-jobs.ts";
import { newSecret } from "./people/secrets.ts";

/** Readings that people asked for: one at a time, each with its steps so far. */
export interface ReadingDesk {
  /** Puts a reading in line; its id. */
  readonly take: (order: ReadingOrder) => string;
  /** Steps of a reading, those so far and then those to come; `null` where there is none. */
  readonly steps: (
    id: string,
    after: number,
  ) => AsyncIterable<{ readonly number: number; readonly step: ReadingStep }> | null;
  /** Resolves when nothing is read any more. */
  readonly idle: () => Promise<void>;
}

interface Reading {
  readonly steps: ReadingStep[];
  ended: boolean;
  waiting: (() => void)[];
}

/** How many readings are remembered, so that their steps can be looked at later. */
const REMEMBERED = 50;

/** A desk over a ledger. */
export const openDesk = (tools: ReadingTools): ReadingDesk => {
  const readings = new Map<string, Reading>();
  let line: Promise<void> = Promise.resolve();

  const run = async (reading: Reading, order: ReadingOrder): Promise<void> => {
    const tell = (): void => {
      for (const wake of reading.waiting.splice(0)) wake();
    };
    try {
      for await (const step of runReading(order, tools)) {
        reading.steps.push(step);
        tell();
      }
    } catch (error) {
      tools.report(error);
      reading.steps.push({ kind: "failed", message: "the reading could not be started: is there room on the disk?" });
    }
    reading.ended = true;
    tell();
  };

  return {
    take: (order) => {
      const id = sha256(newSecret()).slice(0, 20);
      const reading: Reading = { steps: [], ended: false, waiting: [] };
      readings.set(id, reading);
      for (const old of [...readings]
        .filter(([, { ended }]) => ended)
        .slice(0, Math.max(0, readings.size - REMEMBERED)))
        readings.delete(old[0]);
      line = line.then(() => run(reading, order));
      return id;
    },
    steps: (id, after) => {
      const reading = readings.get(id);
      return reading === undefined ? null : stepsOf(reading, after);
    },
    idle: () => line,
  };
};

async function* stepsOf(reading: Reading, after: number): AsyncGenerator<{ number: number; step: ReadingStep }> {
  for (let next = after; ; next++) {
    while (next >= reading.steps.length) {
      if (reading.ended) return;
      await new Promise<void>((resolve) => reading.waiting.push(resolve));
    }
    yield { number: next + 1, step: reading.steps[next]! };
  }
}
