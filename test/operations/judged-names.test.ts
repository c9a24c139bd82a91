import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { judge } from "../../src/operations/judge.ts";
import { keepKnowledge, knowledgeOf } from "../../src/operations/ledger-knowledge.ts";
import { listUnresolved, type UnresolvedName } from "../../src/operations/list-unresolved.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { rebuild } from "../../src/operations/rebuild.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { DATABASES, withLedger } from "../storage/ledgers.ts";
import { folderOf, readInto } from "./fresh-ledger.ts";

const REPORTS = {
  "one.txt": "The Harmel Brigade shelled Saraqib on Monday. The Harmel Brigade captured two villages near Korvand.\n",
  "two.txt": "Twelve people died in Saraqib when the Harmel Brigade shelled a market, activists said.\n",
};
const LATER = { "three.txt": "The Harmel Brigade shelled Idlib on Friday.\n" };

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

const ask = { role: null, all: false, limit: 50 } as const;
const unresolved = async (ledger: Ledger): Promise<readonly UnresolvedName[]> =>
  listUnresolved(ledger, await knowledgeOf(ledger, engine.knowledge), ask);

/** Actor ids and scores of the shelling, by article. */
const whoShelled = async (ledger: Ledger) =>
  Object.fromEntries(
    (await collect(ledger.claims({ types: ["shelling"] }))).map(({ label, claim }) => [
      label,
      claim.actors.map(({ id, score }) => [id, score]),
    ]),
  );

const shellingIn = async (ledger: Ledger, label: string): Promise<string> =>
  (await collect(ledger.claims({ types: ["shelling"] }))).find((entry) => entry.label === label)!.claim.id;

const identify = async (ledger: Ledger, label: string, is: string, answer: "same" | "not-same" | "unsure", at = "1") =>
  judge(ledger, {
    verdict: "identified",
    claim: await shellingIn(ledger, label),
    name: { role: "actor", words: "the Harmel Brigade" },
    is,
    answer,
    who: "R. Reader",
    when: `2026-01-0${at}T00:00:00Z`,
    why: "their own statement says so",
  });

const refresh = (ledger: Ledger) => collect(rebuild(ledger, engine, { stale: true }));
const AHRAR = "ahrar-al-sham";

