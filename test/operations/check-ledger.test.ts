import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { checkLedger } from "../../src/operations/check-ledger.ts";
import { collect } from "../../src/operations/collect.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { DATABASES, withLedger } from "../storage/ledgers.ts";
import { folderOf, freshFolder, readInto } from "./fresh-ledger.ts";

const REPORTS = {
  "raid.txt": "Warplanes bombed a market in Saraqib on Monday, killing at least 12 people, activists said.\n",
  "army.txt": "The army said terrorists held the village of Abu Omar. It denied that the army had bombed Saraqib.\n",
};
const engine = await loadEngine();

describe.each(DATABASES)("a sound ledger in $kind", (database) => {
  afterAll(database.sweep);

  it("has no faults, also when something was redacted", async () => {
    await withLedger(database, async (ledger) => {
      await readInto(ledger, engine, folderOf(REPORTS));
      expect(await collect(checkLedger(ledger))).toEqual([]);
      const [article] = await collect(ledger.articles({ labels: ["raid"] }));
      const redaction = { who: "owner", when: "2026-01-02T03:04:05Z", why: "asked for" };
      await ledger.redact({ ...redaction, subject: { kind: "words", article: article!.id, words: "activists" } });
      await ledger.redact({ ...redaction, subject: { kind: "report", id: (await collect(ledger.reports()))[0]! } });
      expect(await collect(checkLedger(ledger))).toEqual([]);
    });
  });
});

describe("a ledger that somebody changed by hand", () => {
  it.each([
    [
      "a letter of a report",
      "update reports set bytes = cast(replace(cast(bytes as text), '12', '13') as blob)",
      "report",
      "its bytes are not",
    ],
    ["a letter of a text", "update versions set text = replace(text, '12', '13')", "version", "its text is not"],
    ["a lost claim", "delete from claims where type = 'killed'", "version", "claims, and its pass gave"],
    [
      "a quoted word",
      "update claims set quote = quote || '!' where type = 'killed'",
      "claim",
      "its quoted words do not stand",
    ],
    ["a type", "update claims set type = 'injured' where type = 'killed'", "claim", "its id is not made from"],
    [
      "the span of a value",
      `update claims set said = replace(said, '"places":[{', '"places":[{"span":{"start":5,"end":5},"was":{},')`,
      "claim",
      "a value at",
    ],
    ["a key", "pragma foreign_keys = off; delete from articles", "database", "points at no row of articles"],
  ])("is found out: %s", async (_, statement, kind, message) => {
    const folder = freshFolder();
    const ledger = await openLedger(folder);
    await readInto(ledger, engine, folderOf(REPORTS));
    await ledger.close();
    const raw = new Database(join(folder, "ledger.db"));
    raw.exec(statement);
    raw.close();
    const again = await openLedger(folder);
    const faults = await collect(checkLedger(again));
    await again.close();
    expect(faults).toContainEqual(expect.objectContaining({ kind, message: expect.stringContaining(message) }));
  });
});
