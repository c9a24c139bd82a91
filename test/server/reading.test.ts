import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ASK_LIMITS } from "../../src/operations/fetching/ask-address.ts";
import { fetchAddress } from "../../src/operations/fetching/fetch-address.ts";
import { isPublicAddress } from "../../src/operations/fetching/public-address.ts";
import { safeName } from "../../src/operations/reading-jobs.ts";
import type { ArticlePage } from "../../src/server/api/articles.ts";
import type { ReadingEvent, ReadingStarted } from "../../src/server/api/readings.ts";
import { DATABASES } from "../storage/ledgers.ts";
import type { Browser } from "./browser.ts";
import { openServer, type TestServer } from "./open-server.ts";

const REPORT = "Shelling killed 12 civilians in the harbour district of Latakia on Saturday, a doctor said.\n";

const servers: Server[] = [];
const listen = async (answer: RequestListener): Promise<string> => {
  const server = createServer(answer);
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
afterAll(() => {
  for (const server of servers) server.closeAllConnections();
  for (const server of servers) server.close();
});

/** Test servers stand on this machine, where nothing may be fetched otherwise. */
const onlyLoopback = (address: string): boolean => address === "127.0.0.1";
const LIMITS = { ...ASK_LIMITS, isAllowed: onlyLoopback, size: 100_000, time: 3000, redirects: 3 };

describe("addresses", () => {
  it.each([
    ["93.184.216.34", true],
    ["2606:2800:220:1:248:1893:25c8:1946", true],
    ["127.0.0.1", false],
    ["127.9.9.9", false],
    ["0.0.0.0", false],
    ["10.0.0.1", false],
    ["172.16.5.4", false],
    ["192.168.1.1", false],
    ["169.254.169.254", false],
    ["100.64.0.1", false],
    ["192.0.2.1", false],
    ["198.18.0.1", false],
    ["224.0.0.1", false],
    ["255.255.255.255", false],
    ["::1", false],
    ["::", false],
    ["fe80::1", false],
    ["fc00::1", false],
    ["ff02::1", false],
    ["::ffff:127.0.0.1", false],
    ["::ffff:10.0.0.1", false],
    ["64:ff9b::7f00:1", false],
    ["64:ff9b::a9fe:a9fe", false],
    ["2002:7f00:1::", false],
    ["2001:db8::1", false],
    ["localhost", false],
    ["", false],
  ])("%s is public: %s", (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  it.each([
    "http://127.0.0.1:1/",
    "http://localhost:1/",
    "http://[::1]:1/",
    "http://[::ffff:127.0.0.1]:1/",
    "http://0x7f.1:1/",
    "http://2130706433:1/",
    "http://0177.0.0.1:1/",
    "http://127.1:1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://10.0.0.1/",
    "http://user:secret@93.184.216.34/",
    "file:///etc/passwd",
    "ftp://93.184.216.34/x",
    "gopher://127.0.0.1:6379/_FLUSHALL",
    "data:text/html,x",
    "nonsense",
  ])("%s is never fetched", async (address) => {
    await expect(fetchAddress(address)).rejects.toThrow(/public|fetched|no address/);
  });

  it("are checked again at each redirect", async () => {
    let reached = 0;
    const inside = await listen((_, response) => {
      reached++;
      response.end("secret");
    });
    const port = new URL(inside).port;
    const outside = await listen((_, response) =>
      response.writeHead(302, { location: `http://localhost:${port}/` }).end(),
    );
    // Where the first address was allowed, the one that it leads to is looked at all the same.
    await expect(fetchAddress(`${outside}/`, { ...LIMITS, isAllowed: firstOnly() })).rejects.toThrow(/public/);
    expect(reached).toBe(0);
  });

  it("that lead in a circle, give too much or nothing are given up", async () => {
    const circle = await listen((request, response) => response.writeHead(301, { location: request.url ?? "/" }).end());
    await expect(fetchAddress(circle, LIMITS)).rejects.toThrow(/redirects/);
    const endless = await listen((_, response) => {
      const timer = setInterval(() => response.write("x".repeat(20_000)), 1);
      response.on("close", () => clearInterval(timer));
    });
    await expect(fetchAddress(endless, LIMITS)).rejects.toThrow(/more than/);
    const silent = await listen(() => {});
    await expect(fetchAddress(silent, { ...LIMITS, time: 300 })).rejects.toThrow(/too long|timeout/i);
    const gone = await listen((_, response) => response.writeHead(404).end());
    await expect(fetchAddress(gone, LIMITS)).rejects.toThrow(/404/);
  });

  it("give a name whose ending says the format", async () => {
    const server = await listen((_, response) =>
      response.writeHead(200, { "content-type": "text/plain; charset=utf-8" }).end(REPORT),
    );
    const { name, bytes } = await fetchAddress(`${server}/2016/../news/shelling?id=1`, LIMITS);
    expect(name).toBe("127.0.0.1-news-shelling.txt");
    expect(new TextDecoder().decode(bytes)).toBe(REPORT);
  });
});

/** Allows the first address that is looked at and refuses all others. */
const firstOnly = () => {
  let asked = 0;
  return (): boolean => asked++ === 0;
};

describe("names of files that strangers give", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["..\\..\\windows\\system.ini", "system.ini"],
    ["/abs/olute.txt", "olute.txt"],
    ["....", "report.txt"],
    ["", "report.txt"],
    [".hidden.txt", "hidden.txt"],
    ["a\u0000b\n.txt", "a-b-.txt"],
    ["تقرير ١.txt", "تقرير ١.txt"],
    [`${"x".repeat(300)}.txt`, `${"x".repeat(116)}.txt`],
    ["con<>:|?*.txt", "con-.txt"],
  ])("%j becomes %j", (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });
});