describe.each(DATABASES)("names that people judge, over $kind", (database) => {
  afterAll(database.sweep);
  const over = <T>(run: (ledger: Ledger) => Promise<T>): Promise<T> => withLedger(database, run);

  it("lists what stays unsure, by how many claims hang on it, with sentences", () =>
    over(async (ledger) => {
      await readInto(ledger, engine, folderOf(REPORTS));
      const names = await unresolved(ledger);
      expect(names[0]).toMatchObject({ role: "actor", words: "Harmel Brigade", standing: "unresolved", articles: 2 });
      expect(names[0]!.claims).toBeGreaterThanOrEqual(3);
      expect(names[0]!.examples).toHaveLength(3);
      for (const { claim, quote } of names[0]!.examples) expect(quote).toBe((await ledger.claim(claim))!.quote);
      expect(names.map(({ claims }) => claims)).toEqual(names.map(({ claims }) => claims).sort((a, b) => b - a));
      expect(names.find(({ role }) => role === "place")).toMatchObject({ words: "Korvand" });
      expect(names.some(({ words }) => words === "people")).toBe(false);
    }));

  it("applies a judgement to its article, to others with the name, and to what is read later", () =>
    over(async (ledger) => {
      await readInto(ledger, engine, folderOf(REPORTS));
      await identify(ledger, "one", AHRAR, "same");
      await refresh(ledger);
      await readInto(ledger, engine, folderOf(LATER));
      expect(await whoShelled(ledger)).toEqual({
        one: [[AHRAR, 1]],
        two: [[AHRAR, 0.95]],
        three: [[AHRAR, 0.95]],
      });
      expect((await unresolved(ledger)).some(({ words }) => words === "Harmel Brigade")).toBe(false);
      expect(await refresh(ledger)).toEqual([]);
    }));

  it("forgets a judgement that is withdrawn", () =>
    over(async (ledger) => {
      await readInto(ledger, engine, folderOf(REPORTS));
      const kept = await identify(ledger, "one", AHRAR, "same");
      await refresh(ledger);
      const { id } = kept.judgement!;
      await judge(ledger, { verdict: "withdrawn", judgement: id, who: "R", when: "2026-01-03T00:00:00Z", why: "no" });
      await refresh(ledger);
      expect(await whoShelled(ledger)).toMatchObject({ one: [[null, 0]], two: [[null, 0]] });
    }));

  it("leaves a name open where articles are judged differently, save those articles", () =>
    over(async (ledger) => {
      await readInto(ledger, engine, folderOf({ ...REPORTS, ...LATER }));
      await identify(ledger, "one", AHRAR, "same");
      await identify(ledger, "two", "levant-front", "same", "2");
      await refresh(ledger);
      expect(await whoShelled(ledger)).toEqual({ one: [[AHRAR, 1]], two: [["levant-front", 1]], three: [[null, 0]] });
      const open = (await unresolved(ledger)).find(({ words }) => words === "Harmel Brigade");
      expect(open?.candidates.map(({ id }) => id)).toEqual([AHRAR, "levant-front"]);
    }));

  it("does not ask again once somebody said that it cannot be told", () =>
    over(async (ledger) => {
      await readInto(ledger, engine, folderOf(REPORTS));
      await identify(ledger, "one", AHRAR, "unsure");
      await refresh(ledger);
      expect((await unresolved(ledger)).some(({ words }) => words === "Harmel Brigade")).toBe(false);
      expect(await whoShelled(ledger)).toMatchObject({ one: [[null, 0]] });
    }));

  it("gives the same ledger for any order of judging and reading", () =>
    over((first) =>
      over(async (second) => {
        await readInto(first, engine, folderOf({ ...REPORTS, ...LATER }));
        await identify(first, "one", AHRAR, "same");
        await identify(first, "three", AHRAR, "not-same", "2");
        await refresh(first);

        await readInto(second, engine, folderOf(LATER));
        await identify(second, "three", AHRAR, "not-same", "2");
        await readInto(second, engine, folderOf(REPORTS));
        await identify(second, "one", AHRAR, "same");
        await refresh(second);

        expect(await whoShelled(second)).toEqual({ one: [[AHRAR, 1]], two: [[null, 0]], three: [[null, 0]] });
        const claimsOf = async (ledger: Ledger) =>
          (await collect(ledger.dump())).filter(({ kind }) => kind === "claim" || kind === "version");
        expect(await claimsOf(second)).toEqual(await claimsOf(first));
      }),
    ));

  it.each([
    ["a name that the claim does not hold", "the Tartar Brigade", AHRAR, /its actors are .*Harmel Brigade/],
    ["an id that nobody has", "Harmel Brigade", "ahrar-sham", /did you mean ahrar-al-sham/],
  ])("refuses %s and says what there is", (_, words, is, message) =>
    over(async (ledger) => {
      await readInto(ledger, engine, folderOf(REPORTS));
      const claim = await shellingIn(ledger, "one");
      const when = "2026-01-01T00:00:00Z";
      await expect(
        judge(ledger, {
          verdict: "identified",
          claim,
          name: { role: "actor", words },
          is,
          answer: "same",
          who: "R",
          when,
          why: "",
        }),
      ).rejects.toThrow(message);
    }),
  );

  it("keeps the places of --knowledge for whoever comes later", () =>
    over(async (ledger) => {
      const place = {
        id: "sy-korvand",
        kind: "village",
        name: "Korvand",
        country: "SY",
        lat: 35,
        lon: 37,
        source: "mine",
      };
      const folder = folderOf({ "places/mine.yaml": JSON.stringify({ places: [place] }) });
      const added = await loadEngine([folder]);
      await readInto(ledger, added, folderOf(REPORTS));
      expect((await collect(ledger.claims({ place: "sy-korvand" }))).length).toBeGreaterThan(0);
      expect((await knowledgeOf(ledger, engine.knowledge)).gazetteer.place("sy-korvand")).toMatchObject({ lat: 35 });

      const moved = {
        kind: "places" as const,
        name: "places/mine.yaml",
        text: JSON.stringify({ places: [{ ...place, lat: 36 }] }),
      };
      await keepKnowledge(ledger, { added: [{ folder, texts: [moved] }] });
      expect((await knowledgeOf(ledger)).gazetteer.place("sy-korvand")).toMatchObject({ lat: 36 });
    }));
});
