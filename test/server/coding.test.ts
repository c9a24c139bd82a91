import { beforeAll, describe, expect, it } from "vitest";
import { krippendorffAlpha } from "../../src/operations/coding/krippendorff-alpha.ts";
import { inPackage } from "../../src/operations/package-root.ts";
import type { Agreement, Coding, CodingSheet, Round } from "../../src/server/api/coding.ts";
import { DATABASES } from "../storage/ledgers.ts";
import type { Browser } from "./browser.ts";
import { fill, openServer, type TestServer } from "./open-server.ts";

/** Values of several coders, one a line, as the literature prints them: units side by side, a dot where one is missing. */
const units = (...coders: readonly string[]): readonly (readonly (string | null)[])[] => {
  const rows = coders.map((coder) => coder.split(" ").map((value) => (value === "." ? null : value)));
  return rows[0]!.map((_, unit) => rows.map((row) => row[unit] ?? null));
};

describe("Krippendorff's alpha", () => {
  // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), examples A, B and C.
  it.each([
    ["two coders, two values", units("0 1 0 0 0 0 0 0 1 0", "1 1 1 0 0 1 0 0 0 0"), 0.095],
    ["two coders, five values", units("a a b b d c c c e d d a", "b a b b b c c c e d d d"), 0.692],
    [
      "four coders, values missing",
      units("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 ."),
      0.743,
    ],
  ])("is that of the literature for %s", (_, data, alpha) => {
    expect(krippendorffAlpha(data)).toBeCloseTo(alpha, 3);
  });

  it("is 1 where all agree, below 0 where they disagree more than by chance, and not defined where nothing varies", () => {
    expect(krippendorffAlpha(units("a b c a", "a b c a"))).toBe(1);
    expect(krippendorffAlpha(units("a b a b", "b a b a"))!).toBeLessThan(0);
    expect(krippendorffAlpha(units("a a a", "a a a"))).toBeNull();
    expect(krippendorffAlpha([])).toBeNull();
    expect(krippendorffAlpha(units("a b .", ". . a"))).toBeNull();
  });
});

