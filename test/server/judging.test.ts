import { beforeAll, describe, expect, it } from "vitest";
import { inPackage } from "../../src/operations/package-root.ts";
import type { ArticleDetail, ArticlePage } from "../../src/server/api/articles.ts";
import type { ClaimPage, ClaimView } from "../../src/server/api/claims.ts";
import type { EventDetail, EventPage } from "../../src/server/api/events.ts";
import type { JudgementConflict, JudgementPage, JudgementView } from "../../src/server/api/judgements.ts";
import type { ReviewQueue, TombstoneList } from "../../src/server/api/review.ts";
import { all, DATABASES } from "../storage/ledgers.ts";
import type { Browser } from "./browser.ts";
import { fill, openServer, type TestServer } from "./open-server.ts";

const SAMPLES = [
  "2016-08-06-meridian-siege-broken.html",
  "2016-08-06-damask-army-denies.txt",
  "2016-08-08-volga-corridor.txt",
];

describe.each(DATABASES)("judging in $kind", (database) => {
  let server: TestServer;
  let ada: Browser;
  let bo: Browser;
  let claims: readonly ClaimView[];

  beforeAll(async () => {
    server = await openServer(database);
    await fill(server.ledger, ...SAMPLES.map((name) => inPackage("samples", name)));
    ada = await server.visit().named("Ada");
    bo = await server.visit().named("Bo");
    claims = (await ada.ask<ClaimPage>("/api/claims?limit=200")).body.items;
  });

  const judge = (who: Browser, json: object) => who.post<JudgementView>("/api/judgements", json);
  const kept = async () => all(server.ledger.judgements());

  it("keeps who, when and why, and gives the history", async () => {
    const claim = claims[0]!;
    const { status, body } = await judge(ada, { verdict: "accepted", claim: claim.id, why: "the sentence says so" });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { verdict: "accepted", who: "Ada", why: "the sentence says so", claim: claim.id, withdrawn: false },
    });
    const history = (await bo.ask<JudgementPage>(`/api/judgements?article=${claim.article}`)).body;
    expect(history.items).toContainEqual(body);
    expect((await bo.ask<ArticleDetail>(`/api/articles/${claim.article}`)).body.judgements).toContainEqual(body);
  });

  it("shows the second of two reviewers what the first decided, and loses nothing", async () => {
    const claim = claims[1]!.id;
    const first = await judge(ada, { verdict: "accepted", claim, why: "" });
    const before = (await kept()).length;
    const late = await bo.post<JudgementConflict>("/api/judgements", {
      verdict: "rejected",
      claim,
      why: "",
      seen: null,
    });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ error: { code: "conflict" }, judgements: [{ id: first.body.id, who: "Ada" }] });
    expect((await kept()).length).toBe(before);
    // Having seen it, the second may still say otherwise: both stand.
    const seen = await judge(bo, { verdict: "rejected", claim, why: "", seen: first.body.id });
    expect(seen.status).toBe(200);
    expect((await judge(ada, { verdict: "accepted", claim, why: "still", despite: true })).status).toBe(200);
    expect((await kept()).length).toBe(before + 2);
  });

  it("takes only one of two at the same moment", async () => {
    const claim = claims[2]!.id;
    const answers = await Promise.all([
      judge(ada, { verdict: "accepted", claim, why: "" }),
      judge(bo, { verdict: "rejected", claim, why: "" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it("lets one change one's own mind, and several grade side by side", async () => {
    const claim = claims[3]!.id;
    expect((await judge(ada, { verdict: "accepted", claim, why: "" })).status).toBe(200);
    expect((await judge(ada, { verdict: "rejected", claim, why: "on second thought" })).status).toBe(200);
    const event = claims.find((one) => one.event !== null)!.event!;
    for (const [who, grade] of [
      [ada, { source: "B", information: "2" }],
      [bo, { source: "C", information: "3" }],
    ] as const)
      expect((await judge(who, { verdict: "graded", claim: event, grade, why: "own view" })).status).toBe(200);
    const { body } = await ada.ask<EventDetail>(`/api/events/${event}`);
    expect(body.grades.persons.map(({ who, source }) => `${who} ${source}`)).toEqual(["Ada B", "Bo C"]);
    expect(body.event.personGrade).toMatchObject({ who: "Bo" });
    // The reckoned grade stays what it was.
    expect(body.event.grade).toBe(body.grades.reckoned.grade);
  });

  it("takes a judgement back; both stay", async () => {
    const { body } = await judge(ada, { verdict: "rejected", claim: claims[4]!.id, why: "slip" });
    const back = await ada.post<JudgementView>(`/api/judgements/${body.id}/withdrawal`, { why: "wrong key" });
    expect(back).toMatchObject({ status: 200, body: { verdict: "withdrawn", details: { judgement: body.id } } });
    const { items } = (await ada.ask<JudgementPage>(`/api/judgements?article=${claims[4]!.article}`)).body;
    expect(items.find(({ id }) => id === body.id)?.withdrawn).toBe(true);
    // Nothing stands in the way of another any more.
    expect((await judge(bo, { verdict: "accepted", claim: claims[4]!.id, why: "" })).status).toBe(200);
    expect((await ada.post("/api/judgements/none/withdrawal", { why: "" })).status).toBe(400);
  });

  it("parts an event when a person says that two claims are not of one", async () => {
    const { items } = (await ada.ask<EventPage>("/api/events?limit=200")).body;
    const joined = items.find((event) => event.accounts > 1)!;
    const { accounts } = (await ada.ask<EventDetail>(`/api/events/${joined.id}`)).body;
    const [left, right] = [accounts[0]!.claims[0]!, accounts[1]!.claims[0]!];
    expect((await judge(ada, { verdict: "not-same-event", claim: left, other: right, why: "two places" })).status).toBe(
      200,
    );
    const events = await Promise.all(
      [left, right].map(async (id) => (await ada.ask<ClaimView>(`/api/claims/${id}`)).body.event),
    );
    expect(events[0]).not.toBe(events[1]);
    expect((await judge(ada, { verdict: "same-event", claim: left, other: left, why: "" })).status).toBe(400);
  });

  it("keeps a claim that the machine missed, also in a language that is not read", async () => {
    const article = (await ada.ask<ArticlePage>("/api/articles?limit=1")).body.items[0]!;
    const { text } = (await ada.ask<ArticleDetail>(`/api/articles/${article.id}`)).body;
    const coded = {
      type: "killed",
      polarity: "affirmed",
      modality: "asserted",
      attribution: [],
      actors: [],
      targets: [{ name: text.slice(0, 10), span: { start: 0, end: 10 } }],
      places: [],
      time: null,
      quantities: [],
    };
    const missed = {
      verdict: "missed",
      version: article.version,
      span: { start: 0, end: 30 },
      missed: coded,
      why: "in the title",
    };
    const { status, body } = await judge(ada, missed);
    expect({ status, quote: body.anchor.quote }).toEqual({ status: 200, quote: text.slice(0, 30) });
    expect((await judge(ada, { ...missed, span: { start: 5, end: 999_999 } })).status).toBe(400);
    expect((await judge(ada, { ...missed, missed: { ...coded, type: "gossip" } })).status).toBe(400);
  });

  it("has a queue by weight that forgets what was looked at", async () => {
    const queue = (await ada.ask<ReviewQueue>("/api/review/queue")).body;
    const weights = queue.items.map(({ weight }) => weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
    expect(queue.items.every(({ reasons, weight }) => weight >= 0 && weight <= 1 && Array.isArray(reasons))).toBe(true);
    const first = queue.items[0]!.claim.id;
    await judge(ada, { verdict: "accepted", claim: first, why: "" });
    const after = (await ada.ask<ReviewQueue>("/api/review/queue")).body;
    expect(after.items.map(({ claim }) => claim.id)).not.toContain(first);
    expect(after.items.length).toBe(queue.items.length - 1);
    const harm = (await ada.ask<ReviewQueue>("/api/review/queue?type=killed")).body;
    expect(harm.items.length).toBeLessThan(queue.items.length);
  });

  it("refuses decisions without a name, a claim or a sense", async () => {
    const nobody = await server.visit().open();
    expect((await judge(nobody, { verdict: "accepted", claim: claims[5]!.id, why: "" })).status).toBe(400);
    for (const bad of [
      { verdict: "accepted", claim: "ffffffffffffffffffff", why: "" },
      { verdict: "true", claim: claims[5]!.id, why: "" },
      { verdict: "accepted", claim: claims[5]!.id, why: "", who: "Somebody else" },
      { verdict: "corrected", claim: claims[5]!.id, correction: { field: "everything", value: "x" }, why: "" },
    ])
      expect((await judge(ada, bad)).status).toBe(400);
    expect(await server.ledger.checkJudgements()).toEqual([]);
  });

  it("redacts words everywhere, and keeps only who, when and why", async () => {
    const { items } = (await ada.ask<ArticlePage>("/api/articles?limit=200")).body;
    const article = items.find(({ outlet }) => outlet === "Meridian Wire") ?? items[0]!;
    const { text } = (await ada.ask<ArticleDetail>(`/api/articles/${article.id}`)).body;
    const words = /\b[A-Z][a-z]{5,}\b/.exec(text.slice(200))![0];
    const { status } = await ada.post("/api/redactions", { kind: "words", id: article.id, words, why: "a witness" });
    expect(status).toBe(200);
    const after = await ada.ask<ArticleDetail>(`/api/articles/${article.id}`);
    expect(JSON.stringify(after.body)).not.toContain(words);
    const stones = await ada.ask<TombstoneList>("/api/redactions");
    expect(stones.body.items).toMatchObject([{ kind: "words", subject: article.id, who: "Ada", why: "a witness" }]);
    expect(JSON.stringify(stones.body)).not.toContain(words);
    expect(JSON.stringify((await ada.ask("/api/audit")).body)).not.toContain(words);
    // The ledger was laid side by side anew: the counts are those of the rows.
    const overview = (await ada.ask<{ counts: { claims: number }; behind: boolean }>("/api/overview")).body;
    expect(overview).toMatchObject({ behind: false, counts: { claims: (await server.ledger.stats()).claims } });
  });
});