/** The events in a text/event-stream. */
const eventsIn = (text: string): readonly { readonly id: number; readonly event: ReadingEvent }[] =>
  text
    .split("\n\n")
    .filter((block) => block.trim() !== "")
    .map((block) => {
      const field = (name: string): string =>
        block
          .split("\n")
          .find((line) => line.startsWith(`${name}: `))!
          .slice(name.length + 2);
      const event = JSON.parse(field("data")) as ReadingEvent;
      expect(field("event")).toBe(event.kind);
      return { id: Number(field("id")), event };
    });

describe.each(DATABASES)("reading in $kind", (database) => {
  let server: TestServer;
  let ada: Browser;

  beforeAll(async () => {
    server = await openServer(database, { fetch: (address) => fetchAddress(address, LIMITS) });
    ada = await server.visit().named("Ada");
  });

  const follow = async (id: string, headers = {}) =>
    eventsIn((await ada.ask<string>(`/api/readings/${id}/events`, { headers })).body);
  const read = async (json: object): Promise<readonly ReadingEvent[]> => {
    const { status, body } = await ada.post<ReadingStarted>("/api/readings", json);
    expect(status).toBe(200);
    return (await follow(body.id)).map(({ event }) => event);
  };

  it("tells of a pasted text from start to end", async () => {
    const events = await read({ text: REPORT, outlet: "Test Wire", published: "2016-08-06" });
    expect(events.map(({ kind }) => kind)).toEqual(["started", "report", "comparing", "done"]);
    expect(events.at(-1)).toMatchObject({ added: 1, failed: 0 });
    const { items } = (await ada.ask<ArticlePage>("/api/articles")).body;
    expect(items).toMatchObject([{ outlet: "Test Wire", published: "2016-08-06" }]);
    expect(items[0]!.claims).toBeGreaterThan(0);
    expect((await read({ text: REPORT, outlet: "Test Wire", published: "2016-08-06" })).at(-1)).toMatchObject({
      known: 1,
      added: 0,
    });
  });

  it("takes files, whatever they are called, and tells which could not be read", async () => {
    const form = new FormData();
    form.append("files", new File([`Clashes killed 3 soldiers near Hama on Monday.\n`], "../../hama.txt"));
    form.append("files", new File(["no document at all"], "broken.pdf"));
    form.append("outlet", "Dropped");
    const { status, body } = await ada.ask<ReadingStarted>("/api/readings", { method: "POST", body: form });
    expect(status).toBe(200);
    const events = (await follow(body.id)).map(({ event }) => event);
    const outcomes = events.flatMap((event) => (event.kind === "report" ? event.outcome : []));
    expect(outcomes.map(({ name }) => name).sort()).toEqual(["broken.pdf", "hama.txt"]);
    expect(events.at(-1)).toMatchObject({ kind: "done", added: 1, failed: 1 });
    expect(outcomes.find(({ name }) => name === "broken.pdf")!.notices.length).toBeGreaterThan(0);
  });

  it("fetches an address, and says so when it may or can not", async () => {
    const page = await listen((_, response) =>
      response
        .writeHead(200, { "content-type": "text/html" })
        .end(`<title>Harbour</title><article><p>${REPORT}</p><script>alert(1)</script></article>`),
    );
    const events = await read({ url: `${page}/harbour` });
    expect(events[0]).toEqual({ kind: "fetching", url: `${page}/harbour` });
    expect(events.at(-1)).toMatchObject({ kind: "done", added: 1 });
    for (const url of ["http://10.0.0.1/", "file:///etc/passwd"]) {
      const refused = await read({ url });
      expect(refused.at(-1)).toMatchObject({ kind: "failed", message: expect.stringMatching(/public|fetched/) });
    }
  });

  it("goes on behind what was had already", async () => {
    const { body } = await ada.post<ReadingStarted>("/api/readings", { text: `${REPORT} Again.` });
    const whole = await follow(body.id);
    const rest = await follow(body.id, { "last-event-id": String(whole[1]!.id) });
    expect(rest).toEqual(whole.slice(2));
  });

  it.each([{}, { text: "" }, { text: "x", url: "https://example.org/" }, { text: "x", published: "yesterday" }])(
    "refuses %j",
    async (given) => {
      expect((await ada.post("/api/readings", given)).status).toBe(400);
    },
  );
});
