import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ClaimQuery, Ledger } from "../../src/storage/ledger.ts";
import { openLedger } from "../../src/storage/open-ledger.ts";
import { all, DATABASES } from "./ledgers.ts";
import { BRIDGE, MARKET, madeReading, TALKS } from "./made-readings.ts";

const readings = [
  madeReading({
    name: "bridge.txt",
    sentences: [BRIDGE, MARKET],
    outlet: "Dell Courier",
    title: "Fear in Dell",
    published: "2024-12-01",
  }),
  madeReading({ name: "talks.txt", sentences: [TALKS], outlet: "Brack Post", published: "2024-12-03" }),
  madeReading({
    name: "odd.txt",
    sentences: [{ words: "Al-Qasr’s mayor—“Zoë”—denied it 3.5 times; naïve خبر عاجل news.", type: "denial" }],
  }),
];
const ODD = readings[2]!.versions[0]!.article.text;

describe.each(DATABASES)("questions to $kind", (database) => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await openLedger(await database.address());
    for (const reading of readings) await ledger.putReading(reading);
  });
  afterAll(async () => {
    await ledger.close();
    await database.sweep();
  });

  const quotes = async (query: ClaimQuery): Promise<readonly string[]> =>
    (await all(ledger.claims(query))).map(({ quote }) => quote).sort();

  it.each<readonly [string, ClaimQuery, readonly string[]]>([
    ["type", { types: ["shelling", "talks"] }, [TALKS.words, MARKET.words]],
    ["no type at all", { types: [] }, []],
    ["outlet", { outlets: ["Brack Post"] }, [TALKS.words]],
    ["polarity and modality", { polarity: "affirmed", modality: "forecast" }, []],
    ["actor by id", { actor: "militants" }, [BRIDGE.words]],
    ["voice by name, in other case", { voice: "harbour POLICE" }, [BRIDGE.words]],
    ["a voice is no actor", { actor: "Harbour police" }, []],
    ["place by id", { place: "upper-dell" }, [MARKET.words]],
    ["place by name", { place: "Upper Dell" }, [MARKET.words]],
    ["from a day on", { from: "2024-11-29" }, [MARKET.words]],
    ["up to a day, both ends counted", { from: "2024-11-28", to: "2024-11-28" }, [BRIDGE.words]],
    [
      "several at once",
      { text: "bridge", types: ["capture"], place: "kestrel-ford", outlets: ["Dell Courier"] },
      [BRIDGE.words],
    ],
    ["several of which one fails", { text: "bridge", types: ["talks"] }, []],
  ])("finds claims by %s", async (_, query, expected) => {
    expect(await quotes(query)).toEqual([...expected].sort());
  });

  it.each([
    ["bridge", [BRIDGE.words]],
    ["BRIDGE militants", [BRIDGE.words]],
    ["brid", [BRIDGE.words]],
    ["ridge", []],
    [`"old bridge"`, [BRIDGE.words]],
    [`"bridge old"`, []],
    ["the -bridge", [MARKET.words]],
    [`"cafe anejo"`, [MARKET.words]],
    ["Café", [MARKET.words]],
    ["zoe", [ODD]],
    ["al-qasr", [ODD]],
    ["Al-Qasr’s", [ODD]],
    ["mayor", [ODD]],
    [`"3 5 times"`, [ODD]],
    ["naive", [ODD]],
    ["عاجل", [ODD]],
    ["' or 1=1", []],
    [`bridge" AND`, []],
    ["bridge:* | !", [BRIDGE.words]],
    ["(bridge) NEAR", []],
  ])("searches claims for %s", async (text, expected) => {
    expect(await quotes({ text })).toEqual(expected);
  });

  it.each(["", "  ", "-bridge", "!!", `""`])("asks for a word where the search is %j", async (text) => {
    await expect(all(ledger.claims({ text }))).rejects.toMatchObject({ name: "LedgerError", trouble: "bad-query" });
  });

  it("searches articles in text and title", async () => {
    const labels = async (text: string) => (await all(ledger.articles({ text }))).map(({ label }) => label);
    expect(await labels("fear")).toEqual(["bridge"]);
    expect(await labels("shells fear")).toEqual(["bridge"]);
    expect(await labels("brackwater")).toEqual(["talks"]);
  });

  it("finds articles by outlet, label and day", async () => {
    const found = async (query: Parameters<Ledger["articles"]>[0]) =>
      (await all(ledger.articles(query))).map(({ label }) => label).sort();
    expect(await found({ outlets: ["Dell Courier"] })).toEqual(["bridge"]);
    expect(await found({ labels: ["talks", "odd"] })).toEqual(["odd", "talks"]);
    expect(await found({ publishedFrom: "2024-12-02" })).toEqual(["talks"]);
    expect(await found({ publishedTo: "2024-12-02" })).toEqual(["bridge"]);
    expect(await found({ limit: 0 })).toEqual([]);
  });

  it("goes on behind a cursor without loss or doubles", async () => {
    const whole = (await all(ledger.claims())).map(({ claim }) => claim.id);
    const seen: string[] = [];
    let after: string | undefined;
    for (;;) {
      const [next] = await all(ledger.claims({ limit: 1, ...(after === undefined ? {} : { after }) }));
      if (next === undefined) break;
      seen.push(next.claim.id);
      after = next.cursor;
    }
    expect(seen).toEqual(whole);
    await expect(all(ledger.claims({ after: "nonsense" }))).rejects.toMatchObject({ trouble: "bad-query" });
    await expect(all(ledger.claims({ limit: -1 }))).rejects.toMatchObject({ trouble: "bad-query" });
  });

  it("can be asked and written while a list is read", async () => {
    for await (const { claim } of ledger.claims()) {
      expect((await ledger.claim(claim.id))?.claim).toEqual(claim);
      expect((await ledger.putReading(readings[0]!)).standing).toBe("known");
    }
  });

  it("finds what an id, its beginning or a label means", async () => {
    const { article, claims } = readings[0]!.versions[0]!;
    expect(await ledger.find(claims[0]!.id.slice(0, 10))).toEqual([{ kind: "claim", id: claims[0]!.id }]);
    expect(await ledger.find(article.id)).toEqual([{ kind: "article", id: article.id }]);
    expect(await ledger.find(readings[0]!.report)).toEqual([{ kind: "report", id: readings[0]!.report }]);
    expect(await ledger.find("bridge")).toEqual([{ kind: "article", id: article.id }]);
    expect(await ledger.find("nothing like it")).toEqual([]);
    expect(await ledger.claim("nothing")).toBeNull();
    expect(await ledger.report("nothing")).toBeNull();
  });
});

