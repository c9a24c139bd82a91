import { readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import type { Redaction } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { all, DATABASES, onServer, type TestDatabase, withLedger } from "./ledgers.ts";
import { BRIDGE, MARKET, madeEvent, madeJudgement, madeReading, TALKS } from "./made-readings.ts";

const WITNESS = {
  words: "Witness Orla Quennebec saw 7 trucks leave.",
  type: "withdrawal",
  speaker: "Orla Quennebec",
  number: [7, "trucks"],
} as const;
const reading = madeReading({
  name: "a.txt",
  sentences: [BRIDGE, WITNESS],
  title: "Orla  QUENNEBEC speaks",
  url: "https://x.example/a",
});
const other = madeReading({ name: "b.txt", sentences: [TALKS, MARKET] });
const { article } = reading.versions[0]!;
const by = { who: "an editor", when: "2026-02-01T00:00:00Z", why: "asked by the person" };
const words: Redaction = { ...by, subject: { kind: "words", article: article.id, words: "orla quennebec" } };

const filled = async (database: TestDatabase, address: string) => {
  const ledger = await openLedger(address);
  for (const each of [reading, other]) await ledger.putReading(each);
  const judged = { ...reading.versions[0]!, claims: reading.versions[0]!.claims.slice(1) };
  await ledger.addJudgement(madeJudgement(judged, "j1"));
  await ledger.addJudgement(madeJudgement(other.versions[0]!, "j2"));
  const events = [madeEvent(reading.versions[0]!), madeEvent(other.versions[0]!)];
  await ledger.compare(async (work) => {
    await work.restart("this code");
    await work.settle(await work.changed(10));
    await work.putEvents({ gone: [], put: events, linked: [] });
  });
  expect(await holds(database, address, "Quennebec")).toBe(true);
  return ledger;
};

/** Whether the words stand anywhere in what the database keeps. */
const holds = async (database: TestDatabase, address: string, sought: string): Promise<boolean> => {
  if (database.kind === "sqlite")
    return readdirSync(address).some((name) =>
      readFileSync(`${address}/${name}`).toString("latin1").toLowerCase().includes(sought.toLowerCase()),
    );
  const schema = new URL(address).searchParams.get("schema");
  return onServer(async (client) => {
    const tables = await client.query("select tablename from pg_tables where schemaname = $1", [schema]);
    for (const { tablename } of tables.rows) {
      const text = `select 1 from ${schema}.${tablename} t where t::text ilike $1 or t::text ilike $2 limit 1`;
      const hex = Buffer.from(sought).toString("hex");
      if ((await client.query(text, [`%${sought}%`, `%${hex}%`])).rowCount) return true;
    }
    return false;
  });
};

describe.each(DATABASES)("redaction in $kind", (database) => {
  afterAll(database.sweep);

  it("blacks words out of everything, leaves spans and the chain as they were, and says who did it", async () => {
    const address = await database.address();
    const ledger = await filled(database, address);
    const before = (await all(ledger.claims())).length;
    const tombstone = await ledger.redact(words);
    expect(tombstone).toMatchObject({ kind: "words", subject: article.id, ...by });
    expect(await all(ledger.tombstones())).toEqual([tombstone]);
    expect(await holds(database, address, "Quennebec")).toBe(false);
    expect(await holds(database, address, "Kestrel Ford")).toBe(true);

    expect(await all(ledger.claims())).toHaveLength(before);
    const [kept] = await all(ledger.articles({ ids: [article.id] }));
    expect(kept).toMatchObject({ redacted: true, version: article.version });
    expect(kept!.text).toHaveLength(article.text.length);
    for (const { claim, quote } of await all(ledger.claims({ articles: [article.id] }))) {
      const { start, end } = claim.said.span;
      expect(kept!.text.slice(start, end)).toBe(quote);
      for (const { name, span } of claim.said.attribution) expect(kept!.text.slice(span.start, span.end)).toBe(name);
    }
    expect(await all(ledger.claims({ voice: "Orla Quennebec" }))).toEqual([]);
    expect(await all(ledger.claims({ text: "quennebec" }))).toEqual([]);
    expect(await all(ledger.articles({ text: "quennebec" }))).toEqual([]);
    expect((await ledger.report(reading.report))?.bytes).toBeNull();
    expect(await all(ledger.judgements())).toMatchObject([{ judgement: null }, { judgement: { id: "j2" } }]);
    expect(await ledger.checkJudgements()).toEqual([]);
    expect(await all(ledger.events())).toHaveLength(1);
    expect(await ledger.comparedFingerprint()).toBeNull();
    await ledger.close();
  });

  it.each<readonly ["article" | "report", string]>([
    ["article", article.id],
    ["report", reading.report],
  ])("takes a whole %s out, and does not let it in again", async (kind, id) => {
    const address = await database.address();
    const ledger = await filled(database, address);
    await ledger.redact({ ...by, subject: { kind, id } });
    expect(await holds(database, address, "Quennebec")).toBe(false);
    expect(await holds(database, address, "Kestrel Ford")).toBe(false);
    expect(await holds(database, address, "Brackwater")).toBe(true);
    expect(await all(ledger.claims({ articles: [article.id] }))).toEqual([]);
    expect(await ledger.checkJudgements()).toEqual([]);

    expect(await ledger.hasReading(reading.report, "another name.txt")).toBe(true);
    expect((await ledger.putReading(reading)).standing).toBe("redacted");
    const page = madeReading({ name: "p.html", sentences: [BRIDGE, WITNESS], url: "https://x.example/a", page: "<p>" });
    await ledger.putReading({ ...page, bytes: new Uint8Array() });
    expect(await holds(database, address, "Quennebec")).toBe(false);
    await ledger.close();
  });

  it("leaves names alone when signs without a letter are taken out", () =>
    withLedger(database, async (ledger) => {
      await ledger.putReading(reading);
      await ledger.redact({ ...by, subject: { kind: "words", article: article.id, words: "***" } });
      expect(await all(ledger.claims({ voice: "Orla Quennebec" }))).toHaveLength(1);
    }));

  it("refuses what is not there, and words that are too short", () =>
    withLedger(database, async (ledger) => {
      await ledger.putReading(reading);
      const redact = (subject: Redaction["subject"]) => ledger.redact({ ...by, subject });
      await expect(redact({ kind: "article", id: "none" })).rejects.toMatchObject({ trouble: "not-found" });
      await expect(redact({ kind: "report", id: "none" })).rejects.toMatchObject({ trouble: "not-found" });
      await expect(redact({ kind: "words", article: article.id, words: " a " })).rejects.toMatchObject({
        trouble: "bad-query",
      });
      expect(await all(ledger.tombstones())).toEqual([]);
    }));
});
