import { beforeAll, describe, expect, it } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { judge } from "../../src/operations/judge.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { orphanedJudgements, type Rebuilt, rebuild } from "../../src/operations/rebuild.ts";
import { compilePageWords } from "../../src/reading/page-words.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { folderOf, freshLedger, readInto } from "./fresh-ledger.ts";

const REPORTS = {
  "one.txt": "Government warplanes bombed the town of Saraqib on Monday. Rebels captured two villages near Idlib.\n",
  "two.txt": "The army shelled the district overnight, a monitoring group said.\n",
};

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

/** The engine with a verb taken out of its word knowledge, or put in with the meaning of another. */
const without = (verb: string): Engine => ({
  ...engine,
  lexicon: { ...engine.lexicon, verbs: new Map([...engine.lexicon.verbs].filter(([lemma]) => lemma !== verb)) },
  made: { ...engine.made, knowledge: `without ${verb}` },
});

const options = { stale: true };
const sum = (all: readonly Rebuilt[], key: "kept" | "added" | "dropped"): number =>
  all.reduce((total, one) => total + one[key], 0);

/** The claim of this type that the ledger holds. */
const claimOf = async (ledger: Ledger, type: "airstrike" | "capture"): Promise<string> =>
  (await collect(ledger.claims({ types: [type] })))[0]!.claim.id;

describe("rebuild --stale", () => {
  it("leaves alone what this very engine read", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, folderOf(REPORTS));
    expect(await collect(rebuild(ledger, engine, options))).toEqual([]);
  });

  it("counts kept and dropped claims when a word is gone, and added ones when it comes back", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, folderOf(REPORTS));
    const before = (await ledger.stats()).claims;
    const fewer = await collect(rebuild(ledger, without("bomb"), options));
    expect(sum(fewer, "dropped")).toBeGreaterThan(0);
    expect(sum(fewer, "kept")).toBe(before - sum(fewer, "dropped"));
    const more = await collect(rebuild(ledger, engine, options));
    expect(sum(more, "added")).toBe(sum(fewer, "dropped"));
    expect((await ledger.stats()).claims).toBe(before);
  });

  it("drops what a changed reader takes for furniture", async () => {
    const ledger = await freshLedger();
    const menu = "Rebels shelled the old harbour";
    await readInto(
      ledger,
      engine,
      folderOf({ "page.txt": `${menu}\n\nThe army captured the village of Kafr Amma on Monday.\n` }),
    );
    const types = async (): Promise<readonly string[]> =>
      (await collect(ledger.claims())).map(({ claim }) => claim.said.type).sort();
    expect(await types()).toEqual(["capture", "shelling"]);
    const pageWords = compilePageWords([{ name: "menu.yaml", data: { menu: [menu] } }]);
    const reader: Engine = { ...engine, pageWords, made: { ...engine.made, engine: "another reader" } };
    const [done] = await collect(rebuild(ledger, reader, options));
    expect(done).toMatchObject({ kept: 1, added: 0, dropped: 1 });
    expect(await types()).toEqual(["capture"]);
  });

  it("lists a judgement whose claim is gone as orphaned, keeps it, and finds the claim again when it is back", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, folderOf(REPORTS));
    const decided = { verdict: "accepted", who: "R. Reader", why: "as in the text" } as const;
    const when = "2026-02-01T00:00:00Z";
    await judge(ledger, { ...decided, claim: await claimOf(ledger, "airstrike"), when });
    await judge(ledger, { ...decided, claim: await claimOf(ledger, "capture"), when });
    expect(await orphanedJudgements(ledger)).toEqual([]);

    await collect(rebuild(ledger, without("bomb"), options));
    expect((await orphanedJudgements(ledger)).map(({ anchor }) => anchor.type)).toEqual(["airstrike"]);
    expect(await collect(ledger.judgements())).toHaveLength(2);

    await collect(rebuild(ledger, engine, options));
    expect(await orphanedJudgements(ledger)).toEqual([]);
  });

  it("reads everything again on demand", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, folderOf(REPORTS));
    const again = await collect(rebuild(ledger, engine, { ...options, stale: false }));
    expect(again.map(({ name }) => name).sort()).toEqual(["one.txt", "two.txt"]);
    expect(sum(again, "added") + sum(again, "dropped")).toBe(0);
  });
});

describe("a redacted report", () => {
  it("is rebuilt from the text that is left, once", async () => {
    const ledger = await freshLedger();
    await readInto(ledger, engine, folderOf(REPORTS));
    const [article] = await collect(ledger.articles({ labels: ["one"] }));
    const words = { kind: "words", article: article!.id, words: "Saraqib" } as const;
    await ledger.redact({ subject: words, who: "R. Reader", when: "2026-02-01T00:00:00Z", why: "a person asked" });
    const later = { ...engine, made: { ...engine.made, rules: "later rules" } };
    expect((await collect(rebuild(ledger, later, options))).map(({ name }) => name).sort()).toEqual(["one", "two.txt"]);
    expect(await collect(rebuild(ledger, later, options))).toEqual([]);
    const quotes = (await collect(ledger.claims())).map(({ quote }) => quote).join(" ");
    expect(quotes).not.toContain("Saraqib");
  });
});
