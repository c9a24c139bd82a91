import { beforeAll, expect, it } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { findReports } from "../../src/operations/find-reports.ts";
import { listEdits } from "../../src/operations/list-edits.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { readReports } from "../../src/operations/read-reports.ts";
import { folderOf, freshLedger } from "./fresh-ledger.ts";

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const page = (title: string, ...paragraphs: readonly string[]): string =>
  `<html><head><title>${title}</title><link rel="canonical" href="https://lantern.example/market"><meta property="og:site_name" content="The Lantern"><meta property="article:published_time" content="2016-08-15"></head><body><article><h1>${title}</h1>${paragraphs.map((words) => `<p>${words}</p>`).join("")}</article></body></html>`;

const FIRST = page(
  "Rebels shell market in Saraqib",
  "Rebels shelled a market in Saraqib on Monday, killing at least 24 civilians, doctors said.",
  "The army captured the village of Abu Omar, a military source said.",
  "Residents fled the town before noon.",
);
const SECOND = page(
  "Army shells market in Saraqib",
  "The army shelled a market in Saraqib on Monday, killing 24 civilians, doctors said.",
  "The army did not capture the village of Abu Omar, a military source said.",
  "A convoy of aid reached the town in the evening.",
);

it("tells what a page that was read again says otherwise, and when each version was first seen", async () => {
  const ledger = await freshLedger();
  const read = async (received: string, files: Readonly<Record<string, string>>) =>
    collect(readReports(ledger, engine, await findReports([folderOf(files)]), { hints: {}, now: () => received }));
  await read("2016-08-15T10:00:00Z", { "b.html": FIRST, "other.txt": "Rebels shelled the airport." });
  await read("2016-08-16T10:00:00Z", { "a.html": SECOND });
  // Seen again later: its first sighting stands.
  await read("2016-08-17T10:00:00Z", { "c.html": FIRST });

  const edits = await collect(listEdits(ledger));
  expect(edits).toHaveLength(1);
  const [{ seen, change, head }] = edits as [(typeof edits)[0]];
  expect(seen).toEqual({ before: "2016-08-15T10:00:00Z", after: "2016-08-16T10:00:00Z" });
  expect(head.title).toBe("Army shells market in Saraqib");
  expect(change.title).toEqual({ before: "Rebels shell market in Saraqib", after: "Army shells market in Saraqib" });

  const fields = change.changed.flatMap(({ after, fields: all }) =>
    all.map(({ field, before, after: now }) => [after.said.type, field, before, now]),
  );
  // The figure stayed, its bound went.
  expect(fields).toContainEqual(["killed", "bound", "at least 24 civilians", "24 civilians"]);
  expect(fields).not.toContainEqual(expect.arrayContaining(["killed", "number"]));
  expect(fields).toContainEqual([
    "shelling",
    "actor",
    expect.stringMatching(/rebels/i),
    expect.stringMatching(/army/i),
  ]);
  expect(fields).toContainEqual(["capture", "polarity", "affirmed", "denied"]);
  expect(change.dropped.map(({ said }) => said.type)).toContain("displaced");
  expect(change.added.length).toBeGreaterThan(0);
  expect(
    change.words
      .filter(({ change: kind }) => kind === "added")
      .map(({ text }) => text)
      .join(" "),
  ).toContain("convoy");
});

it("of a ledger without second versions is nothing", async () => {
  const ledger = await freshLedger();
  const found = await findReports([folderOf({ "a.html": FIRST, "b.txt": "Rebels shelled the airport." })]);
  await collect(readReports(ledger, engine, found, { hints: {}, now: () => "2016-08-15T10:00:00Z" }));
  expect(await collect(listEdits(ledger))).toEqual([]);
});