describe.each(DATABASES)("large lists in $kind", (database) => {
  afterAll(database.sweep);

  it("come whole over many pages, in order", async () => {
    const ledger = await openLedger(await database.address());
    const sentences = Array.from({ length: 1203 }, (_, i) => ({
      words: `Sentence number ${i} tells of a clash.`,
      type: "clash" as const,
    }));
    await ledger.putReading(madeReading({ name: "long.txt", sentences }));
    expect((await all(ledger.claims())).map(({ quote }) => quote)).toEqual(sentences.map(({ words }) => words));
    expect(await all(ledger.claims({ limit: 501 }))).toHaveLength(501);
    await ledger.close();
  });

  it("keeps names, addresses and texts of any length", async () => {
    const ledger = await openLedger(await database.address());
    const long = "wide ".repeat(60_000);
    const reading = madeReading({
      name: `${"folder/".repeat(800)}a.txt`,
      sentences: [{ words: `${long}river`, type: "clash", actor: long.trim() }],
      outlet: long,
      url: `https://x.example/${"y".repeat(9000)}`,
      title: long,
    });
    await ledger.putReading(reading);
    expect(await ledger.hasReading(reading.report, reading.name)).toBe(true);
    expect((await ledger.putReading(reading)).standing).toBe("known");
    expect(await all(ledger.articles({ outlets: [long] }))).toHaveLength(1);
    expect((await all(ledger.articles({ text: "wide" })))[0]?.text).toBe(`${long}river`);
    await ledger.close();
  });
});