describe.each(DATABASES)("blind coding in $kind", (database) => {
  let server: TestServer;
  let ada: Browser;
  let bo: Browser;
  let round: Round;
  let articles: readonly string[];

  const coding = (start: number, end: number, values: Partial<Coding> = {}): Coding => ({
    span: { start, end },
    type: "killed",
    polarity: "affirmed",
    modality: "asserted",
    attribution: [],
    actors: [],
    targets: [],
    places: [],
    time: null,
    quantities: [],
    ...values,
  });
  const sheet = (who: Browser, article: string) =>
    who.ask<CodingSheet>(`/api/coding/rounds/${round.id}/articles/${article}`);
  const save = (who: Browser, article: string, claims: readonly Coding[], finished: boolean, revision: number) =>
    who.put<CodingSheet>(`/api/coding/rounds/${round.id}/articles/${article}`, { claims, finished, revision });

  beforeAll(async () => {
    server = await openServer(database);
    await fill(
      server.ledger,
      inPackage("samples", "2016-08-06-damask-army-denies.txt"),
      inPackage("samples", "2016-08-08-volga-corridor.txt"),
    );
    ada = await server.visit().named("Ada");
    bo = await server.visit().named("Bo");
    articles = (await ada.ask<{ items: { id: string }[] }>("/api/articles")).body.items.map(({ id }) => id);
    round = (await ada.post<Round>("/api/coding/rounds", { title: "Pilot", articles, coders: ["Ada", "Bo"] })).body;
  });

  it("begins open, with an empty sheet for each", async () => {
    expect(round).toMatchObject({ state: "open", coders: ["Ada", "Bo"], by: "Ada" });
    expect(round.articles.map(({ article, finished }) => [article, finished])).toEqual(
      articles.map((id) => [id, [false, false]]),
    );
    expect((await sheet(ada, articles[0]!)).body).toMatchObject({ coder: "Ada", claims: [], revision: 0 });
    expect((await ada.post("/api/coding/rounds", { title: "x", articles, coders: ["Ada", "Ada"] })).status).toBe(400);
    expect(
      (await ada.post("/api/coding/rounds", { title: "x", articles: ["nothing"], coders: ["Ada", "Bo"] })).status,
    ).toBe(404);
  });

  it("shows neither what the other coded before both have finished", async () => {
    const name = { name: "Damask", span: { start: 0, end: 6 } };
    await save(ada, articles[0]!, [coding(0, 40, { actors: [name] }), coding(100, 140)], true, 0);
    expect((await sheet(bo, articles[0]!)).body.claims).toEqual([]);
    const cara = await server.visit().named("Cara");
    expect((await sheet(cara, articles[0]!)).status).toBe(403);
    for (const who of [ada, bo, cara])
      expect((await who.ask(`/api/coding/rounds/${round.id}/agreement`)).body).toMatchObject({
        error: { code: "blind" },
      });
  });

  it("keeps what was finished as it is, and loses no save of two windows", async () => {
    expect((await save(ada, articles[0]!, [], true, 1)).status).toBe(409);
    expect((await save(bo, articles[0]!, [coding(5, 45)], false, 0)).body.revision).toBe(1);
    expect((await save(bo, articles[0]!, [], false, 0)).status).toBe(409);
    expect((await sheet(bo, articles[0]!)).body.claims).toHaveLength(1);
    expect((await save(bo, articles[0]!, [coding(5, 999_999)], false, 1)).status).toBe(400);
  });

  it("measures agreement and settles what differs", async () => {
    await save(bo, articles[0]!, [coding(5, 45, { type: "injured" }), coding(200, 240)], true, 1);
    for (const who of [ada, bo])
      await save(who, articles[1]!, [coding(0, 50), coding(60, 90, { type: "capture" })], true, 0);
    const { status, body } = await ada.ask<Agreement>(`/api/coding/rounds/${round.id}/agreement`);
    expect(status).toBe(200);
    const alphas = new Map(body.alpha.map((field) => [field.field, field]));
    expect(alphas.get("polarity")).toMatchObject({ alpha: null, units: 3, agree: 1 });
    // Ada: killed, killed, capture; Bo: injured, killed, capture.
    const type = krippendorffAlpha([
      ["killed", "injured"],
      ["killed", "killed"],
      ["capture", "capture"],
    ]);
    expect(alphas.get("type")!.alpha).toBeCloseTo(type!, 10);
    const differing = body.units.filter(({ differ }) => differ.length > 0);
    expect(differing.map(({ differ }) => differ)).toEqual([["type", "actor"], ["claim"], ["claim"]]);

    expect((await ada.ask<Round>(`/api/coding/rounds/${round.id}`)).body.state).toBe("settling");
    for (const [i, unit] of differing.entries()) {
      const choice = i === 0 ? "left" : i === 1 ? "none" : "own";
      const settled = { choice, why: "talked over", ...(choice === "own" ? { claim: coding(200, 250) } : {}) };
      expect((await ada.post(`/api/coding/rounds/${round.id}/units/${unit.id}`, settled)).status).toBe(200);
    }
    const done = (await bo.ask<Agreement>(`/api/coding/rounds/${round.id}/agreement`)).body;
    const first = done.units.find(({ id }) => id === differing[0]!.id)!;
    expect(first.settled).toMatchObject({ choice: "left", who: "Ada", claim: { type: "killed" } });
    // What each coded stays as it was.
    expect(first.right).toMatchObject({ type: "injured" });
    expect((await ada.ask<Round>(`/api/coding/rounds/${round.id}`)).body.state).toBe("settled");
    expect((await ada.post(`/api/coding/rounds/${round.id}/units/none`, { choice: "left" })).status).toBe(404);
  });
});
