import { beforeAll, describe, expect, it } from "vitest";
import { OUTCOMES } from "../../src/model/event.ts";
import type { ActorDetail, ActorPage } from "../../src/server/api/actors.ts";
import type { ArticleDetail, ArticlePage } from "../../src/server/api/articles.ts";
import type { ClaimExplanation, ClaimPage, ClaimView } from "../../src/server/api/claims.ts";
import type { EventDetail, EventPage } from "../../src/server/api/events.ts";
import type { Overview } from "../../src/server/api/overview.ts";
import type { PlaceDetail, PlacePage } from "../../src/server/api/places.ts";
import type { SearchResult } from "../../src/server/api/search.ts";
import type { SourceDetail, SourceList } from "../../src/server/api/sources.ts";
import { DATABASES } from "../storage/ledgers.ts";
import { fill, openServer, type TestServer } from "./open-server.ts";

describe.each(DATABASES)("looking at a ledger in $kind", (database) => {
  let server: TestServer;
  const get = async <Body>(path: string): Promise<Body> => {
    const { status, body } = await server.visit().ask<Body>(path);
    expect({ path, status, faults: server.faults }).toEqual({ path, status: 200, faults: [] });
    return body;
  };

  beforeAll(async () => {
    server = await openServer(database);
    await fill(server.ledger);
  });

  it("counts the same in the overview, the lists and the rows", async () => {
    const overview = await get<Overview>("/api/overview");
    const stats = await server.ledger.stats();
    expect(overview.counts).toMatchObject({ claims: stats.claims, events: stats.events, articles: stats.articles });
    expect(overview.types.reduce((sum, { claims }) => sum + claims, 0)).toBe(stats.claims);
    expect(overview.outlets.reduce((sum, { claims }) => sum + claims, 0)).toBeLessThanOrEqual(stats.claims);
    expect(overview.behind).toBe(false);
    expect((await get<ClaimPage>("/api/claims?limit=1")).total).toBe(stats.claims);
    expect((await get<EventPage>("/api/events?limit=1")).total).toBe(stats.events);
    const contested = await get<EventPage>("/api/events?contested=1&limit=200");
    expect(contested.items.length).toBe(overview.counts.contested);
    expect(contested.items.every((event) => event.contested > 0)).toBe(true);
  });

  it.each([
    "type=killed",
    "family=harm",
    "place=sy-aleppo",
    "actor=syrian-arab-army",
    "outlet=Meridian%20Wire",
    "voice=white-helmets",
    "from=2016-08-05&to=2016-08-09",
    "type=killed,injured&outlet=Meridian%20Wire",
  ])("narrows the overview by %s as it narrows the list", async (filter) => {
    const overview = await get<Overview>(`/api/overview?${filter}`);
    const list = await get<ClaimPage>(`/api/claims?${filter}&limit=200`);
    expect(overview.counts.claims).toBeGreaterThan(0);
    // A claim of many days counts on its first one, and is listed on each.
    if (filter.startsWith("from")) expect(overview.counts.claims).toBeLessThanOrEqual(list.total ?? 0);
    else expect(overview.counts.claims).toBe(list.total);
    expect(overview.types.reduce((sum, { claims }) => sum + claims, 0)).toBe(overview.counts.claims);
  });

  it("goes through a list part by part, each item once", async () => {
    for (const path of [
      "/api/claims?limit=37",
      "/api/events?limit=13",
      "/api/events?limit=13&order=contested",
      "/api/events?limit=5&order=contested&place=sy-aleppo",
      "/api/events?limit=5&type=killed",
      "/api/articles?limit=4",
    ]) {
      const ids: string[] = [];
      let after: string | null = null;
      do {
        const page: ClaimPage | EventPage | ArticlePage = await get(
          `${path}${after === null ? "" : `&after=${encodeURIComponent(after)}`}`,
        );
        ids.push(
          ...page.items.map((item) => ("version" in item ? `${item.id} ${item.version}` : (item as { id: string }).id)),
        );
        after = page.next;
        expect(page.total).not.toBeNull();
        if (after === null) expect(ids.length).toBe(page.total);
      } while (after !== null);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it("shows an event with the sentence behind every value", async () => {
    const [line] = (await get<EventPage>("/api/events?order=contested&limit=1")).items;
    const event = await get<EventDetail>(`/api/events/${line!.id}`);
    expect(event.event).toEqual(line);
    expect(event.accounts.length).toBe(line!.accounts);
    for (const account of event.accounts)
      for (const values of Object.values(account.cells))
        for (const { sentence, span, article } of values) {
          expect(article).toBe(account.article);
          expect(sentence.text.length).toBe(sentence.span.end - sentence.span.start);
          expect(sentence.span.start <= span.start && span.end <= sentence.span.end).toBe(true);
        }
    expect(event.differences.length).toBeGreaterThan(0);
    for (const { left, right, outcome } of event.differences) {
      expect(event.accounts[left] && event.accounts[right]).toBeDefined();
      expect(OUTCOMES).toContain(outcome);
    }
    expect(event.fields.some(({ outcome }) => outcome === "differ")).toBe(true);
    expect(event.grades.reckoned.grade).toBe(line!.grade);
  });

  it("shows an article with claims that cut into its text", async () => {
    const { items } = await get<ArticlePage>("/api/articles?limit=200");
    for (const { id } of items) {
      const { text, claims, versions, article } = await get<ArticleDetail>(`/api/articles/${id}`);
      expect(claims.length).toBe(article.claims);
      expect(versions.some(({ current }) => current)).toBe(true);
      for (const claim of claims) {
        expect(text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
        expect(text.slice(claim.sentence.span.start, claim.sentence.span.end)).toBe(claim.sentence.text);
        expect(claim.sentence.text).toContain(claim.quote);
        for (const { words, span } of [...claim.actors, ...claim.voices, ...claim.places])
          expect(text.slice(span.start, span.end)).toBe(words);
      }
    }
  });

  it("shows and explains a claim", async () => {
    const [first] = (await get<ClaimPage>("/api/claims?type=killed&limit=1")).items;
    expect(await get<ClaimView>(`/api/claims/${first!.id}`)).toEqual(first);
    const { tree, grounds, sentence } = await get<ClaimExplanation>(`/api/claims/${first!.id}/explain`);
    expect(tree).toContain(first!.quote.split(" ")[0]);
    expect(sentence).toContain(first!.quote);
    expect(grounds.some(({ field }) => field === "type")).toBe(true);
  });

  it("finds words and marks them", async () => {
    const found = await get<SearchResult>("/api/search?q=siege");
    expect(found.counts).toMatchObject({ complete: true });
    expect(found.claims.length).toBeGreaterThan(0);
    for (const { claim, highlight } of found.claims) {
      expect(highlight.map(({ text }) => text).join("")).toBe(claim.quote);
      expect(highlight.some(({ text, hit }) => hit && text.toLowerCase().startsWith("siege"))).toBe(true);
    }
    expect(found.facets.types.reduce((sum, { claims }) => sum + claims, 0)).toBe(found.counts.claims);
    const aleppo = await get<SearchResult>("/api/search?q=alep&type=killed");
    expect(aleppo.places.map(({ id }) => id)).toContain("sy-aleppo");
    expect(aleppo.claims.every(({ claim }) => claim.type === "killed")).toBe(true);
  });

  it("shows actors, places and sources with what the ledger says of them", async () => {
    const [actor] = (await get<ActorPage>("/api/actors?limit=1")).items;
    const actorPage = await get<ActorDetail>(`/api/actors/${actor!.id}`);
    expect(actorPage.actor).toEqual(actor);
    expect(actorPage.calledBy.length).toBeGreaterThan(0);
    const [place] = (await get<PlacePage>("/api/places?limit=1")).items;
    const placePage = await get<PlaceDetail>(`/api/places/${place!.id}`);
    expect(placePage.place).toEqual(place);
    expect(placePage.events.every(({ places }) => places.some(({ id }) => id === place!.id))).toBe(true);
    const [source] = (await get<SourceList>("/api/sources")).items;
    const sourcePage = await get<SourceDetail>(`/api/sources/${encodeURIComponent(source!.outlet)}`);
    expect(sourcePage.source).toEqual(source);
    expect(sourcePage.types.reduce((sum, { claims }) => sum + claims, 0)).toBe(source!.claims);
  });

  it.each(["framing", "forecasts", "territory", "unresolved", "review/queue", "exports", "redactions", "judgements"])(
    "answers %s",
    async (path) => {
      const body = await get<Record<string, unknown>>(`/api/${path}`);
      expect(Object.values(body).some((value) => Array.isArray(value))).toBe(true);
    },
  );

  it("says with a mark that nothing has changed", async () => {
    const browser = server.visit();
    const first = await browser.ask("/api/overview");
    const mark = first.headers.get("etag")!;
    expect(mark).toBeTruthy();
    const again = await browser.ask("/api/overview", { headers: { "if-none-match": mark } });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: "" });
  });

  it("gives exports as they are written", async () => {
    const { status, headers, body } = await server.visit().ask<string>("/api/exports/claims-csv?where=type:killed");
    expect(status).toBe(200);
    expect(headers.get("content-disposition")).toContain("attachment");
    expect(body.split("\n").length).toBeGreaterThan(10);
  });
});
