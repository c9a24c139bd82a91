import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { compareLedger } from "../../src/operations/compare-ledger.ts";
import { keptEventInput } from "../../src/operations/event-input.ts";
import { surveyFraming } from "../../src/operations/survey-ledger.ts";
import { compileGazetteer } from "../../src/resolution/compile-gazetteer.ts";
import { compileRegistry } from "../../src/resolution/compile-registry.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { type Given, madeReading } from "../storage/made-readings.ts";

const gazetteer = compileGazetteer([]);
const registry = compileRegistry([]);

async function freshLedger(): Promise<Ledger> {
  const folder = mkdtempSync(join(tmpdir(), "variorum-survey-"));
  const ledger = await openLedger(folder);
  onTestFinished(async () => {
    await ledger.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return ledger;
}

const story: Given = {
  name: "story.txt",
  outlet: "The Daily",
  url: "https://daily.example/story",
  published: "2016-08-09",
  sentences: [{ words: "The militants shelled Abu Omar.", type: "shelling", label: "militant" }],
};
const updated: Given = {
  ...story,
  name: "story-2.txt",
  published: "2016-08-10",
  sentences: [...story.sentences, { words: "The army answered.", type: "clash" }],
};
const other: Given = { ...story, name: "other.txt", url: "https://daily.example/other" };

describe("surveyFraming", () => {
  it("counts the words of an article once, however often it was updated", async () => {
    const ledger = await freshLedger();
    await ledger.putReading(madeReading(story));
    await ledger.putReading(madeReading(updated));
    expect((await ledger.stats()).versions).toBe(2);
    const { counts } = await surveyFraming(ledger, registry);
    expect(counts).toMatchObject([{ label: "militant", own: 1, from: "2016-08-10", to: "2016-08-10" }]);
  });
});

describe("keptEventInput", () => {
  it("gives every article a source group, also one that came in after the last comparison", async () => {
    const ledger = await freshLedger();
    await ledger.putReading(madeReading(story));
    await compareLedger(ledger, gazetteer);
    await ledger.putReading(madeReading(other));
    const { articles } = await keptEventInput(ledger, gazetteer);
    expect(articles.map(({ group }) => typeof group)).toEqual(["number", "number"]);
  });
});
