import { describe, expect, it } from "vitest";
import { type RunGiven, runFacts } from "../../src/operations/run-facts.ts";

const MADE = { engine: "e1", rules: "r1", knowledge: "k1" };
const given = (more: Partial<RunGiven>): RunGiven => ({
  written: "2026-11-22",
  selection: "all events of the ledger",
  variorum: "0.1.0",
  knowledgeFiles: ["actors/monitors.yaml", "places/by-hand.yaml"],
  articles: [{ made: MADE, redacted: false }],
  stats: {
    reports: 1,
    articles: 1,
    versions: 1,
    claims: 2,
    quantities: 0,
    labels: 0,
    events: 1,
    sourceGroups: 1,
    judgements: 0,
    tombstones: 0,
  },
  ...more,
});

describe("runFacts", () => {
  it("names what the articles were read with, and the knowledge files", () => {
    const { versions, limits } = runFacts(given({}));
    expect(versions).toEqual([
      { name: "Variorum", version: "0.1.0" },
      { name: "engine", version: "e1" },
      { name: "rules", version: "r1" },
      { name: "knowledge", version: "k1" },
      { name: "knowledge files", version: "actors/monitors.yaml, places/by-hand.yaml" },
    ]);
    expect(limits).toEqual([]);
  });

  it("says when articles were read by different versions", () => {
    const articles = [MADE, MADE, { ...MADE, rules: "r2" }].map((made) => ({ made, redacted: false }));
    const { versions, limits } = runFacts(given({ articles }));
    expect(versions.filter(({ name }) => name.startsWith("rules"))).toEqual([
      { name: "rules (1)", version: "r1" },
      { name: "rules (2)", version: "r2" },
    ]);
    expect(limits[0]).toMatch(/read by 2 versions.*rebuild --stale/);
  });

  it("says what was taken out", () => {
    const { stats } = given({});
    const facts = runFacts(given({ articles: [{ made: MADE, redacted: true }], stats: { ...stats, tombstones: 3 } }));
    expect(facts.limits).toEqual([
      "Words were taken out of one article shown here.",
      "The ledger holds 3 redactions: what was taken out is not shown.",
    ]);
  });
});
