import { createReadStream, readdirSync, statSync, truncateSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, it } from "vitest";
import { collect } from "../../src/operations/collect.ts";
import type { Engine } from "../../src/operations/engine.ts";
import { type AskLimits, askAddress } from "../../src/operations/fetching/ask-address.ts";
import { instant } from "../../src/operations/following/clock.ts";
import { followSources } from "../../src/operations/following/follow-sources.ts";
import { follow } from "../../src/operations/following/followed-address.ts";
import { keepAnswers } from "../../src/operations/following/keep-answers.ts";
import type { Visit } from "../../src/operations/following/visit.ts";
import { loadEngine } from "../../src/operations/load-engine.ts";
import { openArchive } from "../../src/reading/archives/open-archive.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { freshFolder, freshLedger } from "./fresh-ledger.ts";

type Serve = (request: IncomingMessage, response: ServerResponse) => void;

let engine: Engine;
let server: Server | null = null;
beforeAll(async () => {
  engine = await loadEngine();
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const HOUR = 3_600_000;
const START = Date.parse("2026-01-02T03:04:05Z");

/** A site on this machine, asked as if it were public, with a clock that the test turns. */
const site = async (pages: Readonly<Record<string, Serve>>, limits: Partial<AskLimits> = {}) => {
  const asked: { readonly path: string; readonly at: number; readonly headers: IncomingMessage["headers"] }[] = [];
  const clock = {
    time: START,
    now: () => clock.time,
    sleep: async (milliseconds: number) => {
      clock.time += milliseconds;
    },
  };
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? "", at: clock.time, headers: request.headers });
    const serve = pages[request.url ?? ""];
    if (serve === undefined) response.writeHead(404).end();
    else serve(request, response);
  });
  await new Promise<void>((done) => server!.listen(0, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [ledger, folder] = [await freshLedger(), freshFolder()];
  const archive = await keepAnswers(folder);
  const ask = askAddress({
    size: 200_000,
    redirects: 3,
    time: 1_000,
    isAllowed: (address) => address === "127.0.0.1",
    ...limits,
  });
  const run = (...paths: readonly string[]): Promise<readonly Visit[]> =>
    runOn(
      ledger,
      paths.map((path) => origin + path),
    );
  const runOn = async (on: Ledger, urls: readonly string[]): Promise<readonly Visit[]> => {
    await on.followed.add(urls.flatMap((url) => follow(url, "list", null, instant(clock.time)) ?? []));
    await on.followed.revive(urls, instant(clock.time));
    return collect(
      followSources(on, engine, {
        ask,
        archive,
        clock,
        every: HOUR,
        once: true,
        threads: 1,
        signal: new AbortController().signal,
        compare: async () => {},
      }),
    );
  };
  return { origin, asked, clock, ledger, folder, run };
};

const send =
  (type: string, body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Serve =>
  (_, response) => {
    response.writeHead(200, { "content-type": type, ...headers }).end(body);
  };
const page = (words: string): string =>
  `<html><head><title>Market shelled</title><meta property="og:site_name" content="The Lantern"></head><body><article><h1>Market shelled</h1><p>${words}</p></article></body></html>`;
const WORDS = "Rebels shelled a market in Saraqib on Monday, killing at least 24 civilians, doctors said.";
const feed =
  (...paths: readonly string[]): Serve =>
  (request, response) => {
    const items = paths
      .map((path) => `<item><title>t</title><link>http://${request.headers.host}${path}</link></item>`)
      .join("");
    send("application/rss+xml", `<rss version="2.0"><channel><title>L</title>${items}</channel></rss>`)(
      request,
      response,
    );
  };
const outcomes = (visits: readonly Visit[]) =>
  visits.map(({ url, outcome }) => `${new URL(url).pathname} ${outcome}`).sort();

describe("following", () => {
  it("reads what a feed names, keeps it as a web archive, and asks again only when it is due", async () => {
    const { run, asked, clock, ledger, folder, origin } = await site({
      "/rss": feed("/a", "/b?utm_source=rss"),
      "/a": send("text/html", page(WORDS)),
      "/b": send("text/html", page("The army denied it.")),
    });
    expect(outcomes(await run("/rss"))).toEqual(["/a read", "/b read", "/rss listed"]);
    expect((await ledger.stats()).articles).toBe(2);
    const [claim] = await collect(ledger.claims({ types: ["killed"] }));
    expect(claim).toMatchObject({ url: `${origin}/a`, outlet: "The Lantern" });
    // One request at a time to a host, and a pause between two.
    const times = asked.filter(({ path }) => path !== "/robots.txt").map(({ at }) => at);
    expect(times.slice(1).every((at, i) => at - times[i]! >= 2_000)).toBe(true);

    const kept: string[] = [];
    for (const file of readdirSync(folder))
      for await (const member of openArchive(file, createReadStream(join(folder, file))))
        kept.push(member.name.replace(/^.*:\d+/, ""));
    expect(kept.sort()).toEqual(["/a.html", "/b.html", "/rss.rss"]);

    const before = asked.length;
    expect(await run()).toEqual([]);
    expect(asked).toHaveLength(before);
    clock.time += HOUR;
    expect(outcomes(await run())).toEqual(["/a unchanged", "/b unchanged", "/rss unchanged"]);
  });

  it("asks on condition, and reads a page that changed as another version of its article", async () => {
    let words = WORDS;
    const { run, asked, clock, ledger } = await site({
      "/a": (request, response) => {
        if (request.headers["if-none-match"] === `"${words.length}"`) response.writeHead(304).end();
        else send("text/html", page(words), { etag: `"${words.length}"` })(request, response);
      },
    });
    expect(outcomes(await run("/a"))).toEqual(["/a read"]);
    clock.time += HOUR;
    expect(outcomes(await run())).toEqual(["/a unchanged"]);
    expect(asked.at(-1)?.headers["if-none-match"]).toBe(`"${WORDS.length}"`);
    words = WORDS.replace("at least ", "");
    clock.time += 6 * HOUR;
    expect(outcomes(await run())).toEqual(["/a read"]);
    expect(await ledger.stats()).toMatchObject({ articles: 1, versions: 2 });
  });

  it("keeps to robots.txt", async () => {
    const { run, asked, ledger } = await site({
      "/robots.txt": send("text/plain", "User-agent: *\nDisallow: /private\nCrawl-delay: 10\n"),
      "/rss": feed("/private/a", "/b"),
      "/b": send("text/html", page(WORDS)),
    });
    expect(outcomes(await run("/rss"))).toEqual(["/b read", "/private/a refused", "/rss listed"]);
    expect(asked.map(({ path }) => path)).toEqual(["/robots.txt", "/rss", "/b"]);
    expect(asked[2]!.at - asked[1]!.at).toBeGreaterThanOrEqual(10_000);
    expect(await ledger.followed.troubled()).toMatchObject([
      { state: "refused", notice: expect.stringContaining("robots.txt") },
    ]);
  });

  it("begins another archive where one was cut, so that all that stands whole is read", async () => {
    const folder = freshFolder();
    const answer = {
      url: "https://a.example/1",
      status: 200,
      headers: { "content-type": "text/html" },
      bytes: new Uint8Array([60]),
    };
    const keep = async (): Promise<void> => (await keepAnswers(folder)).keep(answer.url, answer, instant(START));
    await keep();
    await keep();
    const [whole] = readdirSync(folder);
    expect(readdirSync(folder)).toHaveLength(1);
    truncateSync(join(folder, whole!), statSync(join(folder, whole!)).size - 60);
    await keep();
    const kept: string[] = [];
    for (const file of readdirSync(folder))
      for await (const member of openArchive(file, createReadStream(join(folder, file)))) kept.push(member.kind);
    expect(kept.filter((kind) => kind === "report")).toHaveLength(2);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it("leaves no host waiting behind the long list of another", async () => {
    const ledger = await freshLedger();
    const urls = ["https://a.example/1", "https://a.example/2", "https://b.example/1"];
    await ledger.followed.add(urls.flatMap((url, i) => follow(url, "page", null, instant(START + i)) ?? []));
    const now = instant(START + HOUR);
    expect((await ledger.followed.firstDue(now, []))?.url).toBe(urls[0]);
    expect((await ledger.followed.firstDue(now, ["a.example"]))?.url).toBe(urls[2]);
    expect(await ledger.followed.firstDue(now, ["a.example", "b.example"])).toBeNull();
    expect(await ledger.followed.firstDue(instant(START - 1), [])).toBeNull();
  });

  it("follows the feeds of a site whose front page is given", async () => {
    const front = `<html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body><h1>The Lantern</h1><p>${WORDS}</p></body></html>`;
    const { run } = await site({
      "/": send("text/html", front),
      "/rss": feed("/a"),
      "/a": send("text/html", page(WORDS)),
    });
    expect(outcomes(await run("/"))).toEqual(["/ listed", "/a read", "/rss listed"]);
  });
});

describe("a server that misbehaves", () => {
  const bomb = gzipSync(Buffer.alloc(5_000_000, "x"));
  it.each<[string, Serve, string, RegExp]>([
    ["is slow", () => {}, "failed", /too long/],
    [
      "sends without end",
      (_, response) => void setInterval(() => response.write("x".repeat(50_000)), 5).unref(),
      "refused",
      /more than/,
    ],
    [
      "sends less than it says",
      (_, response) => {
        response.writeHead(200, { "content-length": "900" }).write("x");
        setTimeout(() => response.destroy(), 20);
      },
      "failed",
      /cannot be fetched/,
    ],
    ["sends a gzip bomb", send("text/html", bomb, { "content-encoding": "gzip" }), "refused", /more than/],
    ["sends broken gzip", send("text/html", "no gzip", { "content-encoding": "gzip" }), "failed", /cannot be fetched/],
    [
      "leads in a circle",
      (_, response) => void response.writeHead(302, { location: "/x" }).end(),
      "failed",
      /leads on and on/,
    ],
    [
      "leads to a private address",
      (_, response) => void response.writeHead(302, { location: "http://192.168.0.1/" }).end(),
      "refused",
      /not on the public network/,
    ],
    [
      "leads to a file",
      (_, response) => void response.writeHead(302, { location: "file:///etc/hosts" }).end(),
      "refused",
      /file:/,
    ],
    ["sends a picture", send("image/png", "x"), "refused", /image\/png/],
    ["sends broken XML", send("application/rss+xml", "<rss><channel>"), "read", /^$/],
    ["has it no more", (_, response) => void response.writeHead(410).end(), "gone", /410/],
  ])("%s", async (_, serve, outcome, message) => {
    const { run, ledger } = await site({ "/x": serve });
    const [visit] = await run("/x");
    expect(visit?.outcome).toBe(outcome);
    expect(visit?.message ?? "").toMatch(message);
    // What was not read is not in the ledger, and says why.
    expect((await ledger.stats()).articles).toBe(0);
    if (outcome === "read") expect(visit?.report).toMatchObject({ standing: "failed" });
  });

  it.each([
    ["in seconds", "7200", 2 * HOUR],
    ["as a day", new Date(START + 3 * HOUR).toUTCString(), 3 * HOUR],
    ["not at all", "", 60_000],
  ])("is left alone as long as it asks for, %s", async (_, after, wait) => {
    const busy: Serve = (__, response) =>
      void response.writeHead(503, after === "" ? {} : { "retry-after": after }).end();
    const { run, ledger, origin } = await site({ "/x": busy });
    expect(outcomes(await run("/x"))).toEqual(["/x failed"]);
    const due = Date.parse((await ledger.followed.get(`${origin}/x`))!.due);
    expect(Math.abs(due - START - wait)).toBeLessThan(5_000);
  });

  it("is given up after several failures in a row, and not for one", async () => {
    const { run, clock, ledger } = await site({ "/x": (_, response) => void response.writeHead(500).end() });
    const visits = [...(await run("/x"))];
    for (let i = 0; i < 8; i++) {
      clock.time += 25 * HOUR;
      visits.push(...(await run()));
    }
    expect(visits.map(({ outcome }) => outcome)).toEqual([...Array(6).fill("failed"), "given-up"]);
    expect(await ledger.followed.troubled()).toMatchObject([{ state: "given-up" }]);
    expect(outcomes(await run("/x"))).toEqual(["/x failed"]);
  });
});
