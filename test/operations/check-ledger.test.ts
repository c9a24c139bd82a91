import { join } from "node:path";
import Database from "libsql";
import { afterAll, describe, expect, it } from "vitest";
import { checkLedger } from "../../src/operations/check-ledger.ts";
import { collect } from "../../src/operations/collect.ts";
import { readDecision } from "../../src/operations/decision.ts";
import { judge } from "../../src/operations/judge.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { inPackage } from "../../src/operations/package-root.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { DATABASES, withLedger } from "../storage/ledgers.ts";
import { folderOf, freshFolder, freshLedger, readInto } from "./fresh-ledger.ts";

const REPORTS = {
  "raid.txt": "Warplanes bombed a market in Saraqib on Monday, killing at least 12 people, activists said.\n",
  "army.txt": "The army said terrorists held the village of Abu Omar. It denied that the army had bombed Saraqib.\n",
};
const engine = await loadEngine();
const accepted = (claim: string) =>
  readDecision({ claim, verdict: "accepted", who: "R. Reader", when: "2026-01-02T03:04:05Z", why: "as told" });

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

it("the ledger of the samples has no faults", async () => {
  const ledger = await freshLedger();
  await readInto(ledger, engine, inPackage("samples"));
  expect(await collect(checkLedger(ledger))).toEqual([]);
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
    ["a type", "update claims set type = 'injured' where type = 'killed'", "database", "column type of claim"],
    [
      "a type in both places",
      `update claims set type = 'injured', said = replace(said, '"killed"', '"injured"') where type = 'killed'`,
      "claim",
      "its id is not made from",
    ],
    ["a number", "update claim_quantities set least = least + 1", "database", "the numbers under which"],
    ["a name", "delete from claim_names where role = 'voice'", "database", "the names under which"],
    [
      "the span of a value",
      `update claims set said = replace(said, '"places":[{', '"places":[{"name":"x","span":{"start":5,"end":5},"rule":"x"},{')`,
      "claim",
      "a value at",
    ],
    [
      "a word of a judgement",
      "update judgements set body = replace(body, 'as told', 'as meant') where sequence = 1",
      "judgement",
      "its words were changed",
    ],
    [
      "the last judgement",
      "delete from judgements where sequence = 2",
      "judgement",
      "at the end of the chain are missing",
    ],
    ["a key", "pragma foreign_keys = off; delete from articles", "database", "points at no row of articles"],
  ])("is found out: %s", async (_, statement, kind, message) => {
    const folder = freshFolder();
    const ledger = await openLedger(folder);
    await readInto(ledger, engine, folderOf(REPORTS));
    const claims = await collect(ledger.claims());
    for (const { claim } of claims.slice(0, 2)) await judge(ledger, accepted(claim.id));
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
