import { describe, expect, it } from "vitest";
import type { ReadingEvent } from "../../src/server/api/readings.ts";
import { NO_PROGRESS, progressed } from "../../src/web/views/reading/progress.ts";

const outcome = { name: "a.txt", standing: "added", articles: 1, claims: 3, notices: [] } as const;
const STEPS: readonly ReadingEvent[] = [
  { kind: "started", total: 2 },
  { kind: "report", done: 1, total: 2, outcome },
  { kind: "report", done: 2, total: 2, outcome: { ...outcome, name: "b.txt", standing: "failed" } },
  { kind: "comparing" },
  { kind: "done", added: 1, known: 0, rebuilt: 0, redacted: 0, failed: 1, claims: 3 },
];

describe("how a reading gets on", () => {
  it("keeps each outcome and ends with the sum", () => {
    const end = STEPS.reduce(progressed, NO_PROGRESS);
    expect(end.step).toBe("done");
    expect(end.outcomes.map(({ name, standing }) => `${name} ${standing}`)).toEqual(["a.txt added", "b.txt failed"]);
    expect(end.done?.failed).toBe(1);
  });

  it("keeps what was read when the server forgets or fails", () => {
    const half = STEPS.slice(0, 2).reduce(progressed, NO_PROGRESS);
    expect(progressed(half, { kind: "lost" })).toEqual({ ...half, step: "lost" });
    expect(progressed(half, { kind: "failed", message: "no room" }).message).toBe("no room");
    expect(progressed(half, { kind: "reset" })).toEqual(NO_PROGRESS);
  });
});
